"""Forged plans that break the rules of choices, each found by its rows."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from tiny import cost, lot, operation, rate, solved


def forged(plan: Plan, folder: Path, starts: dict[int, int]) -> list[str]:
    """What the audit says once the homes started each year are replaced."""
    works = [replace(plan.rows.works[0], year=year, quantity=Decimal(n)) for year, n in starts.items()]
    plan = replace(plan, rows=replace(plan.rows, works=tuple(works)))
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return [finding.line() for finding in audit(folder / "run")]


def test_a_divided_indivisible_lot_is_found(tmp_path: Path) -> None:
    """Proves: the audit sees a whole lot cut over two years.
    Without it: a plan changed by hand would pass.
    By hand: 4 + 6 of 10.
    """
    lines = forged(solved(lots=[lot(indivisible=True)]), tmp_path, {2017: 4, 2018: 6})
    told = {line for line in lines if "indivisible does not hold" in line}
    assert {line.split(". ")[0] for line in told} == {
        "works.csv cite/homes/2017: 4 homes, 10 due",
        "works.csv cite/homes/2018: 6 homes, 0 due",
    }


def test_an_interrupted_continuous_lot_is_found(tmp_path: Path) -> None:
    """Proves: the audit sees works that stop for a year.
    Without it: a broken pace would pass.
    By hand: 5 in 2017 and 5 in 2019, not 2018.
    """
    lines = forged(solved(lots=[lot(continuous=True, least_years=2)]), tmp_path, {2017: 5, 2019: 5})
    assert any("continuous_works does not hold" in line for line in lines)


def test_a_lot_begun_below_its_least_share_is_found(tmp_path: Path) -> None:
    """Proves: the audit counts what is begun.
    Without it: a plan changed by hand would nibble at a lot.
    By hand: 7 of 10 homes, at least 7.5.
    """
    lines = forged(solved(lots=[lot(least_share=Decimal("0.75"))]), tmp_path, {2017: 7})
    assert any("least_share does not hold" in line for line in lines)


def test_a_lot_begun_beyond_what_it_holds_is_found(tmp_path: Path) -> None:
    """Proves: the audit holds a begun lot to its quantity.
    Without it: homes would be renovated twice.
    By hand: 11 of 10.
    """
    lines = forged(solved(lots=[lot(least_share=Decimal("0.75"))]), tmp_path, {2017: 11})
    assert any("begun_before_started does not hold" in line for line in lines)


def test_a_lump_begun_in_part_is_found(tmp_path: Path) -> None:
    """Proves: the audit holds a lump to all of itself.
    Without it: half of a bridge would pass.
    By hand: half of one.
    """
    bridge = lot("cite", "bridge", 1, maitre_ouvrage="call", unit="lump")
    plan = solved(
        operations=[operation(kind="facility")],
        lots=[bridge],
        costs=[cost("cite", "bridge", "works", 100)],
        rates=[rate("authority", kinds=["facility"], natures=["works"])],
    )
    works = [replace(plan.rows.works[0], quantity=Decimal("0.5"))]
    plan = replace(plan, rows=replace(plan.rows, works=tuple(works)))
    run_folder.write(plan, tmp_path / "run", force=False, finish=lambda draft: None)
    lines = [finding.line() for finding in audit(tmp_path / "run")]
    assert any("least_share does not hold" in line for line in lines)
