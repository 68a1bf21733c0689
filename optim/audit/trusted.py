"""The rules whose rows the audit does not state again."""

TRUSTED: dict[str, str] = {}
"""Those that a certificate may hold all the same, each with the reason; plan.json names those that a proved
bound rests on (`bound_rests_on`)."""
