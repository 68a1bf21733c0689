"""What a rerun moves of the vote, and for whom: three lines, and a table of who gains and loses."""

from collections.abc import Callable

from optim.readings.midterm import homes
from optim.readings.midterm import money as money_by_then
from optim.readings.moves import Stake, stakes, ways
from optim.run.plan import Plan
from reports.names import Names
from reports.table import Table, columns, tax_note
from reports.wording import counted, label, listing, money, number, phrase, signed

NAMED = 4
"""How many of those that gain or lose a sentence names at most."""


def moves(plan: Plan, lang: str) -> list[str]:
    """Three lines: what moves, who gains and loses homes, who pays more and less."""
    counts, found = ways(plan), stakes(plan)
    if not counts and not any(row.change for row in found):
        slipped = any(row.paid != row.paid_voted for row in money_by_then(plan))
        return [phrase("payments_moved" if slipped else "nothing_moved", lang)]
    lots = counted(sum(counts.values()), "moved_lot", lang)
    told = ", ".join(counted(count, f"lot_{way}", lang) for way, count in counts.items())
    works = phrase("moves_works", lang, lots=lots, ways=told) if counts else phrase("moves_no_works", lang)
    return [works, *_for_whom(plan, found, lang), _payers(plan, found, lang)]


def _for_whom(plan: Plan, found: list[Stake], lang: str) -> list[str]:
    """Who gains and loses homes: all together, the bailleurs, then the EPCI that change most."""
    here = homes(plan)
    if not here.programme:
        return []
    named = {
        "bailleur": {key: row.name for key, row in plan.scenario.bailleurs.items()},
        "epci": {key: row.name for key, row in plan.scenario.epci.items()} | {"": phrase("no_epci", lang)},
    }
    parts = []
    for side, names in named.items():
        changes = {names[row.key]: row.homes_change for row in found if row.side == side}
        if told := _named(changes, lambda count: number(count, lang), lang):
            parts.append(phrase(f"by_{side}", lang, list=", ".join(told)))
    if not parts:
        return [phrase("moves_for_nobody", lang)]
    whole = signed(here.done + here.to_come - here.voted, lambda count: counted(count, "home", lang))
    return [phrase("moves_for", lang, whole=whole, parts=listing(parts, lang))]


def _payers(plan: Plan, found: list[Stake], lang: str) -> str:
    """Who commits more and less, by group of funders."""
    names, changes = Names(plan.scenario, lang), dict[str, int]()
    for row in found:
        if row.side == "funder":
            name = names.group_of(row.key)
            changes[name] = changes.get(name, 0) + row.change
    parts = _named(changes, lambda cents: money(cents, lang), lang)
    if not parts:
        return phrase("moves_no_money", lang)
    whole = signed(sum(changes.values()), lambda cents: money(cents, lang))
    return phrase("moves_money", lang, whole=whole, parts=", ".join(parts))


def _named(changes: dict[str, int], printed: Callable[[int], str], lang: str) -> list[str]:
    """The largest changes by name, then the others together; nothing where nothing changes."""
    held = sorted(((n, c) for n, c in changes.items() if c), key=lambda item: (-abs(item[1]), item[0]))
    told = [f"{name} {signed(change, printed)}" for name, change in held[:NAMED]]
    if rest := held[NAMED:]:
        left = signed(sum(change for _name, change in rest), printed)
        told.append(phrase("and_others", lang, others=counted(len(rest), "other", lang), rest=left))
    return told


def stakes_table(plan: Plan, lang: str) -> Table:
    """What each bailleur, EPCI, cluster and funder gains and loses against the vote."""
    scenario = plan.scenario
    names: dict[str, dict[str, str]] = {
        "bailleur": {key: row.name for key, row in scenario.bailleurs.items()},
        "epci": {key: row.name for key, row in scenario.epci.items()} | {"": phrase("no_epci", lang)},
        "cluster": {key: row.name for key, row in scenario.clusters.items()},
        "funder": {key: row.name for key, row in scenario.funders.items()},
    }
    rows = [
        (
            label("side", row.side, lang),
            names[row.side][row.key],
            row.homes_voted,
            row.homes,
            row.homes_change,
            row.voted,
            row.committed,
            row.change,
        )
        for row in stakes(plan)
    ]
    heads = columns(
        lang, "side", "name", ("homes_of_the_vote", "count"), ("homes_of_the_rerun", "count"),
        ("homes_change", "count"), ("money_of_the_vote", "euros"), ("money_of_the_rerun", "euros"),
        ("money_change", "euros"),
    )  # fmt: skip
    notes = (phrase("stakes_say", lang), tax_note(plan, lang))
    return Table("stakes", label("table", "stakes", lang), heads, rows, notes)
