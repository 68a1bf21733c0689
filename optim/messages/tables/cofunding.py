"""What the checks say of rules between funders."""

MESSAGES = {
    "concerns_no_operation": (
        "ne concerne aucune opération du programme",
        "concerns no operation of the programme",
    ),
    "name_other_kinds_or_operations": (
        "Nommer d'autres natures d'opération ou d'autres opérations",
        "Name other kinds or operations",
    ),
    "concerns_nothing_that_may_pay": (
        "ne concerne rien que {funder} puisse financer",
        "concerns nothing that {funder} may pay",
    ),
    "does_not_say_its_amount": (
        "ne dit aucun montant, ou en dit un maximum de deux façons",
        "says no amount, or its most in two ways",
    ),
    "write_at_most_keur_or_notified": (
        "Écrire at_least_keur, at_most_keur ou notified: true, mais non ces deux derniers ensemble",
        "Write at_least_keur, at_most_keur or notified: true, and not the last two together",
    ),
    "does_not_say_how_many_funders": (
        "ne dit pas combien de financeurs",
        "does not say how many funders",
    ),
    "is_more_than_the_funders_named": (
        "dépasse les {count} financeurs nommés",
        "is more than the {count} funders that are named",
    ),
    "counts_a_funder_that_may_bring_nothing": (
        "compte {funder} parmi les financeurs de {operation}, à qui rien ne demande d'apport minimal",
        "counts {funder} among the backers of {operation}, of whom no least amount is asked",
    ),
    "write_its_least_contribution": (
        "Écrire sa participation minimale (contributions, at_least_keur)",
        "Write its least contribution (contributions, at_least_keur)",
    ),
    "asks_for_nothing_beside": (
        "laisse tout apporter\u00a0: aucune contrepartie n'est demandée",
        "lets all be brought: nothing is asked for beside it",
    ),
    "write_a_share_below_one": (
        "Écrire une part plus petite que 1, ou retirer la contrepartie",
        "Write a share below 1, or remove the matching",
    ),
    "half_of_a_capped_base": (
        "dit le montant d'une assiette plafonnée sans dire de quoi, ou l'inverse",
        "says the amount of a capped base and not of what, or the other way round",
    ),
    "write_base_ceiling_keur_and_of": (
        "Écrire base_ceiling_keur et base_ceiling_of (unit ou operation)",
        "Write base_ceiling_keur and base_ceiling_of (unit or operation)",
    ),
    "caps_the_base_of_a_deficit": (
        "plafonne l'assiette d'un taux qui porte sur un déficit",
        "caps the base of a rate that bears on a deficit",
    ),
    "remove_the_base_ceiling": (
        "Retirer base_ceiling_keur, ou faire porter le taux sur le coût",
        "Remove base_ceiling_keur, or let the rate bear on the cost",
    ),
    "has_no_name_for_its_base": (
        "plafonne l'assiette d'une opération sans avoir de nom",
        "caps the base of an operation and has no name",
    ),
    "give_the_rate_a_name": ("Donner un nom (name) au taux", "Give the rate a name"),
    "caps_an_operation_in_some_years": (
        "plafonne l'assiette d'une opération sur tout le contrat pour un taux de certaines années",
        "caps the base of an operation over the contract for a rate of some years",
    ),
    "write_a_contribution_instead": (
        "Retirer les années du taux, ou écrire le montant dans contributions",
        "Remove the years of the rate, or write the amount in contributions",
    ),
}
