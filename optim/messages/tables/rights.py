"""What the checks say of rights with dates."""

MESSAGES = {
    "is_no_span_of_years": ("n'est pas une suite d'années", "is no span of years"),
    "write_a_span_of_years": (
        'Écrire une année ou deux, la première d\'abord, comme "2017-2020"',
        'Write one year or two, the first one first, as "2017-2020"',
    ),
    "is_committed_before_it_begins": (
        "est avant la première année du droit, {first}",
        "is before the first year of the right, {first}",
    ),
    "does_not_begin_in_the_horizon": (
        "ne commence pas dans l'horizon {horizon}",
        "does not begin in the horizon {horizon}",
    ),
    "write_what_is_left_from_the_first_year": (
        "Écrire ce qui reste du droit à partir de la première année, ou changer l'horizon",
        "Write what is left of the right from the first year on, or change the horizon",
    ),
    "is_paid_before_it_is_committed": (
        "est avant la dernière année d'engagement, {last}",
        "is before the last year in which it is committed, {last}",
    ),
    "overlaps_another_right": (
        "recouvre un autre droit du même financeur ({years})",
        "overlaps another right of the same funder ({years})",
    ),
    "begin_it_later_or_end_the_other": (
        "Le faire commencer plus tard, ou finir l'autre plus tôt (commit_by)",
        "Begin it later, or end the other one earlier (commit_by)",
    ),
    "is_paid_in_part_by_then": (
        "ce qui est engagé en {year} est payé trop tard pour {share}\u00a0% au plus, qui sont perdus",
        "what is committed in {year} is paid too late for {share}% at most, which is lost",
    ),
}
