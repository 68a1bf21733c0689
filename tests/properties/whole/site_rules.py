"""How works are carried out once they are begun: which sites are open in a year, and what that limits."""

from collections.abc import Iterator
from itertools import pairwise

from optim.scenario.schema_sites import WorksRules
from whole.facts import GRAIN, Facts, LotKey, Years
from whole.linear import Sum, total
from whole.order_rules import share_by_weight
from whole.stating import rule


def ruled(s: Facts) -> dict[LotKey, WorksRules]:
    """The works rules of each lot: the nearest that is written, alone; none of whole or even lots."""
    works, found = s.scenario.works, {}
    for lot, row in s.lots.items():
        if works is None or row.indivisible or row.continuous:
            continue
        near = works.lots.get("/".join(lot)) or works.lots.get(lot[0])
        rules = near or works.kinds.get(s.operations[lot[0]].kind) or works.every_kind
        if rules is not None:
            found[lot] = rules
    return found


def holders(s: Facts) -> dict[str, tuple[float, list[LotKey]]]:
    """The most sites of each holder, and the lots that it follows."""
    sites = s.scenario.works.open_sites if s.scenario.works else None
    if sites is None:
        return {}
    place = {lot: s.operations[lot[0]].epci for lot in s.lots}
    whose = {
        "bailleurs": {lot: row.bailleur for lot, row in s.lots.items()},
        "maitres_ouvrage": {lot: row.maitre_ouvrage for lot, row in s.lots.items()},
        "epci": place,
        "areas": {lot: s.scenario.epci[name].area for lot, name in place.items()},
    }
    return {
        name: (float(most.value), [lot for lot, owner in whose[group].items() if owner == name])
        for group in whose
        for name, most in getattr(sites, group).items()
    }


def declare_sites(s: Facts) -> None:
    """Adds whether each site that a rule follows is open in a year, and whether it is launched in it."""
    rules = ruled(s)
    followed = {*rules, *(lot for _most, lots in holders(s).values() for lot in lots)}
    for lot in sorted(followed):
        for y in s.years:
            s.x.column("open", lot, y, most=1, whole=True)
            if lot in rules:
                s.x.column("launched", lot, y, most=1, whole=True)


def least_a_year(s: Facts, lot: LotKey, rules: WorksRules) -> float:
    """What a year of works that is not the last carries at least: whole grains, one at least."""
    share = float(rules.least_a_year.value) if rules.least_a_year else 0.0
    return max(GRAIN[s.lots[lot].unit], s.whole_grains(lot, share * s.pace(lot)))


def last_year(s: Facts, lot: LotKey) -> int:
    """The last year that may start works of a lot."""
    natures = [line[2] for line in s.lines_of(lot)]
    profiles = [s.scenario.spending_profiles.get(nature) for nature in natures]  # type: ignore[call-overload]
    tail = max((len(profile.shares) - 1 for profile in profiles if profile), default=0)
    written = s.lots[lot].last_year or s.years[0] - 1
    possible = [y for y in s.years if y <= written or y + tail <= s.years[-1]]
    return max(possible, default=s.years[-1])


def spans(s: Facts, lot: LotKey, rules: WorksRules) -> Iterator[tuple[Years, Sum]]:
    """The spans in which what is begun is finished, each with what lets it be at work still."""
    if rules.begun_is_finished == "finished_in_tranche":
        yield from ((years, Sum()) for years in s.tranches.values())
    elif rules.begun_is_finished is not None:
        at_work = rules.begun_is_finished == "finished_or_at_work"
        yield s.years, s.x.value("open", lot, last_year(s, lot)) if at_work else Sum()


@rule
def works_while_open(s: Facts) -> None:
    """Nothing starts of a site that is closed."""
    for lot in s.lots:
        for y in s.years if ("open", lot, s.years[0]) in s.x.most else ():
            beyond = s.started(lot, [y]) - s.pace(lot) * s.x.value("open", lot, y)
            s.x.row("works_while_open", beyond, most=0)


@rule
def open_once_launched(s: Facts) -> None:
    """A site that opens is launched."""
    for lot in ruled(s):
        for y in s.years:
            opens = s.x.value("open", lot, y) - s.x.value("open", lot, y - 1)
            s.x.row("open_once_launched", opens - s.x.value("launched", lot, y), most=0)


@rule
def launched_is_open(s: Facts) -> None:
    """A site that is launched is open."""
    for lot in ruled(s):
        for y in s.years:
            launched = s.x.value("launched", lot, y) - s.x.value("open", lot, y)
            s.x.row("launched_is_open", launched, most=0)


@rule
def launched_when_closed(s: Facts) -> None:
    """A site that was open is not launched."""
    for lot in ruled(s):
        for y, z in pairwise(s.years):
            both = s.x.value("launched", lot, z) + s.x.value("open", lot, y)
            s.x.row("launched_when_closed", both, most=1)


@rule
def unbroken_works(s: Facts) -> None:
    """A lot is launched once."""
    for lot, rules in ruled(s).items():
        if rules.unbroken:
            launches = total(s.x.value("launched", lot, y) for y in s.years)
            s.x.row("unbroken_works", launches, most=1)


@rule
def least_works_a_year(s: Facts) -> None:
    """A year after which works go on carries the least."""
    for lot, rules in ruled(s).items():
        least = least_a_year(s, lot, rules)
        for y, z in pairwise(s.years):
            goes_on = s.x.value("open", lot, z) - s.x.value("launched", lot, z)
            s.x.row("least_works_a_year", s.started(lot, [y]) - least * goes_on, least=0)


@rule
def least_works_at_the_end(s: Facts) -> None:
    """A site that may end at work carries the least in its last year."""
    for lot, rules in ruled(s).items():
        if rules.begun_is_finished == "finished_or_at_work":
            y = last_year(s, lot)
            due = least_a_year(s, lot, rules) * s.x.value("open", lot, y)
            s.x.row("least_works_at_the_end", s.started(lot, [y]) - due, least=0)


@rule
def longest_works(s: Facts) -> None:
    """A site is open no longer than the least years and those granted."""
    for lot, rules in ruled(s).items():
        if rules.years_beyond_least is not None:
            most = s.lots[lot].least_years + float(rules.years_beyond_least.value)
            s.x.row("longest_works", total(s.x.value("open", lot, y) for y in s.years), most=most)


@rule
def begun_is_finished(s: Facts) -> None:
    """What a span launches is whole in it, or still at work where that is let."""
    for lot, rules in ruled(s).items():
        for years, at_work in spans(s, lot, rules):
            launched = total(s.x.value("launched", lot, y) for y in years)
            due = s.quantity(lot) * (launched - at_work)
            s.x.row("begun_is_finished", s.started(lot, years) - due, least=0)


@rule
def open_sites(s: Facts) -> None:
    """No holder follows more sites at once than it can."""
    for most, lots in holders(s).values():
        for y in s.years:
            s.x.row("open_sites", total(s.x.value("open", lot, y) for lot in lots), most=most)


@rule
def most_a_year(s: Facts) -> None:
    """No year commits more than its share of its tranche."""
    works = s.scenario.works
    for years in s.tranches.values() if works and works.most_a_year else ():
        for y in years:
            due = float(works.most_a_year.value) * s.committed(s.unit_cost, years)
            s.x.row("most_a_year", s.committed(s.unit_cost, [y]) - due, most=0)


@rule
def homes_get_their_streets(s: Facts) -> None:
    """Some years after its homes, the public space of an estate is at a share of their advance."""
    block = s.scenario.public_space
    for name in s.operations if block and block.behind else ():
        homes, space = s.estate(name)
        for y in s.years if homes and space else ():
            if y - block.behind.years in s.years:
                asked = float(block.behind.share.value) * share_by_weight(s, homes, y - block.behind.years)
                s.x.row("homes_get_their_streets", asked - share_by_weight(s, space, y), most=0)
