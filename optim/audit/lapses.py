"""What lapses beside later money: amounts derived again, and limits that the scenario has."""

from collections.abc import Iterator
from typing import Any

from optim.audit.books import Books
from optim.audit.facts import Cell, Line
from optim.audit.identity import always, broken, told_as
from optim.audit.priced import limits
from optim.messages import Said, say
from optim.rulebook import RULEBOOK
from optim.scenario import Finding
from optim.scenario.schema_payers import OWN_MONEY, USUAL_ORDER
from optim.sentences import APART, spans

TOLD = 100_000
"""In cents: what is told of."""
UNTOLD = "untold"
"""In the place of a limit that the solver did not find."""
BESIDE_THE_RULES = ("pay_by", "least_slice", "round_sums", "order_not_sought", UNTOLD)
"""What may keep money from use beside the rules."""


@always
def lapses_are_told(b: Books) -> Iterator[Finding]:
    """Each funder or right that loses 1 k€ has its rows, with what later money pays of what it may serve."""
    due = {(funder, spans(periods)): amounts for funder, periods, amounts in _due(b)}
    rows = {(row["funder"], row["period"]): row for row in b.rows["lapses"]}
    for key in sorted(due.keys() | rows.keys()):
        held = rows.get(key)
        said = None if held is None else (held["lapsed_cents"], held["later_cents"])
        if said != due.get(key):
            what = say("the_tables_say", said=told_as(said), due=told_as(due.get(key)))
            yield broken("lapses.csv", key, what, "lapses_are_told")
    for row in b.rows["lapses"]:
        for problem in _wrong(b, row):
            yield broken("lapses.csv", (row["funder"], row["period"]), problem, "lapses_are_told")


def _due(b: Books) -> Iterator[tuple[str, list[str], tuple[int, int]]]:
    """The funder, the periods, and what is lost and paid by later money, of each row that is due."""
    for funder, row in b.scenario.funders.items():
        rank = rank_of_money(b, funder)
        if row.kept is None or rank >= len(_ranks(b)) - 1:
            continue
        granted = list(b.granted(funder))
        lost = {
            period: amount
            for period in granted
            if (amount := b.envelopes.get((funder, period), {}).get("lapsed_cents", 0)) >= TOLD
            and set(b.years_of(period)) - set(b.past)
        }
        for periods in ([period] for period in lost) if row.rights else [list(lost)]:
            if lapsed := sum(lost[period] for period in periods):
                open_ = _open(b, funder, granted, periods)
                years = {year for period in open_ for year in b.years_of(period)} - set(b.past)
                yield funder, periods, (lapsed, _later(b, funder, rank, years))


def _open(b: Books, funder: str, granted: list[str], lapsing: list[str]) -> list[str]:
    """The periods in which what lapses could have been used: back to the one that was brought nothing."""
    found, brought = list[str](), False
    for period in reversed(granted):
        if period in lapsing or brought:
            found.append(period)
            brought = b.envelopes.get((funder, period), {}).get("brought_cents", 0) >= TOLD
    return found


def _later(b: Books, funder: str, rank: int, years: set[int]) -> int:
    """What money after a funder's pays of the lines that a rate lets it serve in some years, in cents."""
    total = 0
    for line in b.lines:
        served = {year for year in years if _serves(b, (*line, funder), year)}
        if served and rank_of_line(b, line, funder) == rank:
            cells = (cell for cell in b.cells.get(line, []) if rank_of_line(b, line, cell[3]) > rank)
            total += sum(b.committed[cell].get(year, 0) for cell in cells for year in served)
    return total


def _serves(b: Books, cell: Cell, year: int) -> bool:
    rate = b.rate(cell, year)
    return rate is not None and rate.max_rate.value > 0


def _ranks(b: Books) -> tuple[tuple[str, ...], ...]:
    return b.scenario.order_of_money.ranks if b.scenario.order_of_money else USUAL_ORDER


def rank_of_line(b: Books, line: Line, funder: str) -> int:
    """The rank that names a funder, else that of its kind; the money of who carries a lot is own money."""
    lot = b.lots[line[:2]]
    owner = b.scenario.bailleurs.get(lot.bailleur) or b.scenario.maitres_ouvrage.get(lot.maitre_ouvrage)
    own = owner is not None and funder in owner.own_funders
    kind = OWN_MONEY if own else b.scenario.funders[funder].kind
    held = [rank for name in (funder, kind) for rank, named in enumerate(_ranks(b)) if name in named]
    return held[0]


def rank_of_money(b: Books, funder: str) -> int:
    """The first of the ranks of a funder's money on the lines that a rate admits it to."""
    admitted = (line for line in b.lines if any(rate.max_rate.value > 0 for rate in b.rates((*line, funder))))
    return min((rank_of_line(b, line, funder) for line in admitted), default=len(_ranks(b)) - 1)


def _wrong(b: Books, row: dict[str, Any]) -> Iterator[Said]:
    """What of a row's limits cannot be: an unknown one, or more freed than there is."""
    rules = row["rule"].split(APART) if row["rule"] else []
    freed = row["freed_cents"]
    if (freed >= TOLD) != (rules not in ([], [UNTOLD])) or freed > row["lapsed_cents"] + TOLD:
        yield say("freed_of_what_lapses", freed=freed, lapsed=row["lapsed_cents"])
    if odd := [name for name in rules if not _may_hold(b, row["funder"], name)]:
        yield say("holds_none_of_this_money", rules=odd)


def _may_hold(b: Books, funder: str, name: str) -> bool:
    """Whether the scenario has such a limit of a funder's money, or of what others bring beside it."""
    if name in BESIDE_THE_RULES:
        scenario = b.scenario
        rights = scenario.funders[funder].rights if funder in scenario.funders else []
        stated = {
            UNTOLD: True,
            "pay_by": any(right.pay_by for right in rights),
            "least_slice": scenario.least_slice_keur,
            "round_sums": scenario.money.step_eur,
        }
        unsought = scenario.least_slice_keur is None and scenario.money.step_eur is None
        return bool(stated.get(name, unsought))
    rule = RULEBOOK.get(name)
    place = rule.key.index("funder") if rule and "funder" in rule.key else None
    rows = b.derived(limits).get(name, {}).values()
    return any(place is None or row.key[place] == funder for row in rows)
