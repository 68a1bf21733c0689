"""What holds of the files of any run: known rows, totals that tie."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import always, broken, told_as
from optim.messages import say
from optim.run.plan import ABOVE_ZERO, BY_RULE, FROM_ZERO, KEYS
from optim.scenario import Finding
from optim.units import GRAIN, grains, share_of


@always
def rows_are_known(b: Books) -> Iterator[Finding]:
    """Every row names a lot, a line and a funder of the scenario."""
    for file, lots in (("works.csv", b.started), ("missed.csv", b.missed)):
        for lot in lots.keys() - b.lots.keys():
            yield broken(file, lot, say("no_such_lot"), "rows_are_known")
    for lot, starts in b.started.items():
        for year in starts.keys() - set(b.years):
            yield broken("works.csv", (*lot, year), say("outside_the_horizon"), "rows_are_known")
    for file, table in (("commitments.csv", b.committed), ("payments.csv", b.paid)):
        for cell in table:
            if cell[:3] not in b.lines or cell[3] not in b.scenario.funders:
                yield broken(file, cell, say("no_such_line_or_funder"), "rows_are_known")
    for cell, amounts in b.committed.items():
        for year in amounts.keys() - set(b.years):
            yield broken("commitments.csv", (*cell, year), say("outside_the_horizon"), "rows_are_known")
    for funder, period in b.envelopes.keys() - {(f, p) for f in b.scenario.funders for p in b.granted(f)}:
        yield broken("envelopes.csv", (funder, period), say("no_such_envelope"), "rows_are_known")


@always
def rows_are_positive(b: Books) -> Iterator[Finding]:
    """A row is there for what it counts, which is above zero; what else it counts is never below."""
    off = {name for name, rule in b.scenario.rules.items() if not rule.active}
    for least, columns_of in ((1, ABOVE_ZERO), (0, FROM_ZERO)):
        for name, columns in columns_of.items():
            for row in b.rows[name] if BY_RULE.get(name) not in off else ():
                for column in columns:
                    if row[column] < 0 or (least and not row[column]):
                        key = tuple(row[part] for part in KEYS[name])
                        what = say("column_holds", column=column, value=told_as(row[column]))
                        yield broken(f"{name}.csv", key, what, "rows_are_positive")


@always
def quantities_are_whole(b: Books) -> Iterator[Finding]:
    """What is started and missed is whole grains of its unit."""
    for file, lot, count in (
        *(("works.csv", lot, count) for lot, years in b.started.items() for count in years.values()),
        *(("missed.csv", lot, count) for lot, count in b.missed.items()),
    ):
        if lot in b.lots and count.denominator != 1:
            unit = b.lots[lot].unit
            what = say("no_whole_quantity", count=float(count), grain=GRAIN[unit], unit=unit)
            yield broken(file, lot, what, "quantities_are_whole")


@always
def rows_say_what_the_scenario_says(b: Books) -> Iterator[Finding]:
    """What a row repeats of its lot (bailleur, kind, EPCI, unit) or its envelope is the scenario's."""
    for file in ("works", "missed"):
        for row in b.rows[file]:
            key = (row["operation"], row["lot"])
            if key not in b.lots:
                continue
            lot, operation = b.lots[key], b.operations[key[0]]
            said = {
                "bailleur": lot.bailleur,
                "kind": operation.kind,
                "epci": operation.epci,
                "unit": lot.unit,
            }
            for name in said.keys() & row.keys():
                if row[name] != said[name]:
                    what = say("the_scenario_says", column=name, value=row[name], due=said[name])
                    yield broken(f"{file}.csv", key, what, "rows_say_what_the_scenario_says")
    for row in b.rows["envelopes"]:
        if row["funder"] != row["envelope"]:
            key = (row["envelope"], row["period"])
            what = say("the_envelope_is_of", funder=row["funder"], envelope=row["envelope"])
            yield broken("envelopes.csv", key, what, "rows_say_what_the_scenario_says")


@always
def calendar_tells_the_works(b: Books) -> Iterator[Finding]:
    """The calendar has a row for each lot of which something is started, and says what the works say."""
    held = {(row["operation"], row["lot"]): row for row in b.rows["calendar"]}
    begun = {lot: years for lot, years in b.started.items() if any(years.values()) and lot in b.lots}
    for lot in sorted(held.keys() ^ begun.keys()):
        what = say("no_works_of_this_lot" if lot in held else "no_row_of_this_lot")
        yield broken("calendar.csv", lot, what, "calendar_tells_the_works")
    for lot in sorted(held.keys() & begun.keys()):
        for name, due in _calendar(b, lot, begun[lot]).items():
            if held[lot][name] != due:
                what = say("the_works_say", column=name, value=held[lot][name], due=due)
                yield broken("calendar.csv", lot, what, "calendar_tells_the_works")


def _calendar(b: Books, lot: tuple[str, str], starts: dict[int, Fraction]) -> dict[str, object]:
    """What a row of the calendar says of a lot."""
    row, busy = b.lots[lot], [year for year, count in starts.items() if count]
    whole, done = grains(row.unit, row.quantity), int(sum(starts.values()))
    return {
        "bailleur": row.bailleur,
        "maitre_ouvrage": row.maitre_ouvrage,
        "epci": b.operations[lot[0]].epci,
        "unit": row.unit,
        "quantity": row.quantity,
        "first_year": min(busy),
        "last_year": max(busy),
        "years": len(busy),
        "started": done * GRAIN[row.unit],
        "share": share_of(done, whole),
        "remains": (whole - done) * GRAIN[row.unit],
    }


@always
def totals_tie(b: Books) -> Iterator[Finding]:
    """The totals of plan.json are those of the tables."""
    homes = [key for key in b.lots if b.counts_homes(key)]
    begun = sum((n for k in homes for n in b.started.get(k, {}).values()), Fraction(0))
    expected = {
        "homes_programme": sum((Fraction(b.lots[k].quantity) for k in homes), Fraction(0)),
        "homes_started": begun,
        "homes_missed": sum((b.missed.get(k, Fraction(0)) for k in homes), Fraction(0)),
        "cost_cents": sum(amount for amounts in b.committed.values() for amount in amounts.values()),
        "land_held_cents": sum(row["book_cents"] for row in b.rows["land"] if row["resold_year"] is None),
        "buy_backs_owed_cents": sum(
            row["price_cents"] for row in b.rows["land"] if row["resold_year"] is None
        ),
        "treasury_cents": sum(row["after_cents"] for row in b.rows["treasury"] if row["year"] == b.years[-1]),
    }
    for name, value in expected.items():
        printed = b.summary.get("totals", {}).get(name)
        if printed != value:
            what = say("the_tables_say", said=told_as(printed), due=told_as(value))
            yield broken("plan.json", ("totals", name), what, "totals_tie")
    missed: dict[str, Fraction] = {}
    for key in homes:
        left = b.missed.get(key, Fraction(0))
        if left:
            missed[b.lots[key].bailleur] = missed.get(b.lots[key].bailleur, Fraction(0)) + left
    if (printed := b.summary.get("missed_by_bailleur")) != missed:
        due = {name: int(count) for name, count in missed.items()}
        what = say("the_tables_say", said=told_as(printed), due=told_as(due))
        yield broken("plan.json", ("missed_by_bailleur",), what, "totals_tie")
