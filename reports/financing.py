"""The tables of who pays: by tranche, by year, and what each envelope grants and leaves."""

from optim.run.plan import Plan
from optim.run.tables.summing import cents_by
from reports.names import Names
from reports.table import Column, Table, columns, span, tax_note, tranche_years, years
from reports.wording import label, listing, money, phrase


def financing(plan: Plan, lang: str) -> Table:
    """What each funder commits in each tranche, in all, and its share of the whole."""
    whole = int(plan.commitments.amount_cents.sum())
    names, rows = Names(plan.scenario, lang), []
    for name in _by_group(plan):
        mine = plan.commitments[plan.commitments.funder == name]
        cells = [
            int(mine.amount_cents[mine.year.isin(inside)].sum()) for inside in tranche_years(plan).values()
        ]
        rows.append(
            (
                names.group_of(name),
                names.funder(name),
                *cells,
                sum(cells),
                sum(cells) / whole if whole else None,
            )
        )
    heads = columns(lang, "group", "funder")
    heads += [Column(f"{name}, €", "euros", True) for name in tranche_years(plan)]
    heads += columns(lang, ("total", "euros", True), ("share", "share"))
    return Table("financing", label("table", "financing", lang), heads, rows, (tax_note(plan, lang),))


def by_group(table: Table) -> Table:
    """The same table with the funders of a group added up, under the group's name when it has several."""
    merged: dict[str, list[tuple[object, ...]]] = {}
    for row in table.rows:
        merged.setdefault(row[0], []).append(row)
    rows = []
    for group, members in merged.items():
        amounts = [sum(m[i] or 0 for m in members) for i in range(2, len(table.columns))]  # type: ignore[misc]
        rows.append((members[0][1] if len(members) == 1 else group, *amounts))
    kept = [row for row in rows if any(row[1:])]
    return Table(table.key, table.title, table.columns[1:], kept, table.notes)


def groups_held(plan: Plan, lang: str) -> tuple[str, ...]:
    """What each group of several funders holds, the largest first: its total, and what is whose."""
    amounts = cents_by(plan.rows.commitments, lambda row: row.funder)
    members: dict[str, list[tuple[int, str]]] = {}
    for name, funder in plan.scenario.funders.items():
        if funder.group and (cents := amounts.get(name, 0)):
            members.setdefault(funder.group, []).append((cents, funder.name))
    told = sorted(((sum(c for c, _ in m), g, m) for g, m in members.items() if len(m) > 1), reverse=True)
    return tuple(
        phrase(
            "group_holds",
            lang,
            group=plan.scenario.funder_groups[group],
            amount=money(whole, lang),
            members=listing(
                [f"{name} {money(cents, lang)}" for cents, name in sorted(held, reverse=True)], lang
            ),
        )
        for whole, group, held in told
    )


def _by_group(plan: Plan) -> list[str]:
    """The funders, those of a group together."""
    funders = plan.scenario.funders
    return sorted(funders, key=lambda name: (funders[name].group or name, name))


def commitments_by_year(plan: Plan, lang: str) -> Table:
    """What each funder commits each year."""
    amounts = cents_by(plan.rows.commitments, lambda row: (row.funder, row.year))
    names, rows = Names(plan.scenario, lang), []
    for name in _by_group(plan):
        cells = [amounts.get((name, year), 0) for year in years(plan)]
        rows.append((names.funder(name), *cells, sum(cells)))
    heads = columns(lang, "funder") + [Column(str(year), "euros", True) for year in years(plan)]
    heads += columns(lang, ("total", "euros", True))
    title = label("table", "commitments_by_year", lang)
    return Table("commitments_by_year", title, heads, rows, (tax_note(plan, lang),))


AMOUNTS = ("granted", "brought", "used", "carried", "lapsed")


def envelopes(plan: Plan, lang: str) -> Table:
    """Each envelope, period after period: granted + brought = used + carried + lapsed."""
    names = Names(plan.scenario, lang)
    rows = [
        (
            names.funder(row.funder),
            span(row.period),
            *(int(getattr(row, f"{amount}_cents")) for amount in AMOUNTS),
        )
        for row in plan.rows.envelopes
    ]
    heads = columns(
        lang, "funder", "period", ("granted", "euros"), ("brought", "euros"), ("used", "euros", True),
        ("carried", "euros"), ("lapsed", "euros", True),
    )  # fmt: skip
    notes = (phrase("used", lang), tax_note(plan, lang))
    return Table("envelopes", label("table", "envelopes", lang), heads, rows, notes)
