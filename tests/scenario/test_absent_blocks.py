"""What a scenario may leave out, and what it must then not leave half-said."""

from pathlib import Path

from small_scenario import BASE, OPERATIONS, edited, refused, written

from tiny import solved, started


def test_a_funder_says_whether_it_is_public_aid_where_the_rule_exists(tmp_path: Path) -> None:
    """Proves: `public_aid` may be left out only where no rule reads it.
    Without it: a funder would silently count as private.
    By hand: one line, naming the funder.
    """
    base = edited("    kind: grant\n    public_aid: true\n", "    kind: grant\n")
    lines = refused(written(tmp_path, base=base))
    assert len(lines) == 1
    assert "funders.anru" in lines[0]
    assert "does not say whether it is public aid" in lines[0]


def test_an_operation_names_its_list_where_the_programme_has_lists(tmp_path: Path) -> None:
    """Proves: an operation without a list is not left out in silence.
    Without it: it would vanish from the programme.
    By hand: one line, naming the operation.
    """
    lines = refused(written(tmp_path, operations=edited("park,parks,call", "park,,call", OPERATIONS)))
    assert any("11-19: belongs to no list" in line for line in lines)


def test_the_whole_scenario_without_the_rule_on_public_aid_stands(tmp_path: Path) -> None:
    """Proves: a block that is left out is no error.
    Without it: an officer would have to invent a share.
    By hand: accepted.
    """
    assert refused(written(tmp_path, base=edited("public_aid: {own_share: 0.2}\n", "", BASE))) == []


def test_a_lot_without_window_starts_in_any_year() -> None:
    """Proves: no window means no limit on years, no least duration no limit on pace.
    Without it: an absent window would close every year.
    By hand: ten homes in 2017.
    """
    row = {"operation": "cite", "lot": "homes", "bailleur": "mc", "quantity": 10, "unit": "home"}
    assert started(solved(lots=[row])) == {2017: 10}
