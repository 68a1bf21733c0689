"""What the checks say of receipts and rates on deficits."""

MESSAGES = {
    "add_to_receipts_profiles_with_its_shares": (
        "Ajouter {nature} à receipts_profiles, avec ses parts par année",
        "Add {nature} to receipts_profiles, with its shares by year",
    ),
    "no_funder_of_kind_receipts_may_pay": (
        "aucun financeur de type receipts ne peut le payer\u00a0: ce qui rentre ne rembourserait personne",
        "no funder of kind receipts may pay for it: what comes in would repay nobody",
    ),
    "add_a_rate_of_such_a_funder": (
        "Ajouter un taux d'un tel financeur pour son type et ses natures, ou retirer ses recettes",
        "Add a rate of such a funder for its kind and natures, or remove its receipts",
    ),
    "receipts_are_no_participation_their_years_stand": (
        "les recettes ne sont pas une participation\u00a0: leurs années figurent dans receipts_profiles",
        "receipts are no participation: their years stand in receipts_profiles",
    ),
    "brings_in_k_a_unit_and_costs": (
        "rapporte {amount}\u00a0k€ par unité et coûte {cost}\u00a0: l'excédent reste à son propriétaire",
        "brings in {amount} k€ a unit and costs {cost}: the surplus stays with its owner",
    ),
    "check_the_two_figures_or_lower_the": (
        "Vérifier les deux chiffres, ou abaisser l'aide que les taux permettent",
        "Check the two figures, or lower the aid that rates allow",
    ),
    "its_receipts_are_k_a_unit_and": (
        "recettes de {receipts}\u00a0k€ par unité, les autres financeurs en laissent au moins {left}",
        "its receipts are {receipts} k€ a unit, and the other funders leave at least {left}",
    ),
    "raise_a_rate_or_the_receipts": ("Relever un taux, ou les recettes", "Raise a rate, or the receipts"),
    "keep_one_row_or_add_the_two": (
        "Garder une ligne, ou additionner les deux",
        "Keep one row, or add the two up",
    ),
    "has_no_receipts_profile": ("n'a pas d'échéancier de recettes", "has no receipts profile"),
    "is_not_a_lot": ("n'est pas un lot", "is not a lot"),
    "receipts_are_not_public_aid": (
        "les recettes ne sont pas une aide publique",
        "receipts are not public aid",
    ),
    "receipts_would_count_as_the_owners_own": (
        "les recettes compteraient dans la part propre du propriétaire",
        "receipts would count as the owner's own share",
    ),
    "admit_the_funder_by_a_rate_alone": (
        "N'admettre ce financeur que par un taux, et nommer ici le budget propre du propriétaire",
        "Admit the funder by a rate alone, and name the owner's own budget here",
    ),
    "no_lot_has_receipts_so_that_nothing": (
        "aucun lot n'a de recettes\u00a0: rien n'est payé par là",
        "no lot has receipts, so that nothing is paid by it",
    ),
    "remove_it_or_add_receipts": ("Le retirer, ou ajouter des recettes", "Remove it, or add receipts"),
    "is_not_the_rate_of_on_the": (
        "n'est pas le taux de {funder} sur le déficit de {key} en {year}",
        "is not the rate of {funder} on the deficit of {key} in {year}",
    ),
    "give_one_rate_on_the_deficit_for": (
        "Donner un seul taux sur le déficit pour toutes les natures d'un lot",
        "Give one rate on the deficit for all the natures of a lot",
    ),
    "write_false": ("Écrire false", "Write false"),
    "remove_it": ("Retirer cet élément", "Remove it"),
}
