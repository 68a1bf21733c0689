"""What the checks say of the means of the bailleurs."""

MESSAGES = {
    "name_one_of_its_own_funders": (
        "Nommer l'un de ses own_funders\u00a0: {own_funders}",
        "Name one of its own_funders: {own_funders}",
    ),
    "has_a_payment_ceiling_which_does_not_count_added_capacity": (
        "a un plafond de paiement, qui ne compte pas la capacité ajoutée",
        "has a payment ceiling, which does not count added capacity",
    ),
    "leaves_no_year_to_repay_in_of": (
        "ne laisse aucune année pour rembourser, sur {length_years}",
        "leaves no year to repay in, of {length_years}",
    ),
    "is_more_than_the_capacity_of_that": (
        "dépasse la capacité de cette année-là, {capacity}",
        "is more than the capacity of that year, {capacity}",
    ),
    "name_a_funder_of_kind_loan": ("Nommer un financeur de type loan", "Name a funder of kind loan"),
    "needs_the_terms_of_each_of_its": (
        "demande les conditions de chacun de ses emprunts\u202f; manquent celles de {missing}",
        "needs the terms of each of its loans; {missing} has none",
    ),
    "is_not_the_bailleurs_own_money": (
        "ne fait pas partie des fonds propres du bailleur",
        "is not the bailleur's own money",
    ),
    "is_finer_than_a_cent": ("est plus fin que le centime", "is finer than a cent"),
    "is_not_a_funder_of_kind_loan": ("n'est pas un financeur de type loan", "is not a funder of kind loan"),
    "let_a_funder_without_payment_ceiling_keur": (
        "Faire payer un financeur sans payment_ceiling_keur",
        "Let a funder without payment_ceiling_keur pay",
    ),
    "round_it": ("Arrondir ce nombre", "Round it"),
    "lower_it_or_lengthen_the_loan": ("L'abaisser, ou allonger l'emprunt", "Lower it, or lengthen the loan"),
    "lower_it_or_raise_capacity_homes_to": (
        "L'abaisser, ou porter capacity_homes à tout ce que le bailleur mène",
        "Lower it, or raise capacity_homes to all that it carries",
    ),
    "add_loans": ("Ajouter loans.{missing}", "Add loans.{missing}"),
}
