"""Whole cents: each amount is rounded down or up by less than a cent, on the very rows of the model.

What is left to choose is which amounts get the odd cents. A limit of one lot or line is a share of a cost
and is judged to the cent: it is rounded in favour of the plan. Costs are met to the cent, and what lots
share (envelopes, payment credits) is whole cents and never passed.
"""

from typing import Any

import highspy
import numpy as np

from optim.data.keys import Costs
from optim.messages import say
from optim.model.statement import Model
from optim.rulebook import RULEBOOK
from optim.solver.failures import ended
from optim.solver.highs import silent
from optim.solver.session import Floats, InfeasibleError, Session, SolverError
from optim.units import CENTS_PER_KEUR

EXACT = 1e-3
"""In cents: how far from a whole cent an amount computed by the solver may be and still be that cent."""
PLAIN_SEARCH = {
    "mip_rel_gap": 0.0,
    "mip_allow_restart": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
}
"""Some hundred odd cents are few: the tree is done before its heuristics and restarts would have helped."""

type Cents = dict[tuple[str, str, str], int]


def close_on_cents(model: Model, session: Session, values: Floats, costs: Costs) -> None:
    """Moves the limits of the session to the whole-cent costs of settled quantities.

    Financing closes on the cents of each cost, and a limit that is a share of a cost is rounded to the
    next cent.
    """
    started = np.zeros(len(values))
    index = [v.id for v in model.variables.started.values()]
    started[index] = values[index]
    fixed = session.activities(started)[: len(model.rows)]
    lower, upper = (limits[: len(model.rows)].copy() for limits in (session.row_lower, session.row_upper))
    for i, row in enumerate(model.rows):
        if RULEBOOK[row.family].on_costs:
            upper[i] = fixed[i] + _target(model, row.key, costs) / CENTS_PER_KEUR
            lower[i] = upper[i] if row.family == "financing_closes" else -np.inf
        elif RULEBOOK[row.family].scope == "own":
            lower[i] = fixed[i] + np.floor((lower[i] - fixed[i]) * CENTS_PER_KEUR + EXACT) / CENTS_PER_KEUR
            upper[i] = fixed[i] + np.ceil((upper[i] - fixed[i]) * CENTS_PER_KEUR - EXACT) / CENTS_PER_KEUR
    session.bound_rows(np.arange(len(model.rows)), lower, upper)


def give_odd_cents(model: Model, session: Session) -> None:
    """Loosens the limits kept to the cent by one: of sums of rounded costs, none may meet a share exactly."""
    rows = [i for i, row in enumerate(model.rows) if RULEBOOK[row.family].kept == "to_the_cent"]
    cent = 1 / CENTS_PER_KEUR
    session.bound_rows(rows, session.row_lower[rows] - cent, session.row_upper[rows] + cent)


def settle_cents(model: Model, session: Session, values: Floats, costs: Costs) -> Cents:
    """The whole cents granted by line, funder and period, for quantities that are already whole."""
    keys = list(model.variables.granted)
    columns = np.array([variable.id for variable in model.variables.granted.values()], dtype=np.int64)
    amounts = values[columns] * CENTS_PER_KEUR
    base = np.floor(amounts + EXACT)
    open_cells = np.flatnonzero(amounts - base > EXACT)
    if len(open_cells):
        floor = values.copy()
        floor[columns] = base / CENTS_PER_KEUR
        problem = _OddCents(model, session, floor, columns[open_cells], (amounts - base)[open_cells])
        base[open_cells] += problem.solve(costs, values)
    granted = {key: int(cents) for key, cents in zip(keys, base, strict=True) if cents > 0}
    _refuse_open_costs(model, granted, costs)
    return granted


def _refuse_open_costs(model: Model, granted: Cents, costs: Costs) -> None:
    """Raises `InfeasibleError` where what the solver leaves over a limit makes a line miss its cost."""
    data = model.data
    for line, period in (row.key for row in model.rows if row.family == "financing_closes"):
        held = (granted.get((line, f, q), 0) for f in data.payers[line] for q in data.grants_in[f, period])
        if sum(held) != _target(model, (line, period), costs):
            raise InfeasibleError(say("residual_above_a_cent", line=line, period=period))


def _target(model: Model, key: tuple[Any, ...], costs: Costs) -> int:
    """The cents on which a line closes over a period."""
    line, period = key
    return sum(costs[line, year] for year in model.data.spans()[str(period)])


class _OddCents:
    """Which of the open cells get one cent more, so that every row that they enter still holds."""

    def __init__(self, model: Model, session: Session, floor: Floats, cells: Any, fraction: Floats) -> None:
        self.model, self.session, self.cells, self.fraction = model, session, cells, fraction
        x = model.variables
        decided: tuple[dict[Any, Any], ...] = (
            x.started,
            x.missed,
            x.granted,
            x.extra,
            *x.calendar,
            x.raised,
            x.lowered,
            x.dropped,
        )
        taken = {v.id for group in decided for v in group.values()}
        self.states = np.array([j for j in range(len(model.columns)) if j not in taken], dtype=np.int64)
        self.floor = floor.copy()
        self.floor[self.states] = 0.0
        free = np.concatenate([cells, self.states])
        self.position = np.full(len(session.column_lower), -1)
        self.position[free] = np.arange(len(free))
        entered = (self.position[session.entry_column] >= 0) & (session.entry_row < len(model.rows))
        self.entry = np.flatnonzero(entered)
        self.rows, self.entry_row = np.unique(session.entry_row[self.entry], return_inverse=True)

    def solve(self, costs: Costs, values: Floats) -> Floats:
        """One cent or none for each open cell; an envelope that is brought a share keeps a cent for it."""
        lower, upper = self._limits(costs)
        careful = upper - self._carried(values)
        try:
            return _solve_whole(
                self._programme(np.minimum(lower, careful), careful), len(self.cells), self.session.time_left
            )
        except InfeasibleError:
            return _solve_whole(self._programme(lower, upper), len(self.cells), self.session.time_left)

    def _limits(self, costs: Costs) -> tuple[Floats, Floats]:
        """What is left of each row's limits, in cents."""
        used = self.session.activities(self.floor)[self.rows]
        lower = (self.session.stated_rows[0][self.rows] - used) * CENTS_PER_KEUR
        upper = (self.session.stated_rows[1][self.rows] - used) * CENTS_PER_KEUR
        granted = np.zeros(len(self.floor))
        index = [v.id for v in self.model.variables.granted.values()]
        granted[index] = np.rint(self.floor[index] * CENTS_PER_KEUR)
        held = self.session.activities(granted)
        weights = np.abs(self.session.coefficients[self.entry])
        uneven = np.bincount(self.entry_row, weights=weights != 1, minlength=len(self.rows)) > 0
        for k, i in enumerate(self.rows):
            row = self.model.rows[i]
            if RULEBOOK[row.family].on_costs:
                upper[k] = _target(self.model, row.key, costs) - held[i]
                lower[k] = upper[k] if row.family == "financing_closes" else -np.inf
            elif RULEBOOK[row.family].kept == "to_the_cent":
                lower[k], upper[k] = lower[k] - 1 + EXACT / 100, upper[k] + 1 - EXACT / 100
            elif RULEBOOK[row.family].scope != "own":
                lower[k], upper[k] = lower[k] - EXACT / 100, upper[k] + EXACT / 100
            else:
                odd = 1.0 if uneven[k] else 0.0
                lower[k], upper[k] = np.floor(lower[k] + EXACT) - odd, np.ceil(upper[k] - EXACT) + odd
        return lower, upper

    def _carried(self, values: Floats) -> Floats:
        """A cent for each envelope that brings over a share of what is left, and for each holding it buys.

        The share is rounded down, and so is a price, which a rerun counts whole.
        """
        cent = np.zeros(len(self.rows))
        for k, i in enumerate(self.rows):
            row = self.model.rows[i]
            if row.family != "funder_envelope":
                continue
            cent[k] = len(self.model.data.bought_back_by[row.key[0]])
            if 0 < self.model.data.carry_over[row.key[0]] < 1:
                names = list(self.model.data.envelope_periods[row.key[0]])
                rank = names.index(row.key[1])
                if rank and values[self.model.variables.unspent[row.key[0], names[rank - 1]].id] > 1e-9:
                    cent[k] += 1.0
        return cent

    def _programme(self, lower: Floats, upper: Floats) -> Any:
        cells, states = len(self.cells), len(self.states)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = cells + states, len(self.rows)
        lp.col_cost_ = np.concatenate([1 - 2 * self.fraction + 0.1 * _spread(cells), np.zeros(states)])
        low, high = (bounds[self.states] * CENTS_PER_KEUR for bounds in self.session.stated_columns)
        lp.col_lower_ = np.concatenate([np.zeros(cells), low])
        lp.col_upper_ = np.concatenate([np.ones(cells), high])
        lp.row_lower_, lp.row_upper_ = lower, upper
        order = np.argsort(self.entry_row, kind="stable")
        counts = np.bincount(self.entry_row, minlength=len(self.rows))
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)])
        lp.a_matrix_.index_ = self.position[self.session.entry_column[self.entry]][order]
        lp.a_matrix_.value_ = self.session.coefficients[self.entry][order]
        return lp


def _spread(count: int) -> Floats:
    """Distinct numbers in [0, 1) without a pattern, so that the choice of the odd cents is one only."""
    spread: Floats = np.modf(np.arange(1, count + 1) ** 2 * np.sqrt(2))[0]
    return spread


def _solve_whole(lp: Any, cells: int, seconds: float) -> Floats:
    """The cheapest 0 / 1 choice; the rows are nearly always totally unimodular, so the LP is tried first."""
    highs = silent(seconds)
    highs.passModel(lp)
    for whole in (False, True):
        if whole:
            kinds = np.full(cells, highspy.HighsVarType.kInteger)
            highs.changeColsIntegrality(cells, np.arange(cells, dtype=np.int32), kinds)
            for option, value in PLAIN_SEARCH.items():
                highs.setOptionValue(option, value)
        highs.run()
        status = highs.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise InfeasibleError(say("no_rounding_keeps_every_rule"))
        if status != highspy.HighsModelStatus.kOptimal:
            raise SolverError(say("cents_not_settled", status=ended(status)))
        values: Floats = np.array(highs.getSolution().col_value)[:cells]
        whole_values: Floats = np.rint(values)
        if np.abs(values - whole_values).max(initial=0) < EXACT:
            return whole_values
    raise SolverError(say("cents_not_whole"))
