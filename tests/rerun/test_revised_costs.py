"""Revised costs: one entry says what works cost in all; AP, CP and grants follow."""

from pathlib import Path
from typing import Any

import pytest

from optim import Plan, ScenarioRefusedError, audit, load, rerun, solve
from optim.messages import rendered
from reports.revised import revised_costs, revised_told

CASE = Path(__file__).parent.parent / "cases" / "midterm" / "revised-ap"
HEAD = 'title: Dearer\nas_of: 2024\nsource: "tenders"\n'
BY_HALL = 'revised:\n  hall: {cost_keur: 2300, because: "tenders of December 2024"}\n'
MADE = "committed:\n  - {operation: hall, lot: all, nature: works, funder: town, year: 2024, "


@pytest.fixture(scope="module")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of two authorisations in progress, voted."""
    folder = tmp_path_factory.mktemp("revised") / "voted"
    solve(load(CASE / "scenario.yaml")).save(folder)
    return folder


def revised(run: Path, folder: Path, text: str) -> Plan:
    """The rerun of a run with some actuals."""
    (folder / "actuals.yaml").write_text(text, "utf-8")
    return rerun(run, folder / "actuals.yaml")


def keur(plan: Plan, table: str = "commitments", operation: str = "hall") -> dict[int, float]:
    """The amounts of an operation by year, in k€."""
    rows = getattr(plan, table)
    by_year = rows[rows.operation == operation].groupby("year").amount_cents.sum()
    return {int(year): cents / 100_000 for year, cents in by_year.items()}


def brought(plan: Plan) -> dict[str, float]:
    """What each funder brings in all, in k€."""
    return {str(f): c / 100_000 for f, c in plan.commitments.groupby("funder").amount_cents.sum().items()}


def refusals(run: Path, folder: Path, text: str) -> str:
    """The French lines with which a rerun is refused."""
    with pytest.raises(ScenarioRefusedError) as error:
        revised(run, folder, text)
    return "\n".join(finding.line("fr") for finding in error.value.findings)


def test_one_entry_revises_an_authorisation_in_progress(voted: Path, tmp_path: Path) -> None:
    """Proves: a hall that costs 2 300 has an AP of 2 300, a CP of 690 in 2024, then 1 150 and 460.
    Without it: the part of 2024 alone would be dearer, an AP of 2 090.
    By hand: 30, 50 and 20 % of 2 300; the bridge is unchanged; 3 300 in all.
    """
    plan = revised(voted, tmp_path, HEAD + BY_HALL)
    assert keur(plan) == keur(plan, "payments") == {2024: 690, 2025: 1150, 2026: 460}
    assert keur(plan, operation="bridge") == {2024: 300, 2025: 500, 2026: 200}
    assert plan.commitments.amount_cents.sum() == 330_000_000


def test_the_table_to_vote_says_what_is_past_and_what_is_to_come(voted: Path, tmp_path: Path) -> None:
    """Proves: AP before, revision, AP, engaged, paid, and the CP of each year to come: one row a payer.
    Without it: who votes 300 more would look for them in the books of the whole contract.
    By hand: 2 000 + 300 = 2 300 = 690 + 1 150 + 460.
    """
    plan = revised(voted, tmp_path, HEAD + BY_HALL)
    (row,) = revised_costs(plan.held, "fr").rows
    assert row[:3] == ("Hall", "Town", "part du maître d'ouvrage")
    assert [cents / 100_000 for cents in row[3:]] == [2000, 300, 2300, 690, 690, 1150, 460, 0, 0]
    (said,) = revised_told(plan.held, "fr")
    assert said.replace("\u202f", " ").replace("\u00a0", " ") == (
        "Coût révisé, Hall : AP 2 000 000,00 € → 2 300 000,00 € (+300 000,00 €) ; engagés jusqu'en 2024 : "
        "690 000,00 € ; payés : 690 000,00 € ; CP à venir, 2025 : 1 150 000,00 € ; 2026 : 460 000,00 € "
        "(tenders of December 2024)."
    )


def test_what_was_committed_stands_and_the_years_to_come_cost_the_rest(voted: Path, tmp_path: Path) -> None:
    """Proves: 600 committed and reported, 1 700 are left, in the proportions of the years to come.
    Without it: the past would be told otherwise than it was, or the whole would not be 2 300.
    By hand: 1 700 × 5/7 and 2/7, to the cent.
    """
    plan = revised(voted, tmp_path, HEAD + BY_HALL + MADE + "amount_cents: 60000000}\n")
    assert keur(plan) == {2024: 600, 2025: 1214.28571, 2026: 485.71429}


@pytest.mark.parametrize("name", ["hall/all", "hall/all/works"])
def test_a_lot_or_a_line_is_revised_as_an_operation_is(voted: Path, tmp_path: Path, name: str) -> None:
    """Proves: the entry may name a lot or a line of cost.
    Without it: an operation of several lots could not say which of them is dearer.
    By hand: the hall has one lot and one nature.
    """
    plan = revised(voted, tmp_path, HEAD + BY_HALL.replace("hall", name))
    assert keur(plan) == {2024: 690, 2025: 1150, 2026: 460}


def test_a_cheaper_job_lowers_its_authorisation(voted: Path, tmp_path: Path) -> None:
    """Proves: the same entry revises downwards.
    Without it: what a tender saves would stay voted.
    By hand: 30, 50 and 20 % of 1 800.
    """
    plan = revised(voted, tmp_path, HEAD + BY_HALL.replace("2300", "1800"))
    assert keur(plan) == {2024: 540, 2025: 900, 2026: 360}


def test_a_drift_that_is_projected_leaves_a_revised_cost_as_it_is(voted: Path, tmp_path: Path) -> None:
    """Proves: the bridge seen at 330 for 300 costs 10 % more; the hall costs the 2 300 that are stated.
    Without it: a stated cost would be multiplied by what was seen elsewhere.
    By hand: the bridge 330, then 550 and 220.
    """
    bridge = MADE.replace("hall", "bridge") + "amount_cents: 33000000}\n"
    drift = 'cost_drift: {project: true, because: "tenders"}\n'
    plan = revised(voted, tmp_path, HEAD + BY_HALL + bridge + drift)
    assert keur(plan, operation="bridge") == {2024: 330, 2025: 550, 2026: 220}
    assert keur(plan) == {2024: 690, 2025: 1150, 2026: 460}


def test_a_rerun_of_a_rerun_keeps_what_the_first_one_paid(voted: Path, tmp_path: Path) -> None:
    """Proves: revised again to 2 500 a year later, the hall keeps 690 of 2024.
    Without it: years that were voted on as facts would be dearer afterwards.
    By hand: 2 500 less 690 is 1 810, of which 5/7 falls in 2025 as nobody reports it, and 2/7 in 2026.
    """
    revised(voted, tmp_path, HEAD + BY_HALL).save(tmp_path / "first")
    again = (HEAD + BY_HALL).replace("as_of: 2024", "as_of: 2025").replace("2300", "2500")
    plan = revised(tmp_path / "first", tmp_path, again)
    assert keur(plan) == {2024: 690, 2025: 1292.85714, 2026: 517.14286}


AT_ONCE = """\
title: Works committed at once
horizon: {first_year: 2025, tranches: {T1: 3}}
money: {unit: keur, tax: HT, euros_of: 2025}
funders:
  town: {name: Town, kind: own_funds, envelope_keur: {2025: 300, 2026-2027: 100}, carry_over: 1}
rates:
  - {funder: town, kinds: [facility], natures: [works], max_rate: 1}
operations:
  - {operation: hall, name: Hall, kind: facility}
lots:
  - {operation: hall, lot: all, quantity: 1, unit: lump, last_year: 2025}
costs:
  - {operation: hall, lot: all, nature: works, unit_cost_keur: 200}
goals: [cover_programme, start_early]
"""


def test_works_that_are_begun_and_committed_whole_get_the_rest_in_the_next_year(tmp_path: Path) -> None:
    """Proves: 200 committed in 2025 of what now costs 240: 40 are committed in 2026.
    Without it: an authorisation engaged whole could not be raised.
    By hand: 240 - 200.
    """
    (tmp_path / "scenario.yaml").write_text(AT_ONCE, "utf-8")
    solve(load(tmp_path / "scenario.yaml")).save(tmp_path / "voted")
    text = (HEAD + BY_HALL.replace("2300", "240") + MADE + "amount_cents: 20000000}\n").replace(
        "2024", "2025"
    )
    plan = revised(tmp_path / "voted", tmp_path, text)
    plan.save(tmp_path / "run")
    assert keur(plan) == {2025: 200, 2026: 40}
    assert audit(tmp_path / "run").passed


AFTER = """\
precedences:
  - {first: hall, then: pool, link: finish_to_start, because: "one site"}
"""


def test_accounts_that_are_settled_later_hold_no_works_back(tmp_path: Path) -> None:
    """Proves: 40 k€ of the hall fall in 2026, and the pool that follows its works begins in 2026 as voted.
    Without it: money that is owed for works that are over would drop works that were voted.
    By hand: the hall's works are over in 2025; 200, 40, and the pool's 50.
    """
    text = AT_ONCE.replace("lots:", "  - {operation: pool, name: Pool, kind: facility}\nlots:")
    text = text.replace("costs:", "  - {operation: pool, lot: all, quantity: 1, unit: lump}\ncosts:")
    text = text.replace(
        "goals:", "  - {operation: pool, lot: all, nature: works, unit_cost_keur: 50}\ngoals:"
    )
    (tmp_path / "scenario.yaml").write_text(text + AFTER, "utf-8")
    solve(load(tmp_path / "scenario.yaml")).save(tmp_path / "voted")
    text = HEAD + BY_HALL.replace("2300", "240") + MADE + "amount_cents: 20000000}\n"
    plan = revised(tmp_path / "voted", tmp_path, text.replace("2024", "2025"))
    assert keur(plan) == {2025: 200, 2026: 40}
    assert keur(plan, operation="pool") == {2026: 50}


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("spending: {shares: [1], after_works: 1}", "ne laisse aucune année de travaux. Écrire 0 au plus"),
        ("payment: {shares: [0.5, 0.5], after_works: 1}", "ne se dit que d'un profil de travaux (spending)"),
    ],
)
def test_a_share_after_works_that_leaves_none_is_refused(tmp_path: Path, own: str, said: str) -> None:
    """Proves: `after_works` leaves a year of works, and is of a spending.
    Without it: works would last no year, or a key would be written for nothing.
    By hand: one share, and one after the works; a payment has no works.
    """
    (tmp_path / "scenario.yaml").write_text(
        AT_ONCE + f"calendars:\n  - {{operation: hall, {own}}}\n", "utf-8"
    )
    with pytest.raises(ScenarioRefusedError) as error:
        load(tmp_path / "scenario.yaml")
    assert said in error.value.findings[0].line("fr")


HOMES = """\
title: Homes that may not all be paid for
horizon: {first_year: 2024, tranches: {T1: 6}}
money: {unit: keur, tax: HT, euros_of: 2024}
funders:
  town: {name: Town, kind: own_funds, envelope_keur: {2024-2029: 200}, carry_over: 0}
rates:
  - {funder: town, kinds: [facility], natures: [works], max_rate: 1}
operations:
  - {operation: hall, name: Hall, kind: facility}
lots:
  - {operation: hall, lot: all, quantity: 12, unit: home, least_years: 6}
costs:
  - {operation: hall, lot: all, nature: works, unit_cost_keur: 100}
goals: [cover_programme, start_early]
"""


def test_works_that_cannot_all_be_done_at_the_new_cost_are_told(tmp_path: Path) -> None:
    """Proves: where less is done than was voted, what was stated stands beside what the plan makes of it.
    Without it: 2 000 would be voted as 1 200, or a reader would look for the difference.
    By hand: 200 of 2024 stand; 10 homes at 180 are left of 2 000, and 200 a year pay for one: 5 × 180 more.
    """
    (tmp_path / "scenario.yaml").write_text(HOMES, "utf-8")
    solve(load(tmp_path / "scenario.yaml")).save(tmp_path / "voted")
    text = HEAD + BY_HALL.replace("2300", "2000") + MADE + "amount_cents: 20000000}\n"
    plan = revised(tmp_path / "voted", tmp_path, text)
    assert sum(keur(plan).values()) == 200 + 5 * 180
    first, second = (line.replace("\u202f", " ") for line in revised_told(plan.held, "fr"))
    assert "2027\u00a0: 180 000,00 € ; ensuite\u00a0: 360 000,00 €" in first
    assert "2 000 000,00 € étaient déclarés pour les travaux votés" in second


def test_a_calendar_in_amounts_keeps_its_shares(tmp_path: Path) -> None:
    """Proves: a hall whose calendar is 60, 100 and 40 k€ costs 72, 120 and 48 once revised to 240.
    Without it: amounts that no longer add up to the cost would refuse the entry.
    By hand: each amount times 1.2.
    """
    own = "calendars:\n  - {operation: hall, spending: {amounts_keur: [60, 100, 40]}}\n"
    (tmp_path / "scenario.yaml").write_text(AT_ONCE + own, "utf-8")
    solve(load(tmp_path / "scenario.yaml")).save(tmp_path / "voted")
    text = (HEAD + BY_HALL.replace("2300", "240")).replace("2024", "2025")
    assert keur(revised(tmp_path / "voted", tmp_path, text)) == {2025: 72, 2026: 120, 2027: 48}


def with_grants(folder: Path) -> Path:
    """The hall of 2 000 with a rate of 20 %, 600 notified and a fixed 200, voted."""
    text = (CASE / "scenario.yaml").read_text("utf-8").replace("max_rate: 1}", "max_rate: 1}\n{rates}")
    grants = {"region": 0.2, "state": 0.3, "county": 0.5}
    rates = [
        f"  - {{funder: {f}, kinds: [facility], natures: [works], operations: [hall], max_rate: {rate}}}"
        for f, rate in grants.items()
    ]
    kinds = [
        f"  {f}: {{name: {f.title()}, kind: grant, envelope_keur: {{T1: 3000}}, carry_over: 1}}"
        for f in grants
    ]
    text = text.replace("{rates}", "\n".join(rates)).replace("rates:", "\n".join(kinds) + "\nrates:", 1)
    text = text.replace("goals: [cover_programme, start_early]", "goals: [cover_programme, spare_own_funds]")
    text += (
        "contributions:\n  dsil: {funders: [state], operations: [hall], notified: true}\n"
        "  fixed: {funders: [county], operations: [hall], at_least_keur: 200, at_most_keur: 200}\n"
    )
    (folder / "scenario.yaml").write_text(text, "utf-8")
    solve(load(folder / "scenario.yaml")).save(folder / "granted")
    return folder / "granted"


@pytest.mark.parametrize(
    ("cost", "right"),
    [
        (2300, {"region": 460, "state": 600, "county": 200, "town": 2040}),
        (1500, {"region": 300, "state": 450, "county": 200, "town": 1550}),
    ],
)
def test_each_grant_follows_its_own_rule(tmp_path: Path, cost: int, right: dict[str, float]) -> None:
    """Proves: a rate follows the cost, what is notified caps, what is fixed stays, the town pays the rest.
    Without it: a dearer job would raise the capped grants, or a cheaper one lower the fixed ones.
    By hand: 20 % of the cost; the least of 600 and 30 % of it; 200; and the bridge's 1 000 are the town's.
    """
    plan = revised(with_grants(tmp_path), tmp_path, HEAD + BY_HALL.replace("2300", str(cost)))
    assert brought(plan) == right
    rules = {row[1]: row[2] for row in revised_costs(plan.held, "fr").rows}
    assert rules == {
        "Town": "part du maître d'ouvrage", "Region": "taux du coût réel", "State": "montant plafonné",
        "County": "montant fixe",
    }  # fmt: skip


def test_what_cannot_be_revised_is_refused_all_at_once(voted: Path, tmp_path: Path) -> None:
    """Proves: an unknown operation, a cost below what is committed, one cost revised twice, one told twice.
    Without it: the second mistake would show once the first is mended.
    By hand: hall was given 690 k€, and is revised to 600; the bridge has two entries and a unit cost.
    """
    text = HEAD + (
        "revised:\n"
        "  hal: {cost_keur: 2300, because: tenders}\n"
        "  hall: {cost_keur: 600, because: tenders}\n"
        "  bridge: {cost_keur: 1200, because: tenders}\n"
        "  bridge/all/works: {cost_keur: 1300, because: tenders}\n"
        "unit_costs:\n"
        "  - {operation: bridge, lot: all, nature: works, year: 2024, unit_cost_keur: 1100}\n"
    )
    said = refusals(voted, tmp_path, text + MADE + "amount_cents: 69000000}\n")
    assert "actuals.yaml:5 revised.hal: n'est ni une opération" in said
    assert "coûterait 600\u202f000\u202f€ en tout, et 690\u202f000\u202f€ en sont déjà engagés" in said
    assert "revised.bridge/all/works: est déjà révisé par bridge" in said
    assert said.count("bridge/all/works a aussi un coût unitaire dans unit_costs") == 2


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("dropped: {hall: given up}\n", "est abandonné sous dropped"),
        ("changes: {costs.hall/all/works.unit_cost_keur: 2200}\n", "est aussi changé par changes.costs.hall"),
        ("revised: {bridge: {cost_keur: -1, because: no}}\n", "revised.bridge.cost_keur"),
        ("revised: {bridge: {cost_keur: 1}}\n", "because"),
    ],
)
def test_an_entry_that_something_else_contradicts_is_refused(
    voted: Path, tmp_path: Path, more: str, said: str
) -> None:
    """Proves: works that are dropped, or whose cost is changed, are not revised as well; an entry says why.
    Without it: one of two statements would win in silence.
    By hand: one contradiction a row.
    """
    text = HEAD + (more if more.startswith("revised") else BY_HALL + more)
    assert said in refusals(voted, tmp_path, text)


COSTS = """\
operation,lot,nature,unit_cost_keur,source,status
hall,all,works,2400,tenders,cited
bridge,all,works,1000,as voted,cited
"""


def test_a_table_of_costs_is_replaced_by_a_file(voted: Path, tmp_path: Path) -> None:
    """Proves: `changes: {costs: new.csv}` sets the costs of the years to come, as in a study.
    Without it: a table of new costs would be typed cell by cell.
    By hand: 600 in 2024 as voted, then 50 and 20 % of 2 400; a projected drift leaves what is written.
    """
    (tmp_path / "new.csv").write_text(COSTS, "utf-8")
    drift = 'cost_drift: {project: true, because: "tenders"}\n'
    seen = MADE.replace("hall", "bridge") + "amount_cents: 33000000}\n"
    plan = revised(voted, tmp_path, HEAD + "changes: {costs: new.csv}\n" + drift + seen)
    assert keur(plan) == {2024: 600, 2025: 1200, 2026: 480}
    assert keur(plan, operation="bridge") == {2024: 330, 2025: 500, 2026: 200}
    said = refusals(voted, tmp_path, HEAD + BY_HALL + "changes: {costs: new.csv}\n")
    assert "est aussi changé par changes.costs" in said
    assert "nothere.csv" in refusals(voted, tmp_path, HEAD + "changes: {costs: nothere.csv}\n")


def test_a_workbook_holds_revised_costs(voted: Path, tmp_path: Path) -> None:
    """Proves: a sheet `revised` says the same as the block; a second row on the same works is refused.
    Without it: who keeps actuals in a workbook would write YAML for one cost.
    By hand: the case, in two sheets.
    """
    from openpyxl import Workbook

    def workbook(*rows: tuple[Any, ...]) -> Path:
        book = Workbook()
        keys = book.active
        assert keys is not None
        keys.title = "actuals"
        for key in (("title", "Dearer"), ("as_of", 2024), ("source", "tenders"), ("complete", True)):
            keys.append(key)
        sheet = book.create_sheet("revised")
        for row in (("works", "cost_keur", "because"), *rows):
            sheet.append(row)
        book.save(tmp_path / "actuals.xlsx")
        return tmp_path / "actuals.xlsx"

    plan = rerun(voted, workbook(("hall", 2300, "tenders")))
    assert keur(plan) == {2024: 690, 2025: 1150, 2026: 460}
    with pytest.raises(ScenarioRefusedError) as error:
        rerun(voted, workbook(("hall", 2300, "tenders"), ("hall", 2400, "tenders")))
    assert [rendered(finding.what, "fr") for finding in error.value.findings] == ["est révisé deux fois"]
