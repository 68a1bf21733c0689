"""What the audit knows of limits and goals apart from the model: which hold works back, in what unit."""

from dataclasses import dataclass

from optim.audit.books import Books
from optim.audit.restated import MEASURES
from optim.audit.restated.past import as_read, of_past
from optim.audit.restated.terms import Form, Terms
from optim.rulebook import RULEBOOK

EVEN = ("parity",)
"""Equalities that hold works back, and have no price: nobody can grant a unit of difference."""
PRICED = (*(rule.name for rule in RULEBOOK.values() if rule.scope != "identity"), *EVEN)
"""The limits that may hold works back: those with a price, and those equalities."""
CEILINGS = ("funder_envelope", "epf_treasury")
"""Equalities with what is left over in them: no more than what there is can be used."""
GOAL_UNITS = {
    "cover_programme": "home equivalent",
    "serve_value": "value",
    "plan_change": "home equivalent",
    "serve_priorities_first": "scored home equivalent",
    "start_early": "home equivalent × year",
    "spare_own_funds": "keur",
}


def sign_of(goal: str) -> int:
    """1 where more of a goal is better, -1 where less of it is."""
    return 1 if goal in MEASURES and MEASURES[goal][0] == "max" else -1


def first_goal(b: Books) -> str:
    """The goal that prices are counted in."""
    return b.scenario.goal_names[0]


@dataclass(frozen=True)
class Limit:
    """A row that may hold a lot back: its rule, its key, its sum, E, L or G, and its limit."""

    rule: str
    key: tuple[object, ...]
    form: Form
    kind: str
    limit: float
    off: float
    """What the limit may be off by: sums of the past, in another order."""

    @property
    def name(self) -> str:
        """The row as the certificate names it."""
        return f"{self.rule}[{','.join(map(str, self.key))}]"

    @property
    def holder(self) -> str:
        """Whom or what it holds: its key without the period."""
        return ", ".join(map(str, self.key[:-1] if RULEBOOK[self.rule].dated else self.key))

    @property
    def side(self) -> int:
        """1 where more of it frees, -1 where less of it does, 0 where either may."""
        if self.kind == "E":
            return 1 if self.rule in CEILINGS else 0
        return 1 if self.kind == "L" else -1

    def period(self, b: Books) -> str:
        """The year, tranche or period in which it holds; nothing where it holds for the whole contract."""
        if self.rule == "mid_term_gate" and b.scenario.mid_term_gate:
            return b.scenario.mid_term_gate.tranche
        return str(self.key[-1]) if RULEBOOK[self.rule].dated else ""


def limits(b: Books) -> dict[str, dict[str, Limit]]:
    """The rows of each active rule that may be a reason, by their key as ``prices.csv`` writes it.

    A row in which nothing can be decided is no limit; the past of a rerun leaves rows out, and moves limits.
    """
    terms = b.derived(Terms)
    past = of_past(terms)
    found: dict[str, dict[str, Limit]] = {}
    for rule in PRICED:
        rows = as_read(terms, past, rule, iter(terms.stated.get(rule, [])))
        held = (
            Limit(rule, key, form, kind, float(limit), float(off))
            for (key, form, kind, limit), off in rows
            if any(form.values())
        )
        found[rule] = {", ".join(map(str, limit.key)): limit for limit in held}
    return found
