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
    "is_more_than_the_capacity_of_that": (
        "dépasse la capacité de cette année-là, {capacity}",
        "is more than the capacity of that year, {capacity}",
    ),
    "is_not_the_bailleurs_own_money": (
        "ne fait pas partie des fonds propres du bailleur",
        "is not the bailleur's own money",
    ),
    "is_finer_than_a_cent": ("est plus fin que le centime", "is finer than a cent"),
    "let_a_funder_without_payment_ceiling_keur": (
        "Faire payer un financeur sans payment_ceiling_keur",
        "Let a funder without payment_ceiling_keur pay",
    ),
    "round_it": ("Arrondir ce nombre", "Round it"),
    "lower_it_or_raise_capacity_homes_to": (
        "L'abaisser, ou porter capacity_homes à tout ce que le bailleur mène",
        "Lower it, or raise capacity_homes to all that it carries",
    ),
}
