"""A run: the plan, its folder, its approval."""
