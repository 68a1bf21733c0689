"""Sums of decisions. PuLP is loaded by the first of them: to read the names of the rules takes no solver."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pulp import LpAffineExpression, LpVariable

type Sum = LpAffineExpression
type Term = tuple[LpVariable, float]


def lpSum(terms: Iterable[Any]) -> Sum:  # noqa: N802  (PuLP's own name for it)
    """The sum of variables, expressions and numbers."""
    import pulp

    return pulp.lpSum(terms)


def weighed(pairs: Iterable["Term"]) -> Sum:
    """The sum of variables, each times its weight: all at once, which is faster than product by product."""
    import pulp

    return pulp.lpSum_vars_coefs(pairs)
