"""The checks across tables: rates that only look alike, and what is worth knowing of a sound scenario."""

from pathlib import Path

import pytest
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, edited, read, refused, written

from optim.scenario.checks import CHECKS
from optim.scenario.notes import NOTES

TOTALS = "scope,id,operations,homes,source,because\n"


def notes(folder: Path, **texts: str) -> list[str]:
    """The notes on the small scenario with some files replaced."""
    return [note.line() for note in read(folder, **texts).notes]


def test_every_check_says_what_it_holds() -> None:
    """Proves: each check and note is a rule in plain words, and is run once.
    Without it: a check could be written and never run twice over.
    By hand: as many names as functions.
    """
    functions = (*CHECKS, *NOTES)
    assert len({function.__name__ for function in functions}) == len(functions)
    assert all((function.__doc__ or "").strip() for function in functions)


@pytest.mark.parametrize(
    "rate",
    [
        "{funder: own, kinds: [park], natures: [landscape], max_rate: 0.5}",
        "{funder: own, kinds: [mobility], natures: [works], max_rate: 0.5}",
        "{funder: epf, kinds: [park], natures: [works], max_rate: 0.5}",
    ],
)
def test_rates_that_differ_in_one_thing_stand_side_by_side(rate: str, tmp_path: Path) -> None:
    """Proves: two rates clash only when funder, kind and nature all meet.
    Without it: a funder could have one rate in all.
    By hand: nothing is refused.
    """
    assert refused(written(tmp_path, base=edited("max_rate: 1}", f"max_rate: 1}}\n  - {rate}"))) == []


def test_rates_for_other_operations_stand_side_by_side(tmp_path: Path) -> None:
    """Proves: rates told apart by their operations do not clash, even for the same kind and nature.
    Without it: a richer aid for one estate could not be written.
    By hand: cite-9 at 0.2 and another estate at 0.4.
    """
    base = edited("max_rate: 0.2,", "operations: [cite-9], max_rate: 0.2,")
    other = "{funder: anru, kinds: [estate], natures: [rehabilitation], operations: [soult], max_rate: 0.4}"
    assert (
        refused(written(tmp_path, base=edited("public_aid: {", f"  - {other}\npublic_aid: {{", base))) == []
    )


def test_what_is_not_programmed_needs_no_payer(tmp_path: Path) -> None:
    """Proves: only the operations of the programme must be financed.
    Without it: an operation kept for a later contract would need funders today.
    By hand: the park is left out, and its works have no payer.
    """
    base = edited("natures: [rehabilitation, works], max_rate: 1}", "natures: [rehabilitation], max_rate: 1}")
    base = edited("lists: [table_1, parks]", "lists: [table_1]", base)
    assert refused(written(tmp_path, base=base)) == []


def test_windows_of_operations_for_memory_are_free(tmp_path: Path) -> None:
    """Proves: an operation kept for memory may lie in the past and needs no cost.
    Without it: what earlier programmes did could not be recorded.
    By hand: 35 homes started in 2005.
    """
    lots = LOTS + "soult,homes,mc,,35,home,2005,2006,1,L878,cited\n"
    assert refused(written(tmp_path, lots=lots)) == []


def test_a_printed_total_that_differs_is_told(tmp_path: Path) -> None:
    """Proves: a total of the source that the rows do not add to is shown with both numbers and the reason.
    Without it: the discrepancy would be settled in silence.
    By hand: 1 operation and 481 homes held; the second row agrees and says nothing.
    """
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "printed.csv").write_text(
        TOTALS + "programme_list,table_1,2,8869,L815,the rows are kept\noperation,cite-9,,481,L791,agrees\n"
    )
    lines = notes(tmp_path, base=BASE + "printed_totals: tables/printed.csv\n")
    assert [line for line in lines if "printed.csv" in line] == [
        "tables/printed.csv:2 table_1: the source prints 2 operations and 8 869 homes;"
        " the rows hold 1 and 481. The rows are kept."
    ]


def test_a_printed_total_of_nothing_held_is_refused(tmp_path: Path) -> None:
    """Proves: a printed total names a list or an operation that is there.
    Without it: a misspelt list would always differ.
    By hand: tabel_1 is near to table_1.
    """
    row = "{scope: programme_list, id: tabel_1, homes: 3, source: x, because: x}"
    found = refused(written(tmp_path, base=BASE + f"printed_totals: [{row}]\n"))
    assert found == [
        'base.yaml:56 printed_totals.0.id = "tabel_1": is not a known list of operations.'
        " Did you mean table_1?"
    ]


def test_what_limits_nothing_is_told(tmp_path: Path) -> None:
    """Proves: a scenario's notes name what it leaves out, for memory, and without a ceiling.
    Without it: a plan without payment ceilings would look as strict as any.
    By hand: own and epf have no ceiling, mc no ramp-up nor current programme, two operations are left aside;
    its kinds and natures are the usual ones.
    """
    told = notes(tmp_path)
    assert ["the usual words hold" in line for line in told[:2]] == [True, True]
    assert told[2:] == [
        "base.yaml:8 bailleurs: nothing limits how fast the output of mc grows, within its capacity.",
        "base.yaml:8 bailleurs: no current programme is taken off the capacity of mc.",
        "base.yaml:18 funders: no ceiling on the yearly payments of own, epf.",
        "base.yaml:48 programme: leaves out 1 operation of table_5. The other lists are financed elsewhere.",
        "tables/operations.csv:4 for_memory: 1 operation kept for memory, not programmed: soult.",
    ]


def test_a_rule_switched_off_is_told_with_its_reason(tmp_path: Path) -> None:
    """Proves: a rule set aside is noted, one left on is not.
    Without it: a plan that breaks its pace would pass for a regular one.
    By hand: pace is off, start_window on.
    """
    rules = "rules:\n  pace: {active: false, because: tried}\n  start_window: {active: true, because: kept}\n"
    lines = notes(tmp_path, base=edited("rules: {}\n", rules))
    assert [line for line in lines if " rules." in line] == [
        "base.yaml:56 rules.pace: is switched off. Tried."
    ]


def test_an_empty_envelope_is_told(tmp_path: Path) -> None:
    """Proves: a funder with nothing to give is noted, not refused.
    Without it: a forgotten amount would pass unseen.
    By hand: 0 each year.
    """
    lines = notes(tmp_path, base=edited("{2017-2020: 500}", "{2017-2020: 0}"))
    assert "base.yaml:29 funders.anru.envelope_keur: is zero throughout: this funder brings nothing." in lines


def test_all_checks_report_together(tmp_path: Path) -> None:
    """Proves: findings of several files come at once, by file and line.
    Without it: an officer would correct one and meet the next, ten times over.
    By hand: one in each of four files.
    """
    path = written(
        tmp_path,
        base=edited("euros_of: 2016", "euros_of: 2018"),
        operations=edited("call,high", "cal,high", OPERATIONS),
        lots=edited("1.25", "1.2551", LOTS),
        costs=edited("11-19,works,works", "11-19,work,works", COSTS),
    )
    assert [line.split(" ")[0] for line in refused(path)] == [
        "base.yaml:3",
        "tables/costs.csv:3",
        "tables/lots.csv:3",
        "tables/lots.csv:3",
        "tables/operations.csv:2",
    ]
