"""The rules whose rows the audit does not state again."""

ON_THE_PLAN = (
    "the plan is held to it in exact cents by the identity of its name; its rows are not stated again"
)
TRUSTED: dict[str, str] = dict.fromkeys(
    (
        "class_floor",
        "class_ceiling",
        "class_floor_amount",
        "class_ceiling_amount",
        "parity",
        "deficit_rate_ceiling",
    ),
    ON_THE_PLAN,
)
"""Those that a certificate may hold all the same, each with the reason; plan.json names those that a proved
bound rests on (`bound_rests_on`)."""

WHOLE_NUMBERS = frozenset({"indivisible", "continuous_works", "least_share", "begun_before_started"})
"""Those of plans with whole numbers, which have no certificate: no certificate holds a row of theirs."""
