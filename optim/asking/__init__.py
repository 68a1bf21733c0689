"""Questions on a plan that are answered by solving its scenario again with a change: why, what to ask for."""
