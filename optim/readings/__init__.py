"""Figures read from a plan: what documents show beside its tables."""
