"""Phasage: financial programming and phasing of a public investment contract."""
