"""The linear programme: decisions, rules, goals, statement."""
