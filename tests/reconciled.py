"""Every line of the reconciliation of a plan held against the tables of its run, each added up anew."""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from optim.run.plan import Plan
from optim.scenario.profiles import Profiles
from reports.names import owners
from reports.reconciliation import reconciliation_tables
from reports.table import Table
from reports.wording import label


def gaps(plan: Plan) -> list[str]:
    """What a line of the reconciliation says otherwise than the files of the run, one line each."""
    made = {made.key: made for made in (make(plan, "en") for make in reconciliation_tables(plan))}
    wanted = {
        "works": _works(plan),
        "estate_homes": _homes(plan, estates=True),
        "other_homes": _homes(plan, estates=False),
        "money": _money(plan),
        "means": _means(plan),
    }
    found = []
    for key, rows in wanted.items():
        table = made.pop(f"reconciliation_{key}", None)
        held = [tuple(cell for cell in row) for row in table.rows] if table else []
        if sorted(held, key=str) != sorted(rows, key=str):
            found += [f"{key}: {row} stands nowhere" for row in held if row not in rows]
            found += [f"{key}: {row} is missing" for row in rows if row not in held]
    found += [f"{key} is held by nobody" for key in made]
    return [*found, *_totals(plan)]


def _totals(plan: Plan) -> Iterator[str]:
    """What a sum of the reconciliation says otherwise than `plan.json`, and lines that do not add up."""
    totals, tables = (
        plan.summary["totals"],
        {t.key: t for t in (m(plan, "en") for m in reconciliation_tables(plan))},
    )
    homes, money = tables.get("reconciliation_estate_homes"), tables["reconciliation_money"]
    means = tables["reconciliation_means"]
    said = {"homes_programme": 1, "homes_started": 2, "homes_missed": 5}
    for name, position in said.items():
        if homes and _total(homes, position) != totals[name]:
            yield f"{name}: {_total(homes, position)}, {totals[name]} in plan.json"
    first = next(i for i, column in enumerate(money.columns) if column.cells == "euros")
    back = sum(row.amount_cents for row in plan.rows.buy_backs)
    for table, position in ((money, first), (means, 1)):
        if _total(table, position) != totals["cost_cents"]:
            yield f"{table.key}: {_total(table, position)} committed, {totals['cost_cents']} in plan.json"
        if _total(table, position + 1) != back:
            yield f"{table.key}: {_total(table, position + 1)} bought back, {back} in buy_backs.csv"
    for row in money.rows:
        if not row[first] + row[first + 1] == row[first + 2] == sum(row[first + 3 :]):
            yield f"money: {row} does not add up"
    for row in means.rows:
        if row[7] is not None and row[7] != row[5] + row[6]:
            yield f"means: {row} does not add up"


def _total(table: Table, position: int) -> int:
    return sum(int(row[position]) for row in table.rows)


def _works(plan: Plan) -> list[tuple[Any, ...]]:
    """What the table of works must hold, by kind and unit."""
    kinds = {row.operation: row.kind for row in plan.scenario.operations if plan.scenario.programmes(row)}
    rows: dict[tuple[str, str], list[Decimal]] = {}
    for lot in plan.scenario.lots:
        if lot.operation in kinds:
            held = rows.setdefault((kinds[lot.operation], lot.unit), [Decimal(0)] * 4)
            for rank, part in enumerate((lot.quantity, *_of_lot(plan, lot.operation, lot.lot))):
                held[rank] += part
    return [
        (plan.scenario.kinds[kind].en, _unit(kind, unit), *_led(*held)) for (kind, unit), held in rows.items()
    ]


def _homes(plan: Plan, *, estates: bool) -> list[tuple[Any, ...]]:
    """What a table of homes must hold, by owner."""
    kinds = {row.operation: row.kind for row in plan.scenario.operations if plan.scenario.programmes(row)}
    rows: dict[str, list[Decimal]] = {}
    for lot in plan.scenario.lots:
        kind = kinds.get(lot.operation)
        if kind and lot.unit == "home" and (kind == "estate") == estates:
            held = rows.setdefault(lot.owner, [Decimal(0)] * 4)
            for rank, part in enumerate((lot.quantity, *_of_lot(plan, lot.operation, lot.lot))):
                held[rank] += part
    names = owners(plan.scenario)
    return [(names[owner], *_led(*held)) for owner, held in rows.items()]


def _of_lot(plan: Plan, operation: str, lot: str) -> tuple[Decimal, Decimal, Decimal]:
    """What is started of a lot, finished and paid in full within the contract, and missed."""
    mine = [row for row in plan.rows.works if (row.operation, row.lot) == (operation, lot)]
    profiles, last = Profiles(plan.scenario), plan.scenario.horizon.years[-1]
    lines = [
        (operation, lot, cost.nature)
        for cost in plan.scenario.costs
        if (cost.operation, cost.lot) == (operation, lot)
    ]
    delays = [
        work + bill
        for line in lines
        for work, done in enumerate(profiles.spending(line))
        for bill, due in enumerate(profiles.works_paid(line))
        if done and due
    ]
    over = [row.quantity for row in mine if row.year + max(delays, default=0) <= last]
    left = [r.quantity for r in plan.rows.missed if (r.operation, r.lot) == (operation, lot)]
    return _sum(row.quantity for row in mine), _sum(over), _sum(left)


def _led(programme: Decimal, started: Decimal, finished: Decimal, missed: Decimal) -> tuple[Decimal, ...]:
    """A line from the programme to what remains; what is missed is told, and what remains follows from it."""
    under_way = started - finished
    return programme, started, finished, under_way, missed, under_way + missed


def _unit(kind: str, unit: str) -> str:
    return label("unit", "home_elsewhere" if unit == "home" and kind != "estate" else unit, "en")


def _money(plan: Plan) -> list[tuple[Any, ...]]:
    """What the table of AP and CP must hold, from commitments, payments, land and the books' tranches."""
    years, apart = plan.scenario.horizon.years_of, plan.scenario.recalled
    lists = apart.lists if apart else []
    beside = {row.operation for row in plan.scenario.operations if row.programme_list in lists}
    of = {year: name for name, inside in years.items() for year in inside}
    opened: Counter[tuple[bool, str]] = Counter()
    back: Counter[tuple[bool, str]] = Counter()
    paid: Counter[tuple[bool, str, str]] = Counter()
    for made in plan.rows.commitments:
        opened[made.operation in beside, of[made.year]] += made.amount_cents
    for row in plan.rows.books:
        if row.kind not in ("buy_back", "receipt", "loan_service"):
            paid[row.operation in beside, row.tranche, of.get(row.year, "")] += row.cp_cents
    for parcel in plan.rows.land:
        if parcel.resold_year is not None:
            side, bought = parcel.operation in beside, of[parcel.bought_year]
            back[side, bought] += parcel.price_cents
            paid[side, bought, of[parcel.resold_year]] += parcel.price_cents
    firm = {row.tranche for row in plan.rows.books if row.standing == "firm"}
    names = {name: f"{name} ({inside[0]}–{inside[-1]})" for name, inside in years.items()}
    return [
        (
            *([label("recalled", "recalled" if side else "own", "en")] if apart else []),
            names[name],
            label("standing", "firm" if name in firm else "conditional", "en"),
            opened[side, name], back[side, name], opened[side, name] + back[side, name],
            *(paid[side, name, other] for other in (*years, "")),
        )
        for side, name in sorted({key[:2] for key in (*opened, *back, *paid)})
    ]  # fmt: skip


def _means(plan: Plan) -> list[tuple[Any, ...]]:
    """What the table of means must hold, from envelopes, treasuries, commitments, land and capacity."""
    committed = _added((row.funder, row.amount_cents) for row in plan.rows.commitments)
    back = _added((row.payer, row.amount_cents) for row in plan.rows.buy_backs)
    lapsed = _added((row.funder, row.lapsed_cents) for row in plan.rows.envelopes)
    granted = _added((row.funder, row.granted_cents) for row in plan.rows.envelopes)
    used = _added((row.funder, row.used_cents) for row in plan.rows.envelopes)
    limited = {row.funder for row in plan.rows.envelopes}
    found = []
    for name, funder in plan.scenario.funders.items():
        mine = sorted((row for row in plan.rows.treasury if row.agency == name), key=lambda row: row.year)
        if not (mine or name in limited or committed[name] or back[name]):
            continue
        added = used[name] - committed[name] - back[name] if name in limited else 0
        carried, had, left = 0, granted[name] if name in limited else None, None
        if name in limited:
            left = lapsed[name]
        if mine:
            spent = sum(r.purchases_cents + r.works_cents + r.holding_cents for r in mine)
            carried, left = spent - committed[name], mine[-1].after_cents
            had = mine[0].before_cents + sum(r.tax_cents + r.sales_cents for r in mine)
        uses = committed[name] + back[name] + added + carried
        found.append((funder.name, committed[name], back[name], added, carried, uses, left, had))
    return found


def _added(amounts: Iterable[tuple[str, int]]) -> Counter[str]:
    found: Counter[str] = Counter()
    for name, cents in amounts:
        found[name] += cents
    return found


def _sum(parts: Iterable[Decimal]) -> Decimal:
    return sum(parts, Decimal(0))
