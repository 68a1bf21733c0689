"""How the rules read what is realised: a limit on the past alone is none, and no limit undoes the past.

A row whose every decision is a fact is left out, and so is a row without decisions on years that are over.
Where the past alone passes a ceiling, or a limit that nothing to come can make up for, nothing more is added
to it. A limit on shares is made up for by the years to come; only where no plan can, and the rules are read
leniently, are these judged on their own. The audit allows the same. What the past engages in a year to come
beyond an owner's teams, its shared agency carries.
"""

from math import inf
from typing import Any, Literal

from pulp import LpAffineExpression

from optim.data import Data
from optim.model.rules.stating import Family
from optim.model.variables import Variables
from optim.units import CENTS_PER_KEUR

ROUNDING = 1e-9
"""In the unit of the row, relative to its size: what a sum of realised figures may be off by."""
CENT = 1e-5
"""In k€: what a realised amount, in whole cents, may be off the share of a cost that it was voted to be."""


RATES_OF_A_COST = frozenset({"rate_ceiling"})
"""The rules that let a tranche in progress have the odd cents of its past."""


type Reading = Literal["strict", "to_the_cent", "lenient"]
"""How the past is read: as the rules say; with odd cents of its shares; with its shares left on their own."""


class PastColumns:
    """The columns that are realised, and what of the columns in progress is."""

    def __init__(self, x: Variables, d: Data, reading: Reading) -> None:
        self.lenient, self.exact = reading == "lenient", reading == "strict"
        self.past, self.spans = set(d.frozen_years), d.spans()
        paid: dict[tuple[str, int], float] = {}
        for (_line, f, y), amount in d.paid_for_past.items():
            paid[f, y] = paid.get((f, y), 0.0) + amount / CENTS_PER_KEUR
        self.delegable = {v.id for key, v in x.delegated.items() if key[1] not in d.frozen_years}
        self.counted = {v.id for v in x.paid.values()}
        self.known = {
            **{x.started[key].id: value for key, value in d.realised.items()},
            **{x.site(name)[lot, y].id: told for (name, lot, y), told in d.realised_sites.items()},
            **{x.finished[key].id: told for key, told in d.realised_finished.items()},
            **{x.backs[key].id: 1.0 for key in d.realised_backs},
            **{x.backed[key].id: 1.0 for key in d.realised_backed},
            **{x.granted[key].id: value for key, value in d.realised_grants.items()},
            **{x.extra[key].id: float(value) for key, value in d.realised_extra.items()},
            **{x.resold[key].id: value for key, value in d.realised_resales.items()},
            **{v.id: paid.get(key, 0.0) for key, v in x.paid.items() if key[1] in d.frozen_years},
            # What a past year delegated is what its works were beyond its owner's teams: nothing to decide.
            **{v.id: 0.0 for key, v in x.delegated.items() if key[1] in d.frozen_years},
        }
        begun = {
            **{x.granted[key].id: value for key, value in d.realised_part.items()},
            **{v.id: paid.get(key, 0.0) for key, v in x.paid.items() if key[1] not in d.frozen_years},
        }
        self.part = {**self.known, **begun}

    def binds(self, key: tuple[Any, ...], row: LpAffineExpression) -> bool:
        """Whether a row holds anything still to be decided, or says what was paid.

        One in which nothing ever was to be decided binds in a rerun where it is false, unless it is about a
        year or a tranche that is over.
        """
        columns = {variable.id for variable, weight in row.items() if weight}
        if not columns:
            if self.known and holds(row):
                return False
            years = self.spans.get(str(key[-1]), ())
            return not years or not self.past.issuperset(years)
        says = row.sense == 0 and not self.counted.isdisjoint(columns)
        return not self.known or says or not columns <= self.known.keys()

    def room(self, period: str) -> float:
        """A cent for each past year of a tranche in progress, in k€; none where the past is read strictly.

        Shares of the past were rounded to the cent year by year: where rates just cover a cost, what is left
        of the tranche could not close on it.
        """
        years = set(self.spans[period])
        past = years & self.past
        return CENT * len(past) if past != years and not self.exact else 0.0

    def states(self, family: Family, key: tuple[Any, ...], row: LpAffineExpression) -> bool:
        """Whether a row is stated; the rules of a revision say what the past is, and are always."""
        return family.rule.topic == "revision" or self.binds(key, row)

    def limit(self, family: Family, key: tuple[Any, ...], row: LpAffineExpression) -> float | None:
        """The limit of a row of a family, moved to where the past is; none where it stands as written."""
        if family.rule.topic == "revision":
            return None
        moved = self._passed(row, shared_out=family.rule.topic != "sites" or family.rule.on_shares)
        if family.rule.name in RATES_OF_A_COST and (room := self.room(key[-1])):
            return max(room - row.constant, -inf if moved is None else moved)
        return moved

    def _passed(self, row: LpAffineExpression, *, shared_out: bool) -> float | None:
        """Where the past alone is, of a row whose limit it passes; none where the limit stands.

        A works rule is no share that years could be judged on apart: what was begun is still to be finished.
        """
        columns = {variable.id for variable, _weight in row.items()}
        if not self.known or not row.sense or not columns or not columns.isdisjoint(self.delegable):
            return None
        made = sum(weight * self.part.get(variable.id, 0.0) for variable, weight in row.items())
        stated = -row.constant
        beyond = (stated - made) * row.sense
        mends = any(w * row.sense > 0 for v, w in row.items() if v.id not in self.known)
        cents = CENT * sum(variable.id in self.part for variable, weight in row.items() if weight)
        let = self.lenient and shared_out and (stated == 0 or row.sense == -1)
        held = not mends or let or (stated == 0 and beyond <= cents and not self.exact)
        return made if held and beyond > ROUNDING * max(1.0, abs(stated)) else None


def holds(constant: LpAffineExpression) -> bool:
    """Whether a row in which nothing is decided is true as it stands."""
    beyond = constant.constant * constant.sense if constant.sense else -abs(constant.constant)
    return bool(beyond >= -ROUNDING)
