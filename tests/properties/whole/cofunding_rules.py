"""Rules between funders: aids together, one beside others, amounts of an operation, how many bring money."""

from optim.scenario.schema_cofunding import Concerned
from whole.facts import Facts, LineKey, LotKey
from whole.linear import Sum, total
from whole.stating import rule


def operations(s: Facts, row: Concerned) -> list[str]:
    """The operations that a rule is about."""
    return [
        name
        for name, held in s.operations.items()
        if (row.kinds is None or held.kind in row.kinds)
        and (row.operations is None or name in row.operations)
    ]


def lots(s: Facts, row: Concerned) -> list[LotKey]:
    return [lot for name in operations(s, row) for lot in s.lots_of(name)]


def lines(s: Facts, operation: str) -> list[LineKey]:
    return [line for line in s.unit_cost if line[0] == operation]


def may_bring(s: Facts, funder: str, operation: str) -> bool:
    return any(funder in s.payers[line] for line in lines(s, operation))


def in_all(s: Facts, funder: str, operation: str) -> Sum:
    """What a funder brings to an operation over the contract."""
    return s.granted(lines(s, operation), [funder], s.years)


def backing(s: Facts) -> list[tuple[str, str]]:
    """The funders and operations of which it is asked whether the one brings anything to the other."""
    floors = [row for row in s.scenario.contributions.values() if row.at_least_keur]
    asked = [*floors, *s.scenario.backers.values()]
    pairs = {(f, o) for row in asked for f in row.funders for o in operations(s, row)}
    return sorted(pair for pair in pairs if may_bring(s, *pair))


def declare_backers(s: Facts) -> None:
    """Who backs what, and what is begun that asks for backers: yes or no."""
    for pair in backing(s):
        s.x.column("backs", *pair, most=1, whole=True)
    for name, row in s.scenario.backers.items():
        for operation in operations(s, row) if row.least is not None else ():
            s.x.column("backed", name, operation, most=1, whole=True)


@rule
def aid_ceiling(s: Facts) -> None:
    """Some funders bring a share of what a lot costs in a tranche, together, at most."""
    for row in s.scenario.aid_ceilings.values():
        for lot in lots(s, row):
            for years in s.tranches.values():
                due = float(row.max_rate.value) * s.committed(s.lines_of(lot), years)
                s.x.row("aid_ceiling", s.granted(s.lines_of(lot), row.funders, years) - due, most=0)


@rule
def matching(s: Facts) -> None:
    """A funder brings a share at most of what it and those beside it bring to a lot in a tranche."""
    for row in s.scenario.matching.values():
        for lot in lots(s, row):
            for years in s.tranches.values():
                own = s.granted(s.lines_of(lot), [row.funder], years)
                both = own + s.granted(s.lines_of(lot), row.beside, years)
                s.x.row("matching", own - float(row.max_share.value) * both, most=0)


@rule
def base_ceiling(s: Facts) -> None:
    """A rate on a capped base of an operation brings its share of that base at most."""
    for rate in s.scenario.rates:
        if rate.base_ceiling_keur is None or rate.base_ceiling_of != "operation":
            continue
        most = float(rate.max_rate.value) * float(rate.base_ceiling_keur.value)
        for operation in s.operations:
            admitted = [line for line in lines(s, operation) if rate in s.rates(line, rate.funder)]
            s.x.row("base_ceiling", s.granted(admitted, [rate.funder], s.years), most=most)


@rule
def contribution_ceiling(s: Facts) -> None:
    """A funder brings the amount notified to an operation at most; nothing is notified before a vote."""
    for row in s.scenario.contributions.values():
        for operation in operations(s, row) if row.at_most_keur else ():
            for f in row.funders:
                s.x.row("contribution_ceiling", in_all(s, f, operation), most=float(row.at_most_keur.value))


@rule
def brought_if_backed(s: Facts) -> None:
    """Who does not back an operation brings nothing to it."""
    for f, operation in backing(s):
        dearest = max(s.years, key=lambda y: s.indexed(1.0, y))
        whole = sum(s.quantity(line[:2]) * s.cost(line, dearest) for line in lines(s, operation))
        beyond = in_all(s, f, operation) - whole * s.x.value("backs", f, operation)
        s.x.row("brought_if_backed", beyond, most=0)


@rule
def contribution_floor(s: Facts) -> None:
    """Who backs an operation brings its least contribution."""
    for row in s.scenario.contributions.values():
        for operation in operations(s, row) if row.at_least_keur else ():
            for f in row.funders:
                if may_bring(s, f, operation):
                    due = float(row.at_least_keur.value) * s.x.value("backs", f, operation)
                    s.x.row("contribution_floor", in_all(s, f, operation) - due, least=0)


@rule
def begun_is_backed(s: Facts) -> None:
    """What asks for backers is begun where it has them."""
    for name, row in s.scenario.backers.items():
        for lot in lots(s, row) if row.least is not None else ():
            most = s.quantity(lot) * s.x.value("backed", name, lot[0])
            s.x.row("begun_is_backed", s.started(lot, s.years) - most, most=0)


def counted(s: Facts, funders: list[str], operation: str) -> Sum:
    return total(s.x.value("backs", f, operation) for f in funders if may_bring(s, f, operation))


@rule
def backers_at_least(s: Facts) -> None:
    """So many funders bring money at least to what is begun."""
    for name, row in s.scenario.backers.items():
        for operation in operations(s, row) if row.least is not None else ():
            due = row.least * s.x.value("backed", name, operation)
            s.x.row("backers_at_least", counted(s, row.funders, operation) - due, least=0)


@rule
def backers_at_most(s: Facts) -> None:
    """So many funders bring money to an operation at most."""
    for row in s.scenario.backers.values():
        for operation in operations(s, row) if row.most is not None else ():
            s.x.row("backers_at_most", counted(s, row.funders, operation), most=row.most)
