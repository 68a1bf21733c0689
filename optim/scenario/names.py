"""The names that a scenario may use for its goals; a test holds them to the model's own."""

GOAL_NAMES = (
    "cover_programme",
    "serve_value",
    "plan_change",
    "serve_priorities_first",
    "start_early",
    "spare_own_funds",
)
