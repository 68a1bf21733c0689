"""What is decided: homes, launches and begun lots are whole numbers; fine quantities and money are not."""

from whole.facts import Facts


def declare(s: Facts) -> None:
    """Adds every decision of a scenario to its programme."""
    for lot, row in s.lots.items():
        for y in s.years:
            most = round(s.quantity(lot) / s.step(lot), 6)
            s.x.column("started", lot, y, most=most, whole=s.grains or row.unit == "home")
            if row.indivisible or row.continuous:
                s.x.column("launched", lot, y, most=1, whole=True)
        if s.least_begun(lot) is not None:
            s.x.column("begun", lot, most=1, whole=True)
    for order in s.scenario.precedences:
        for lot in s.lots if order.link == "finish_to_start" else ():
            for y in s.years if order.first in (lot[0], "/".join(lot)) else ():
                s.x.column("over", lot, y, most=1, whole=True)
    for name, group in s.scenario.groups.items():
        for operation in group.operations:
            s.x.column("chosen", name, operation, most=1, whole=True)
    for line, funders in s.payers.items():
        for f in funders:
            for y in s.years:
                s.x.column("granted", line, f, y)
    _declare_means(s)


def _declare_means(s: Facts) -> None:
    """What is left of envelopes, homes added to a capacity, works delegated, land held and resold."""
    for f, row in s.scenario.funders.items():
        for y in s.years if row.payment_ceiling_keur else ():
            s.x.column("credits_left", f, y)
        for p in s.envelope(f):
            s.x.column("unspent", f, p)
        if row.land:
            for y in s.years:
                s.x.column("treasury", f, y)
    for b, owner in s.scenario.bailleurs.items():
        for y in s.years if owner.extra_capacity else ():
            s.x.column("extra", b, y, whole=True)
    for m in s.scenario.shared_agency.members if s.scenario.shared_agency else ():
        for y in s.years:
            s.x.column("delegated", m, y)
    for line, agency in s.land:
        for y in s.years:
            s.x.column("held", line, agency, y)
            s.x.column("resold", line, agency, y)
