"""Money: who may pay what, envelopes, classes, payment credits, receipts."""

from collections.abc import Iterable

from optim.scenario.schema_classes import FundingClass, Parity
from whole.facts import Facts, LineKey
from whole.linear import Sum, total
from whole.stating import rule


@rule
def financing_closes(s: Facts) -> None:
    """What is committed to a line in a year is its cost.

    A funder by tranche may be given any split over the years of a tranche, so that closing each year asks
    no more of it than closing the tranche and leaving it what funders by year do not bring.
    """
    for line, payers in s.payers.items():
        for y in s.years:
            brought = s.granted([line], payers, [y])
            s.x.row("financing_closes", brought - s.committed([line], [y]), least=0, most=0)


@rule
def rate_ceiling(s: Facts) -> None:
    """A funder brings no more than its rate of the cost; a rate on the deficit holds no line alone."""
    for line, f in pairs(s):
        for years in s.periods(f):
            most = total(share_of_cost(s, line, f, y) * s.committed([line], [y]) for y in years)
            s.x.row("rate_ceiling", s.granted([line], [f], years) - most, most=0)


def pairs(s: Facts) -> list[tuple[LineKey, str]]:
    return [(line, f) for line, payers in s.payers.items() for f in payers]


def share_of_cost(s: Facts, line: LineKey, funder: str, year: int) -> float:
    rate = s.rate(line, funder, year)
    if rate is None:
        return 0.0
    in_time = sum(paid_in_time(s, line, funder, year))
    return in_time * (1.0 if rate.base == "deficit" else float(rate.max_rate.value))


@rule
def fctva_is_given(s: Facts) -> None:
    """FCTVA is its whole rate of what is borne."""
    for line, f in pairs(s):
        for years in s.periods(f) if s.scenario.funders[f].kind == "fctva" else ():
            due = total(share_of_cost(s, line, f, y) * s.committed([line], [y]) for y in years)
            s.x.row("fctva_is_given", s.granted([line], [f], years) - due, least=0)


@rule
def unit_ceiling(s: Facts) -> None:
    """A funder brings no more than its ceiling a unit, in the years of a rate that has one."""
    for line, f in pairs(s):
        if any(rate.unit_ceiling_keur or rate.base_ceiling_of == "unit" for rate in s.rates(line, f)):
            for years in s.periods(f):
                most = total(keur_a_unit(s, line, f, y) * s.units_committed(line, y) for y in years)
                s.x.row("unit_ceiling", s.granted([line], [f], years) - most, most=0)


def keur_a_unit(s: Facts, line: LineKey, funder: str, year: int) -> float:
    rate = s.rate(line, funder, year)
    if rate is not None and rate.base_ceiling_of == "unit":
        of_base = float(rate.max_rate.value) * float(rate.base_ceiling_keur.value)
        return min(of_base, float(rate.unit_ceiling_keur.value)) if rate.unit_ceiling_keur else of_base
    if rate is not None and rate.unit_ceiling_keur:
        return float(rate.unit_ceiling_keur.value)
    return share_of_cost(s, line, funder, year) * s.cost(line, year)


@rule
def public_aid_ceiling(s: Facts) -> None:
    """An authority keeps its least share of the public money of its own works, in each tranche."""
    for lot, row in s.lots.items():
        owner = s.scenario.maitres_ouvrage.get(row.maitre_ouvrage)
        exempt = s.operations[lot[0]].aid_exemption
        if s.scenario.public_aid and owner and owner.authority and not exempt:
            share = float(s.scenario.public_aid.own_share.value)
            public = {f for f, held in s.scenario.funders.items() if held.public_aid}
            own = set(owner.own_funders)
            for years in s.tranches.values():
                brought = s.granted(s.lines_of(lot), own, years)
                due = share * s.granted(s.lines_of(lot), own | public, years)
                s.x.row("public_aid_ceiling", brought - due, least=0)


@rule
def own_share_floor(s: Facts) -> None:
    """A bailleur puts its least share of own funds into each of its lots, in each tranche."""
    for lot, row in s.lots.items():
        owner = s.scenario.bailleurs.get(row.bailleur)
        for years in s.tranches.values() if owner else ():
            brought = s.granted(s.lines_of(lot), set(owner.own_funders), years)
            due = float(owner.own_share_floor.value) * s.committed(s.lines_of(lot), years)
            s.x.row("own_share_floor", brought - due, least=0)


@rule
def funder_envelope(s: Facts) -> None:
    """A funder commits no more than its envelope and what of the one before it may carry over."""
    for f, row in s.scenario.funders.items():
        kept = float(row.carry_over.value) if row.carry_over else 0.0
        carried = Sum()
        for years, amount in s.envelope(f).items():
            left = s.x.value("unspent", f, years)
            spent = s.granted(s.unit_cost, [f], years) + total(s.bought_back(f, y) for y in years)
            used = spent + added(s, f, years) + left
            s.x.row("funder_envelope", used - kept * carried, least=amount, most=amount)
            carried = left


def added(s: Facts, funder: str, years: Iterable[int]) -> Sum:
    """What a funder pays for the capacity that bailleurs add in some years."""
    kept = list(years)
    owners = {b: held for b, row in s.scenario.bailleurs.items() if (held := row.extra_capacity)}
    paying = [b for b, held in owners.items() if held.paid_by == funder]
    return total(s.extra_cost(b) * s.x.value("extra", b, y) for b in paying for y in kept)


def holds(s: Facts, block: FundingClass | Parity, line: LineKey) -> bool:
    """Whether a line is of the natures and of the kinds that a class or a parity names."""
    by_nature = block.natures is None or line[2] in block.natures
    return by_nature and (block.kinds is None or s.operations[line[0]].kind in block.kinds)


def classes(s: Facts) -> list[tuple[FundingClass, str, Sum, Sum]]:
    """Each class and tranche, what the class gets in it, and what its funder commits in all."""
    found = []
    for f, row in s.scenario.funders.items():
        for held in row.classes.values():
            inside = [line for line in s.unit_cost if holds(s, held, line)]
            for name, years in s.tranches.items():
                found.append((held, name, s.granted(inside, [f], years), s.granted(s.unit_cost, [f], years)))
    return found


@rule
def class_floor(s: Facts) -> None:
    """A class gets at least its share."""
    for held, _tranche, got, spent in classes(s):
        if held.floor:
            s.x.row("class_floor", got - float(held.floor.value) * spent, least=0)


@rule
def class_ceiling(s: Facts) -> None:
    """A class gets at most its share."""
    for held, _tranche, got, spent in classes(s):
        if held.ceiling:
            s.x.row("class_ceiling", got - float(held.ceiling.value) * spent, most=0)


@rule
def class_floor_amount(s: Facts) -> None:
    """A class gets at least the amount guaranteed to it."""
    for held, tranche, got, _spent in classes(s):
        if amount := (held.floor_keur or {}).get(tranche):
            s.x.row("class_floor_amount", got, least=float(amount.value))


@rule
def class_ceiling_amount(s: Facts) -> None:
    """A class gets at most the amount to which it is capped."""
    for held, tranche, got, _spent in classes(s):
        if amount := (held.ceiling_keur or {}).get(tranche):
            s.x.row("class_ceiling_amount", got, most=float(amount.value))


@rule
def parity(s: Facts) -> None:
    """The two sides of a parity commit the same in each tranche."""
    for block in s.scenario.parity.values():
        inside = [line for line in s.unit_cost if holds(s, block, line)]
        for years in s.tranches.values():
            left, right = (s.granted(inside, set(side), years) for side in (block.left, block.right))
            s.x.row("parity", left - right, least=0, most=0)


@rule
def payment_ceiling(s: Facts) -> None:
    """A funder pays no more in a year than its credits; a commitment is paid by its profile."""
    for f, row in s.scenario.funders.items():
        for y in s.years if row.payment_ceiling_keur else ():
            due = total(
                part * s.granted([line], [f], [made])
                for line in s.unit_cost
                for made in s.years
                for age, part in enumerate(shares_paid(s, line, f, made))
                if made + age == y
            )
            prior = (row.prior_payments_keur or {}).get(y)
            most = float(row.payment_ceiling_keur[y].value) - (float(prior.value) if prior else 0.0)
            kept = float(row.payment_carry_over.value) if row.payment_carry_over else 0.0
            left = s.x.value("credits_left", f, y)
            brought = kept * s.x.value("credits_left", f, y - 1) if y > s.years[0] else Sum()
            s.x.row("payment_ceiling", due + left - brought, most=most)


def profile(s: Facts, line: LineKey, funder: str) -> list[float]:
    """How a commitment is paid: by the funder's slices on a lot with receipts, else by its nature."""
    slices = s.scenario.funders[funder].participation_profile
    if slices and any((row.operation, row.lot) == line[:2] for row in s.scenario.receipts):
        return [float(share) for share in slices.shares]
    held = s.scenario.payment_profiles.get(line[2])  # type: ignore[call-overload]
    return [float(share) for share in held.shares] if held else [1.0]


def paid_in_time(s: Facts, line: LineKey, funder: str, year: int) -> list[float]:
    """What of the profile of a commitment is paid by the end of the right under which it is made."""
    rights = s.scenario.funders[funder].rights
    ends = [r.pay_by for r in rights if r.first_year <= year <= r.last_year and r.pay_by is not None]
    return [part for age, part in enumerate(profile(s, line, funder)) if not ends or year + age <= ends[0]]


def shares_paid(s: Facts, line: LineKey, funder: str, year: int) -> list[float]:
    """How a commitment of a year is paid, in the proportions of what is paid in time."""
    parts = paid_in_time(s, line, funder, year)
    return [part / sum(parts) for part in parts] if sum(parts) else [1.0]
