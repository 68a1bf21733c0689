"""The keys by which parameters and decisions are read."""

type Period = str
"""A tranche, or a year, by its name."""
type LotKey = str
"""``operation/lot``."""
type LineKey = str
"""``operation/lot/nature``."""
type Payer = tuple[LineKey, str]
"""A line and a funder that may pay for it."""
type LineYear = tuple[LineKey, str, int]
"""A line, its funder and a year."""
type Costs = dict[tuple[LineKey, int], int]
"""Cents by line and year."""
