"""The names that a scenario may use for its goals and its rules; a test holds them to the model's own."""

GOAL_NAMES = ("cover_programme", "serve_priorities_first", "start_early", "spare_own_funds")

RULE_NAMES = (
    "programme_is_accounted",
    "start_window",
    "pace",
    "bailleur_capacity",
    "capacity_ramp_up",
    "extra_capacity_ceiling",
    "extra_capacity_ramp_up",
    "decant_capacity",
    "own_funds_ceiling",
    "debt_ceiling",
    "annuity_ceiling",
    "delivery_capacity",
    "financing_closes",
    "yearly_financing_ceiling",
    "rate_ceiling",
    "unit_ceiling",
    "public_aid_ceiling",
    "own_share_floor",
    "funder_envelope",
    "payments_follow_commitments",
    "payment_ceiling",
)
