"""The names that a scenario may use for its goals and its rules; a test holds them to the model's own."""

GOAL_NAMES = ("cover_programme", "serve_priorities_first", "start_early", "spare_own_funds")

RULE_NAMES = (
    "programme_is_accounted",
    "start_window",
    "pace",
    "bailleur_capacity",
    "capacity_ramp_up",
    "financing_closes",
    "yearly_financing_ceiling",
    "rate_ceiling",
    "unit_ceiling",
    "public_aid_ceiling",
    "own_share_floor",
    "funder_envelope",
    "payments_follow_commitments",
    "payment_ceiling",
    "precedence",
    "public_space_follows_homes",
    "cluster_cohesion",
    "urgent_start",
    "required_operation",
    "excluded_operation",
    "fixed_year",
    "territorial_floor",
    "territorial_ceiling",
    "tranche_minimum",
)
