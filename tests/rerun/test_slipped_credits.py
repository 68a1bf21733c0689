"""Payments that slip stand beside the credits of each year: carried over where the funder allows, or told."""

from pathlib import Path
from typing import Any

import pytest

from optim import Plan, audit, load, rerun, solve

CASES = Path(__file__).parent.parent / "cases" / "midterm" / "slipped-credits"


def slipped(name: str, folder: Path, actuals: str | None = None, carry: str = "") -> Plan:
    """The rerun of a case, of which less was paid in 2025 than was to be."""
    text = (CASES / f"{name}.yaml").read_text("utf-8")
    (folder / "scenario.yaml").write_text(text.replace("carry_over: 0,", f"carry_over: 0, {carry}"), "utf-8")
    solve(load(folder / "scenario.yaml")).save(folder / "voted")
    return rerun(folder / "voted", CASES / f"{actuals or name}-actuals.yaml")


def keur(plan: Plan, operation: str = "road") -> dict[int, float]:
    """What is paid for an operation by year, in k€."""
    rows = plan.payments[plan.payments.operation == operation]
    return {int(y): cents / 100_000 for y, cents in rows.groupby("year").amount_cents.sum().items()}


def credits_of(plan: Plan) -> dict[int, tuple[float, ...]]:
    """What is opened, brought, paid and left by year, in k€."""
    columns = ["opened_cents", "brought_cents", "paid_cents", "gap_cents"]
    rows = zip(plan.credits.year, plan.credits[columns].itertuples(index=False), strict=True)
    return {int(year): tuple(cents / 100_000 for cents in row) for year, row in rows}


def told(plan: Plan, lang: Any = "fr") -> list[str]:
    """The sentences of the answer on credits that are passed, with plain spaces."""
    said = [line.replace("\u202f", " ").replace("\u00a0", " ") for line in plan.answer(lang)]
    return [
        line for line in said if line.startswith(("Crédits de paiement dépassés", "Payment credits passed"))
    ]


def test_what_slips_is_paid_in_the_next_year(tmp_path: Path) -> None:
    """Proves: 80 of 100 paid in 2025, 120 are paid in 2026; without credits there is no table of them.
    Without it: 20 would be lost.
    By hand: 200 less 80.
    """
    plan = slipped("two-years", tmp_path)
    assert keur(plan) == {2025: 80, 2026: 120}
    said = [line.replace("\u202f", " ").replace("\u00a0", " ") for line in plan.answer("fr")]
    assert any("80,0 k€ déjà payés pour 100,0 k€ prévus, 120,0 k€ restent à payer." in line for line in said)
    assert "Le plan voté est maintenu ; seuls des paiements se décalent." in said
    assert plan.credits.empty


def test_what_slips_over_three_years_keeps_its_proportions(tmp_path: Path) -> None:
    """Proves: 10 of 30 paid in 2025, the 90 that are left fall due as 50 and 20 do.
    Without it: 20 would all be due at once.
    By hand: 90 × 5/7 and 90 × 2/7.
    """
    assert keur(slipped("three-years", tmp_path)) == {2025: 10, 2026: 64.28571, 2027: 25.71429}


def test_what_passes_the_credits_is_told_with_its_amount(tmp_path: Path) -> None:
    """Proves: 120 due in 2026 for credits of 100: 20 too much, told below the headline.
    Without it: the plan would be voted under "no limit binds".
    By hand: 100 - 80 left in 2025, 100 - 120 in 2026, 100 free in 2027.
    """
    plan = slipped("two-years-ceiling", tmp_path)
    assert credits_of(plan) == {2025: (100, 0, 80, 20), 2026: (100, 0, 120, -20), 2027: (100, 0, 0, 100)}
    assert told(plan) == [
        "Crédits de paiement dépassés, Town, 2026 : 120 000,00 € à payer pour 100 000,00 €, 20 000,00 € de "
        "plus. 20 000,00 € des crédits de 2025 n'ont pas servi et ne sont pas reportés. 2027 en laisse 100 "
        "000,00 €. Ouvrir ces crédits, les reporter ou payer plus tard."
    ]
    assert told(plan)[0] == plan.answer("fr")[1].replace("\u202f", " ").replace("\u00a0", " ")
    assert "120,000.00 € to pay for 100,000.00 €, 20,000.00 € more." in told(plan, "en")[0]
    plan.save(tmp_path / "run")
    assert audit(tmp_path / "run").passed


@pytest.mark.parametrize(
    ("name", "carry", "right"),
    [
        ("two-years-ceiling", "payment_carry_over: 1,", (100, 20, 120, 0)),
        ("ceiling-raised", "", (120, 0, 120, 0)),
    ],
)
def test_credits_that_are_carried_over_or_opened_are_enough(
    tmp_path: Path, name: str, carry: str, right: tuple[float, ...]
) -> None:
    """Proves: what 2025 leaves is there in 2026 where the funder allows, and so is what the council opens.
    Without it: credits that exist would be told to be missing.
    By hand: 100 + 20, or 120 opened.
    """
    plan = slipped(name, tmp_path, carry=carry)
    assert credits_of(plan)[2026] == right
    assert told(plan) == []


def test_new_works_find_their_place_beside_what_slipped(tmp_path: Path) -> None:
    """Proves: with credits of 150 no voted work is dropped: 120 and 30 in 2026, 70 in 2027.
    Without it: what slipped would take the place of what was voted.
    By hand: 150 - 120 = 30 of the 100 k€ of the plan.
    """
    plan = slipped("new-works-150", tmp_path, "two-years")
    assert keur(plan) == {2025: 80, 2026: 120}
    studies = keur(plan, "plan")
    assert sum(studies.values()) == 100
    assert {year: round(cents, 1) for year, cents in studies.items()} == {2026: 30, 2027: 70}
    assert told(plan) == []


def test_what_slipped_beyond_the_credits_drops_no_voted_work(tmp_path: Path) -> None:
    """Proves: with credits of 100, 120 due in 2026 are told; the works voted for 2027 stay.
    Without it: 20 that are late would push 20 of new works out of the contract.
    By hand: the plan was voted for 2027, whose 100 it fills.
    """
    plan = slipped("new-works-100", tmp_path, "two-years")
    assert keur(plan, "plan") == {2027: 100}
    (said,) = told(plan)
    assert "20 000,00 € de plus" in said
    assert "en laisse" not in said


def test_the_page_and_the_workbook_hold_the_table_of_credits(tmp_path: Path) -> None:
    """Proves: the table has what was voted beside what is due, year by year; a first plan has no such column.
    Without it: an officer would set two files side by side.
    By hand: 100 and 100 voted, 80 and 120 due.
    """
    plan = slipped("two-years-ceiling", tmp_path)
    table = plan.tables("fr")["credits"]
    assert [column.heading for column in table.columns] == [
        "Financeur", "Année", "Crédits ouverts, €", "Crédits reportés, €", "CP votés du financeur, €",
        "CP du financeur, €", "Écart des crédits aux CP, €",
    ]  # fmt: skip
    keur_rows = [(row[1], *(cents / 100_000 for cents in row[2:])) for row in table.rows]
    assert keur_rows == [
        (2025, 100, 0, 100, 80, 20), (2026, 100, 0, 100, 120, -20), (2027, 100, 0, 0, 0, 100),
    ]  # fmt: skip
    first = solve(load(CASES / "two-years-ceiling.yaml"))
    assert next(row[3:] for row in first.tables("fr")["credits"].rows) == (0, 10_000_000, 0)
