"""The rules whose rows the audit does not state again."""

TRUSTED: dict[str, str] = {}
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
