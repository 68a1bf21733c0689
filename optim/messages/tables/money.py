"""What the checks say of years and money."""

MESSAGES = {
    "does_not_give_all": ("ne donne pas {missing}", "does not give {missing}"),
    "does_not_give_the_field": ("{called} ne donne pas {field}", "{called} does not give {field}"),
    "is_outside_the_horizon": (
        "{beyond}\u00a0: hors de l'horizon {horizon}",
        "{beyond} is outside the horizon {horizon}",
    ),
    "give_every_tranche_of_the_horizon_or": (
        "Donner chaque tranche de l'horizon, ou chaque année",
        "Give every tranche of the horizon, or every year",
    ),
    "is_after_the_first_year_of_the": (
        "est après la première année de l'horizon, {first}",
        "is after the first year of the horizon, {first}",
    ),
    "its_funders_may_bring_only_of_its": (
        "ses financeurs ne peuvent apporter que {total} de son coût\u00a0: {rates}",
        "its funders may bring only {total} of its cost: {rates}",
    ),
    "raise_a_rate_or_admit_another_funder": (
        "Relever un taux, ou admettre un autre financeur, jusqu'à un total de 1",
        "Raise a rate, or admit another funder, until they add to 1",
    ),
    "works_started_in_would_be_committed_until": (
        "les travaux démarrés en {last} seraient engagés jusqu'en {end}, après l'horizon",
        "works started in {last} would be committed until {end}, after the horizon",
    ),
    "give_the_lot_last_year_or_lengthen": (
        "Donner au lot last_year: {last}\u00a0; ou {horizon}, pour que ses travaux continuent ensuite",
        "Give the lot last_year: {last}; or {horizon}, to let its works go on after it",
    ),
    "works_started_in_go_on_until": (
        "les travaux démarrés en {last} continuent jusqu'en {end}\u00a0: le plan dit ce qu'ils coûtent après "
        "le contrat, et aucune enveloppe ne le paie",
        "works started in {last} go on until {end}: the plan tells what they cost after the contract, and "
        "no envelope pays it",
    ),
    "is_of_credits_that_are_not_stated": (
        "porte sur des crédits de paiement qui ne sont pas écrits",
        "is of payment credits that are not stated",
    ),
    "is_more_than_the_credits_of_the_year": (
        "dépasse de {over} k€ les crédits de paiement de l'année",
        "is {over} k€ more than the payment credits of the year",
    ),
    "raise_the_credits_or_correct_what_is_owed": (
        "Relever les crédits de paiement, ou corriger ce qui reste dû",
        "Raise the payment credits, or correct what is still owed",
    ),
    "no_funder_may_pay_it": ("aucun financeur ne peut le payer", "no funder may pay it"),
    "add_a_rate_for_its_kind_and": (
        "Ajouter un taux pour son type et sa nature, ou l'ouvrir à un financeur",
        "Add a rate for its kind and nature, or let a funder serve it",
    ),
    "remove_the_quotes_around_years": (
        "Retirer les guillemets autour des années",
        "Remove the quotes around years",
    ),
    "is_no_plausible_yearly_growth": (
        "n'est pas une évolution annuelle plausible",
        "is no plausible yearly growth",
    ),
    "has_two_rates_for": ("{funder} a deux taux pour {shared}", "{funder} has two rates for {shared}"),
    "keep_one_or_tell_them_apart_by": (
        "N'en garder qu'un, ou les distinguer par type, nature, opération ou année",
        "Keep one, or tell them apart by kinds, natures, operations or years",
    ),
    "its_funders_may_not_bring_all_of": (
        "ses financeurs ne peuvent pas apporter tout son coût en {idle}\u00a0: rien ne peut en démarrer",
        "its funders may not bring all of its cost in {idle}: nothing of it can start",
    ),
    "lengthen_a_rate_unless_that_is_meant": (
        "Prolonger un taux, sauf si c'est voulu",
        "Lengthen a rate, unless that is meant",
    ),
    "does_not_say_whether_it_is_public": (
        "ne dit pas si c'est une aide publique",
        "does not say whether it is public aid",
    ),
    "add_public_aid_true_or_false": ("Ajouter public_aid: true ou false", "Add public_aid: true or false"),
    "give_every_year_of_the_horizon": (
        "Donner chaque année de l'horizon, {horizon}",
        "Give every year of the horizon, {horizon}",
    ),
    "remove_it_or_change_the_horizon": (
        "Retirer cette valeur, ou changer l'horizon",
        "Remove it, or change the horizon",
    ),
    "is_not_a_tranche_of_the_horizon": (
        "n'est pas une tranche de l'horizon",
        "is not a tranche of the horizon",
    ),
    "add_to_not_to_1": ("ont pour somme {total}, et non 1", "add to {total}, not to 1"),
    "write_the_year_whose_euros_the_costs": (
        "Écrire l'année des euros dans lesquels sont donnés les coûts",
        "Write the year whose euros the costs are in",
    ),
    "write_0_02_for_2_a_year": ("Écrire 0.02 pour 2\u202f% par an", "Write 0.02 for 2 % a year"),
    "mixes_years_with_tranches": ("mêle des années et des tranches", "mixes years with tranches"),
    "gives_the_field": ("{called} donne {field}", "{called} gives {field}"),
    "is_zero_throughout_this_funder_brings_nothing": (
        "est nul d'un bout à l'autre\u00a0: ce financeur n'apporte rien",
        "is zero throughout: this funder brings nothing",
    ),
    "cannot_be_negative": ("ne peut pas être négatif", "cannot be negative"),
    "a_comma_ends_an_item": (
        "Entre crochets, une virgule finit un élément\u00a0: écrire [{shares}]",
        "In brackets a comma ends an item: write [{shares}]",
    ),
    "correct_a_share_to_the_last_digit": (
        "Corriger une part, au dernier chiffre près",
        "Correct a share, to the last digit",
    ),
    "give_tranches_only_or_years_only": (
        "Ne donner que des tranches, ou que des années",
        "Give tranches only, or years only",
    ),
    "add_the_field": ("Ajouter {field}", "Add {field}"),
    "write_0_or_more": ("Écrire 0 ou plus", "Write 0 or more"),
    "a_land_agency": ("un établissement foncier", "a land agency"),
    "a_funder_of_kind": ("un financeur de type {kind}", "a funder of kind {kind}"),
    "remove_it_give": ("Le retirer\u202f; donner {instead}", "Remove it; give {instead}"),
    "remove_it_give_two": (
        "Le retirer\u202f; donner {first} et {second}",
        "Remove it; give {first} and {second}",
    ),
    "rate_of": ("{funder} {rate}", "{funder} {rate}"),
}
