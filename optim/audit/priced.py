"""What the audit knows of limits and goals apart from the model: units, and which limits have a price."""

from dataclasses import dataclass

from optim.audit.books import Books
from optim.audit.restated import MEASURES
from optim.audit.restated.past import as_read, of_past
from optim.audit.restated.terms import Form

SHARED = {
    "one_of": "share",
    "needs": "share",
    "bailleur_capacity": "home",
    "capacity_ramp_up": "home",
    "extra_capacity_ceiling": "home",
    "extra_capacity_ramp_up": "home",
    "decant_capacity": "home",
    "own_funds_ceiling": "keur",
    "debt_ceiling": "keur",
    "annuity_ceiling": "keur",
    "delivery_capacity": "keur",
    "shared_agency_capacity": "keur",
    "funder_envelope": "keur",
    "class_floor": "keur",
    "class_ceiling": "keur",
    "class_floor_amount": "keur",
    "class_ceiling_amount": "keur",
    "epf_treasury": "keur",
    "payment_ceiling": "keur",
    "precedence": "home equivalent",
    "public_space_follows_homes": "home equivalent",
    "cluster_cohesion": "home equivalent",
    "territorial_floor": "keur",
    "territorial_ceiling": "keur",
    "territorial_floor_amount": "keur",
    "territorial_ceiling_amount": "keur",
    "tranche_minimum": "home equivalent",
    "tranche_minimum_amount": "keur",
    "mid_term_gate": "keur",
}
"""The limits that hold several lots together, by their unit: their price is the gain of the next unit."""
OWN = {
    "start_window": "quantity",
    "pace": "quantity",
    "least_share": "quantity",
    "yearly_financing_ceiling": "keur",
    "rate_ceiling": "keur",
    "unit_ceiling": "keur",
    "public_aid_ceiling": "keur",
    "own_share_floor": "keur",
    "operation_balance": "keur",
    "deficit_rate_ceiling": "keur",
    "holding_limit": "keur",
    "least_holding": "keur",
    "urgent_start": "quantity",
    "required_operation": "quantity",
    "excluded_operation": "quantity",
    "signed_is_kept": "quantity",
}
"""The limits of one lot or line, of which the next unit gains no more than the price; `quantity` is the unit
of the lot. All other rules say what is true of any plan, and have no price."""
EVEN = ("parity",)
"""Equalities that hold works back, and have no price: nobody can grant a unit of difference."""
CEILINGS = ("funder_envelope", "epf_treasury")
"""Equalities with what is left over in them: no more than what there is can be used."""
AMOUNTS = {
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
    "shared_agency_capacity",
    "funder_envelope",
    "class_floor_amount",
    "class_ceiling_amount",
    "epf_treasury",
    "payment_ceiling",
    "territorial_floor_amount",
    "territorial_ceiling_amount",
    "tranche_minimum",
    "tranche_minimum_amount",
    "mid_term_gate",
    "signed_is_kept",
}
"""The limits that are figures in the unit of their rule; those of the others are shares, years or orders."""
UNDATED = {"least_share", "one_of", "needs", "required_operation", "signed_is_kept", "mid_term_gate"}
"""The limits whose key ends with no year, tranche or period."""
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
    goal = b.scenario.goals[0]
    return goal if isinstance(goal, str) else goal.name


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
        return ", ".join(map(str, self.key if self.rule in UNDATED else self.key[:-1]))

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
        return "" if self.rule in UNDATED else str(self.key[-1])


def limits(b: Books) -> dict[str, dict[str, Limit]]:
    """The rows of each active rule that may be a reason, by their key as ``prices.csv`` writes it.

    A row in which nothing can be decided is no limit; the past of a rerun leaves rows out, and moves limits.
    """
    past = of_past(b.terms)
    found: dict[str, dict[str, Limit]] = {}
    for rule in (*SHARED, *OWN, *EVEN):
        rows = as_read(b.terms, past, rule, iter(b.terms.stated.get(rule, [])))
        held = (Limit(rule, *row, off) for row, off in rows if any(row[1].values()))
        found[rule] = {", ".join(map(str, limit.key)): limit for limit in held}
    return found
