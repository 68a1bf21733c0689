"""What the checks say of dated rates."""

MESSAGES = {
    "is_before_from_year": ("est avant from_year, {from_year}", "is before from_year, {from_year}"),
    "leaves_without_a_rate_in_it_brings": (
        "laisse {funder} sans taux en {idle}\u00a0: il n'apporte alors rien",
        "leaves {funder} without a rate in {idle}: it brings nothing then",
    ),
    "lengthen_it_to_or_begin_the_next": (
        "Le prolonger jusqu'en {follows}, ou faire commencer le suivant en {to_year}",
        "Lengthen it to {follows}, or begin the next one in {to_year}",
    ),
    "lies_outside_the_horizon": ("est hors de l'horizon {horizon}", "is outside the horizon {horizon}"),
    "names_two_rates": ("nomme deux taux", "names two rates"),
    "name_the_second_otherwise": ("Nommer le second autrement", "Name the second otherwise"),
    "decides_at_once_on_cost_and_on": (
        "{funder} décide {inside}-{inside_2} d'un seul tenant, sur le coût et sur le déficit",
        "{funder} decides {inside}-{inside_2} at once, on cost and on deficit",
    ),
    "change_the_base_with_the_tranche_or": (
        "Changer de base avec la tranche, ou donner son enveloppe par année",
        "Change the base with the tranche, or give its envelope by year",
    ),
    "put_the_two_years_in_order": ("Mettre les deux années dans l'ordre", "Put the two years in order"),
    "remove_it_or_bring_it_within_the": (
        "La retirer, ou la ramener dans l'horizon",
        "Remove it, or bring it within the horizon",
    ),
}
