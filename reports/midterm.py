"""Where a contract stands at the as-of year: the first lines of a rerun, and what is left of each funder."""

from dataclasses import replace

from optim.readings.midterm import homes, money, revision_of
from optim.run.plan import Plan
from reports.deliveries import homes_told
from reports.evaluation import release_notes
from reports.names import Names, left_with
from reports.past import given_up, let_go
from reports.stakes import moves
from reports.table import Table, columns, tax_note
from reports.wording import counted, label, number, phrase
from reports.wording import money as told_money


def opening(plan: Plan, lang: str) -> list[str]:
    """Done, to do, possible, finished, the money, what the evaluation releases; then what moves, for whom."""
    finished = homes_told(plan, lang) or (phrase("nothing_finished", lang),)
    return [
        _homes(plan, lang),
        *_capacities(plan, lang),
        *finished,
        _money(plan, lang),
        *release_notes(plan, lang),
        *given_up(plan, lang),
        *let_go(plan, lang),
        *moves(plan, lang),
    ]


def of_which(plan: Plan, lang: str) -> list[str]:
    """Of what is committed in all, what was by the as-of year of a rerun and what is to be; nothing else."""
    if (revision := plan.scenario.revision) is None:
        return []
    done = sum(row.amount_cents for row in plan.rows.commitments if row.year <= revision.as_of)
    to_come = plan.summary["totals"]["cost_cents"] - done
    parts = {"done": told_money(done, lang), "to_come": told_money(to_come, lang)}
    return [phrase("cost_by_then", lang, year=revision.as_of, **parts)]


def figures(plan: Plan, lang: str) -> list[tuple[str, str]]:
    """The figures that stand on top of the page of a rerun: done and to do, homes and money."""
    here, held, year = homes(plan), money(plan), revision_of(plan).as_of
    of_homes = [
        (phrase("done_by", lang, year=year), number(here.done, lang)),
        (phrase("to_start_then", lang), number(here.to_come, lang)),
        (phrase("homes_missed", lang), number(here.missed, lang)),
    ]
    of_money = [
        (phrase("committed_by", lang, year=year), told_money(sum(row.committed for row in held), lang)),
        (phrase("to_commit_then", lang), told_money(sum(row.to_come for row in held), lang)),
    ]
    return [*(of_homes if here.programme else []), *of_money]


def when(plan: Plan, lang: str) -> str:
    """The years to come, in words."""
    first, last = revision_of(plan).as_of + 1, plan.scenario.horizon.years[-1]
    return phrase("from_to" if first < last else "in_year", lang, first=first, last=last)


def _homes(plan: Plan, lang: str) -> str:
    year, found = revision_of(plan).as_of, homes(plan)
    if not found.programme:
        return _operations(plan, lang)
    values = {
        "done": counted(found.done, "home_already", lang),
        "voted": number(found.voted_by_then, lang),
        "left": number(found.left, lang),
        "to_come": number(found.to_come, lang),
        "missed": number(found.missed, lang),
        "owners": left_with(plan, lang),
    }
    name = "midterm_homes" if found.missed else "midterm_homes_whole" if found.left else "midterm_homes_done"
    return phrase(name, lang, year=year, when=when(plan, lang), **values)


def _operations(plan: Plan, lang: str) -> str:
    """The same of a programme without homes: its operations begun, to begin, and left out."""
    year = revision_of(plan).as_of
    programme = {o.operation for o in plan.scenario.operations if plan.scenario.programmes(o)}
    begun = {row.operation for row in plan.rows.works if row.year <= year}
    then = {row.operation for row in plan.rows.works} - begun
    left = programme - begun - then
    some = "midterm_operations" if left else "midterm_operations_all"
    return phrase(
        "midterm_operations_whole" if begun == programme else some,
        lang,
        year=year,
        begun=counted(len(begun), "begun_operation", lang),
        programme=number(len(programme), lang),
        more=number(len(then), lang),
        none=number(len(left), lang),
        when=when(plan, lang),
    )


def _capacities(plan: Plan, lang: str) -> list[str]:
    """Of each bailleur that lacks capacity: done, possible from now, pace needed from now."""
    found = []
    for owner in plan.summary["missed_by_bailleur"]:
        means = plan.summary["capacity"][owner]
        if means["homes_capacity"] >= means["homes_programme"]:
            continue
        found.append(
            phrase(
                "midterm_capacity",
                lang,
                name=plan.scenario.bailleurs[owner].name,
                done=counted(means["homes_realised"], "home_already", lang),
                possible=number(means["homes_capacity"] - means["homes_realised"], lang),
                when=when(plan, lang),
                capacity=number(means["homes_capacity"], lang),
                programme=number(means["homes_programme"], lang),
                needed=number(means["homes_a_year_needed"], lang),
                first=revision_of(plan).as_of + 1,
            )
        )
    return found


def _money(plan: Plan, lang: str) -> str:
    held = money(plan)
    amounts = {
        "committed": sum(row.committed for row in held),
        "voted": sum(row.voted for row in held),
        "paid": sum(row.paid for row in held),
        "paid_voted": sum(row.paid_voted for row in held),
        "to_pay": sum(row.to_pay for row in held),
        "open": sum(row.open or 0 for row in held),
        "to_come": sum(row.from_envelopes for row in held),
        "beside": sum(row.to_come - row.from_envelopes for row in held),
    }
    said = {name: told_money(cents, lang) for name, cents in amounts.items()}
    name = "midterm_money_beside" if amounts["beside"] else "midterm_money"
    return phrase(name, lang, year=revision_of(plan).as_of, when=when(plan, lang), **said)


def midterm_money(plan: Plan, lang: str) -> Table:
    """What each funder had voted, has committed and paid, and has left for the years to come."""
    rows = [
        (
            plan.scenario.funders[row.funder].name,
            row.voted,
            row.committed,
            row.paid,
            row.to_pay,
            row.open,
            row.to_come,
        )
        for row in money(plan)
    ]
    heads = columns(
        lang, "funder", ("committed_voted", "euros", True), ("committed_realised", "euros", True),
        ("paid_realised", "euros", True), ("to_pay", "euros", True), ("open_then", "euros", True),
        ("to_commit", "euros", True),
    )  # fmt: skip
    notes = (phrase("midterm_money_says", lang, year=revision_of(plan).as_of), tax_note(plan, lang))
    return Table("midterm_money", label("table", "midterm_money", lang), heads, rows, notes)


def money_by_group(plan: Plan, lang: str) -> Table:
    """The same by group of funders, without what was voted: what 80 columns hold."""
    names, groups = Names(plan.scenario, lang), dict[str, list[int | None]]()
    for row in money(plan):
        mine = (row.committed, row.paid, row.to_pay, row.open, row.to_come)
        group = names.group_of(row.funder)
        held = groups.get(group, [None] * len(mine))
        groups[group] = [_both(a, b) for a, b in zip(held, mine, strict=True)]
    whole = midterm_money(plan, lang)
    order = sorted(groups, key=lambda name: (-(groups[name][0] or 0) - (groups[name][-1] or 0), name))
    rows = [(name, *groups[name]) for name in order if any(groups[name])]
    return replace(whole, columns=[whole.columns[0], *whole.columns[2:]], rows=rows)


def _both(one: int | None, other: int | None) -> int | None:
    """Two amounts together; none where neither is there."""
    return None if one is None and other is None else (one or 0) + (other or 0)
