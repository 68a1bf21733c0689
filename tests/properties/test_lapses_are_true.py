"""What is said of money that lapses, against a programme of its payers stated apart, on random worlds."""

from hypothesis import given, settings
from lapses import Payers
from worlds import worlds

from optim.audit.lapses import BESIDE_THE_RULES, TOLD, UNTOLD
from optim.model.rules import REGISTRY
from optim.rulebook import RULEBOOK
from optim.run.plan import Plan
from optim.run.tables.rows_lapses import Lapse
from optim.scenario.schema import Scenario
from optim.sentences import APART, spans
from optim.solver.session import InfeasibleError
from optim.solving.program import program

FEW = settings(max_examples=12) if settings().derandomize else settings()
CLOSE = 0.5
"""In k€: what cents and the limits that they pass may move."""


def periods_of(plan: Plan, row: Lapse) -> list[str]:
    """The periods of an envelope that a row names."""
    funder = plan.scenario.funders[row.funder]
    lost = [e.period for e in plan.rows.envelopes if e.funder == row.funder and e.lapsed_cents >= TOLD]
    return [row.period] if funder.rights else [p for p in lost if spans(lost) == row.period]


def limits_of(scenario: Scenario) -> list[str]:
    """The rules that a row may name."""
    off = {name for name, rule in scenario.rules.items() if not rule.active}
    return [
        name
        for name in REGISTRY
        if name not in off and (RULEBOOK[name].scope != "identity" or name == "parity")
        and not RULEBOOK[name].on_costs and name not in ("funder_envelope", "brought_if_backed")
    ]  # fmt: skip


@FEW
@given(worlds())
def test_what_is_freed_is_what_a_solve_frees(scenario: Scenario) -> None:
    """Proves: without the limits of a row so much more is used; where none is named, none alone frees any.
    Without it: a sentence would name a limit that changes nothing, or an amount that no solve finds.
    By hand: the audit's rows of the money with the works fixed, solved by HiGHS, with and without the limits.
    """
    try:
        plan = program(scenario, {})
    except InfeasibleError:
        return
    payers = Payers(plan)
    told: dict[tuple[str, str], list[Lapse]] = {}
    for row in plan.rows.lapses:
        told.setdefault((row.funder, row.period), []).append(row)
    for rows in told.values():
        funder, periods = rows[0].funder, periods_of(plan, rows[0])
        least = payers.least(funder, periods)
        freed = {row.rule: row.freed_cents / 100_000 for row in rows}
        anyway = [freed[name] for name in freed if name in BESIDE_THE_RULES and name != "pay_by"]
        assert UNTOLD not in freed
        assert abs(rows[0].lapsed_cents / 100_000 - least - sum(anyway)) < 1 + CLOSE, (freed, least)
        late = any(right.pay_by for right in plan.scenario.funders[funder].rights)
        for rule, amount in freed.items():
            if rule and rule not in BESIDE_THE_RULES:
                names = rule.split(APART)
                names = ["rate_ceiling" if name == "pay_by" else name for name in names]
                gain = least - payers.least(funder, periods, names)
                assert amount <= gain + CLOSE, (rule, amount, gain)
                if not late and "rate_ceiling" not in names:
                    assert amount >= gain - CLOSE, (rule, amount, gain)
        if freed == {"": 0} and rows[0].later_cents >= 100_000:
            for name in limits_of(plan.scenario):
                assert least - payers.least(funder, periods, [name]) < 1 + CLOSE, name
