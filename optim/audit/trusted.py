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

UNCERTIFIED = frozenset(
    {
        "indivisible",
        "continuous_works",
        "least_share",
        "begun_before_started",
        "realised_is_frozen",
        "realised_is_counted",
        "signed_is_kept",
        "change_is_counted",
    }
)
"""Those of plans with whole numbers and of reruns, which have no certificate: none holds a row of theirs."""
