"""The checks of decisions against one another and of circles: each bad block, and all of them at once."""

from pathlib import Path

import pytest
from small_scenario import BASE, LOTS, edited, refused, written

CITE, BASE_11_19 = "decisions: {cite-9: {%s, because: x}", ", 11-19: {%s, because: x}}"
REQUIRED_EXCLUDED = f"{CITE % 'required: true'}{BASE_11_19 % 'excluded: true'}"
LOT = "cite-9/homes"


def order(*pairs: tuple[str, str]) -> str:
    rows = ", ".join(f"{{first: {first}, then: {then}, because: x}}" for first, then in pairs)
    return f"precedences: [{rows}]"


BAD = [
    (
        f"excludes: {{v: {{operations: [cite-9, 11-19], because: x}}}}\n"
        f"{CITE % 'required: true'}{BASE_11_19 % 'required: true'}",
        "is required beside cite-9, of which v lets one start at most",
    ),
    (
        f"needs: [{{operation: cite-9, needs: 11-19, because: x}}]\n{REQUIRED_EXCLUDED}",
        "needs 11-19, which is excluded",
    ),
    (f"{order(('11-19', 'cite-9'))}\n{REQUIRED_EXCLUDED}", "waits for 11-19, which is excluded"),
    (
        f"{order(('11-19', LOT))}\n{CITE % 'year: 2018'}{BASE_11_19 % 'year: 2019'}",
        "is before 2019, the year of 11-19, for which it waits",
    ),
    (
        f"precedences: [{{first: 11-19, then: cite-9, lag_years: 3, because: x}}]\n"
        f"{CITE % 'year: 2019'}{BASE_11_19 % 'year: 2018'}",
        "follows 11-19, fixed in 2018, too closely: years apart 1, 3 needed",
    ),
    (
        f"precedences: [{{first: cite-9, then: 11-19, link: finish_to_start, because: x}}]\n"
        f"{CITE % 'year: 2018'}{BASE_11_19 % 'year: 2019'}",
        "follows cite-9, fixed in 2018, too closely: years apart 1, 2 needed",
    ),
    (
        f"groups: {{g: {{operations: [cite-9, 11-19], at_most: 1, because: x}}}}\n"
        f"{CITE % 'required: true'}{BASE_11_19 % 'required: true'}",
        "is one of 2 required of the group g, which lets in 1 at most",
    ),
    (
        f"groups: {{g: {{operations: [cite-9, 11-19], at_least: 2, because: x}}}}\n"
        f"{CITE % 'excluded: true'}}}",
        "leaves 1 to the group g, which asks for 2 at least",
    ),
    (order((LOT, "11-19"), ("11-19", "cite-9")), "closes a circle: cite-9/homes → 11-19 → cite-9"),
    (order(("cite-9", "11-19"), ("11-19", LOT)), "closes a circle: cite-9 → 11-19 → cite-9/homes"),
]


@pytest.mark.parametrize(("block", "words"), BAD)
def test_decisions_and_orders_that_cannot_hold_are_refused(block: str, words: str, tmp_path: Path) -> None:
    """Proves: blocks that contradict each other are refused before any solve, with file and line.
    Without it: the solver would only say that there is no plan, or a circle would hold all back.
    By hand: the words beside each block.
    """
    lines = refused(written(tmp_path, base=f"{BASE}\n{block}\n"))
    assert any(words in line and line.startswith("base.yaml:") for line in lines), lines


def test_required_and_excluded_in_one_cluster_is_refused(tmp_path: Path) -> None:
    """Proves: a gap under the whole cannot hold one operation whole and another not started.
    Without it: exit 3 after a solve, for what the blocks already say.
    By hand: cite-9 and 11-19 are of the cluster lens, within a half.
    """
    text = edited("operations: [cite-9, 11-19]}", "operations: [cite-9, 11-19], max_gap: 0.5}")
    lines = refused(written(tmp_path, base=f"{text}\n{REQUIRED_EXCLUDED}\n"))
    assert any("is of the cluster lens with 11-19, which is excluded" in line for line in lines), lines


def test_two_lots_of_an_operation_may_stand_around_another(tmp_path: Path) -> None:
    """Proves: an order that runs from a lot through another operation to the next lot is no circle.
    Without it: every mixed chain would be refused.
    By hand: first the north of cite-9, then 11-19, then its homes.
    """
    lots = f"{LOTS}cite-9,north,mc,,20,home,2017,2020,1,L791,cited\n"
    costs = "cite-9,north,rehabilitation,60.5,press,cited\n"
    folder = written(
        tmp_path, base=f"{BASE}\n{order(('cite-9/north', '11-19'), ('11-19', LOT))}\n", lots=lots
    )
    table = folder.parent / "tables" / "costs.csv"
    table.write_text(table.read_text("utf-8") + costs, "utf-8")
    assert refused(folder) == []


def test_all_bad_combinations_are_told_at_once(tmp_path: Path) -> None:
    """Proves: every contradiction is found in one reading, each with its line.
    Without it: an officer would mend them one solve at a time.
    By hand: two circles, a floor above its ceiling, an unknown name in a cluster, a year out of its window.
    """
    blocks = (
        f"{order(('cite-9', '11-19'), ('11-19', LOT), ('11-19', '11-19'))}\n"
        "territory: {floors: [{territory: call, tranche: T1, share: 0.5}],"
        " ceilings: [{territory: call, tranche: T1, share: 0.4}]}\n"
        "decisions: {cite-9: {year: 2031, because: x}, 11-19: {required: true, excluded: true, because: x}}\n"
    )
    text = edited("operations: [cite-9, 11-19]}", "operations: [cite-9, cite-99]}")
    lines = refused(written(tmp_path, base=f"{text}\n{blocks}"))
    words = (
        "circle: cite-9 → 11-19",
        "circle: 11-19 → 11-19",
        "above the ceiling",
        "cite-99",
        "outside the window",
        "does not decide one thing",
    )
    assert [word for word in words if not any(word in line for line in lines)] == []
    assert all(line.startswith("base.yaml:") for line in lines)
