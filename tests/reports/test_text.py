"""What the terminal prints, line by line."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from functools import partial
from io import StringIO
from typing import Any

import pytest
from rich.console import Console

from optim.run.plan import Plan
from reports.answer import sentences
from reports.binding import print_prices
from reports.text import print_summary
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tranches, yearly


def printed(show: Callable[[Plan, Console, str], None], plan: Plan, lang: str, width: int) -> list[str]:
    """The lines as read on paper: all spaces alike, none at the end."""
    file = StringIO()
    show(plan, Console(width=width, file=file), lang)
    return [re.sub("[\u00a0\u202f]", " ", line).rstrip() for line in file.getvalue().split("\n")[:-1]]


def summary(plan: Plan, lang: str = "fr", width: int = 80) -> list[str]:
    """The lines of the summary."""
    return printed(print_summary, plan, lang, width)


def priced(plan: Plan, lang: str = "fr") -> list[str]:
    """The lines of what binds."""
    return printed(print_prices, plan, lang, 80)


def cells(lines: list[str], first: str) -> list[list[str]]:
    """The cells of the rows that begin with a word, split where at least two spaces stand."""
    rows = [line for line in lines if line.startswith(f"{first}  ")]
    return [[cell.strip() for cell in row.split("  ") if cell.strip()] for row in rows]


def two_bailleurs() -> Plan:
    """20 homes, 4 of which can start at each of two bailleurs: 1 a year over four years, 100 k€ each."""
    return solved(
        bailleurs={"mc": bailleur(yearly(1)), "sia": bailleur(yearly(1), name="SIA Habitat")},
        operations=[operation(), operation("vieux")],
        lots=[lot(), lot("vieux", bailleur="sia", quantity=12)],
        costs=[cost(), cost("vieux")],
    )


@pytest.fixture(scope="module")
def short() -> Plan:
    """Ten homes, four of which can start: one a year, 100 k€ each."""
    return solved(bailleurs={"mc": bailleur(yearly(1))})


@pytest.fixture(scope="module")
def whole() -> Plan:
    """Ten homes at 100 k€, all started in 2017."""
    return solved()


@pytest.fixture(scope="module")
def large() -> Plan:
    """11 607 homes, 6 800 of which can start, at prices that reach across the width of the terminal."""
    budget = funder("own_funds", envelope_keur=tranches(1_000_000, 1_000_000), name="Fonds propres " * 8)
    return solved(
        bailleurs={"mc": bailleur(yearly(1700))},
        funders={"own": budget, "authority": funder("authority")},
        lots=[lot(quantity=11607)],
    )


def test_the_first_line_tells_started_missed_and_whose(short: Plan) -> None:
    """Proves: the first line answers: how many start, of how many, how many do not and at whom.
    Without it: a reader would have to look for what is missed.
    By hand: 4 of 10 start; the 6 others are all at the one bailleur.
    """
    french = "4 logements engagés sur 10 ; 6 non engagés, tous chez Maisons et Cités."
    assert summary(short)[0] == french
    assert summary(short, "en")[0] == "4 homes started of 10; 6 missed, all at Maisons et Cités."


def test_the_first_line_names_each_bailleur_that_leaves_homes() -> None:
    """Proves: when several bailleurs leave homes, each is named with its number, the largest first.
    Without it: the reader would blame one for all.
    By hand: 8 of 22 start; 8 of 12 are left at SIA, 6 of 10 at Maisons et Cités.
    """
    first = summary(two_bailleurs(), "en", 120)[0]
    assert first == "8 homes started of 22; 14 missed, of which 8 at SIA Habitat, 6 at Maisons et Cités."


def test_a_whole_programme_is_said_to_be_whole(whole: Plan) -> None:
    """Proves: when nothing is missed, the first line says so and no bailleur is named.
    Without it: "0 missed, all at".
    By hand: 10 homes, the whole programme.
    """
    assert summary(whole, "en")[0] == "10 homes started: the whole programme of homes."
    assert summary(whole)[0] == "10 logements engagés : tout le programme de logements."
    assert "Maisons et Cités" not in " ".join(summary(whole))


def test_one_home_agrees_in_french() -> None:
    """Proves: the participle agrees with its number, as the noun does.
    Without it: "1 logement engagés".
    By hand: one home of ten starts: "1 logement engagé sur 10".
    """
    plan = solved(lots=[lot(last_year=2017)], bailleurs={"mc": bailleur(yearly(1))})
    assert "1 logement engagé sur 10" in summary(plan)[0]


def test_the_capacity_sentence_tells_what_would_be_needed(short: Plan) -> None:
    """Proves: for a bailleur that cannot start all, its capacity over the years and the pace needed.
    Without it: the reader could not tell a lack of capacity from a lack of money.
    By hand: 4 in 4 years for 10: 3 a year are needed; one more a year starts 4 more, as twice as much does.
    """
    text = " ".join(summary(short, "en"))
    assert "Maisons et Cités: 4 homes possible in 4 years for 10; 3 a year would be needed." in text
    assert (
        "What holds the plan back most: Capacity of the bailleur, Maisons et Cités: "
        "1 home more a year in 2017-2020, +4 home equivalent." in text
    )


def test_the_capacity_sentence_names_only_years_that_bind() -> None:
    """Proves: years between two that bind are not said to bind.
    Without it: an officer would raise the capacity of a year where nothing waits for it.
    By hand: 3 a year at most for 12 homes; capacity 1, 5, 1, 5 binds in 2017 and 2019 alone.
    """
    capacity = {2017: figure(1), 2018: figure(5), 2019: figure(1), 2020: figure(5)}
    plan = solved(lots=[lot(quantity=12, least_years=4)], bailleurs={"mc": bailleur(capacity)})
    binding = next(line for line in sentences(plan, "en") if "holds the plan back" in line)
    assert "1 home more a year in 2017, 2019, +2 home equivalent." in binding


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_nothing_is_wider_than_the_terminal(large: Plan, lang: str) -> None:
    """Proves: every line holds in 80 columns, long names included.
    Without it: tables would be broken by the terminal.
    By hand: a name of 112 characters is folded.
    """
    assert [line for line in summary(large, lang) + priced(large, lang) if len(line) > 80] == []


def test_a_number_is_never_cut_in_two(large: Plan) -> None:
    """Proves: a number and its unit stay on one line, whatever the width.
    Without it: "11" would end a line and "607 logements" begin the next.
    By hand: no sentence goes from one line to the next inside a number or before its unit or a colon.
    """
    cut = re.compile(r"\d\n(\d|M€|k€|%|logement)|\n[:;]")
    told = {width: "\n".join(summary(large, "fr", width)).split("\n\n")[0] for width in range(30, 81)}
    assert {width: found[0] for width, text in told.items() if (found := cut.search(text))} == {}


def test_the_totals_are_those_of_the_plan(short: Plan) -> None:
    """Proves: homes, commitments and payments are totalled by tranche, and funders to the same total.
    Without it: the tables would not add up under the reader's eyes.
    By hand: 2 homes and 200 k€ a tranche, 4 and 400 k€ in all.
    """
    lines = summary(short, "en")
    by_tranche, by_funder = cells(lines, "Total")
    assert by_tranche == ["Total", "4", "400.0 k€", "400.0 k€"]
    assert by_funder == ["Total", "200.0 k€", "200.0 k€", "400.0 k€"]
    assert cells(lines, "T1 (2017–2018)") == [["T1 (2017–2018)", "2", "200.0 k€", "200.0 k€"]]
    assert cells(lines, "after 2020") == [["after 2020", "0", "–", "–"]]


def test_funders_of_a_group_are_added_up() -> None:
    """Proves: the funders of a group stand on one row under its name, others under their own; a sentence
    says what the group holds.
    Without it: the State would be spread over several rows, or nobody would see what it is made of.
    By hand: 30 % + 20 % of 1 000 k€ from the State, 500 from own funds.
    """
    plan = solved(
        funders={
            "own": funder("own_funds", name="Own funds"),
            "homes": funder(name="State, homes", group="state"),
            "space": funder(name="State, space", group="state"),
            "authority": funder("authority"),
        },
        funder_groups={"state": "The State"},
        rates=[rate("own"), rate("homes", "0.3"), rate("space", "0.2")],
    )
    lines = summary(plan, "en")
    assert cells(lines, "The State") == [["The State", "500.0 k€", "–", "500.0 k€", "50.0%"]]
    assert cells(lines, "Own funds") == [["Own funds", "500.0 k€", "–", "500.0 k€", "50.0%"]]
    assert cells(lines, "State, homes") == []
    assert "The State (500.0 k€) is State, homes 300.0 k€; State, space 200.0 k€." in lines


@pytest.mark.parametrize("name", ["Fonds [propres]", "Fonds [/b]", "Fonds :house:"])
def test_names_are_printed_as_written(name: str) -> None:
    """Proves: brackets and colons in a name are text.
    Without it: the name would lose a word, become a picture, or stop the summary.
    By hand: the name, letter for letter.
    """
    plan = solved(funders={"own": funder("own_funds", name=name), "authority": funder("authority")})
    assert any(line.startswith(name) for line in summary(plan))


def test_nothing_started_is_told_with_dashes() -> None:
    """Proves: a plan that starts nothing is printed, with zeros and dashes.
    Without it: a division by a total of zero would stop the summary.
    By hand: 0 homes, no commitment, no payment.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(0))})
    lines = summary(plan, "en")
    assert lines[0] == "0 homes started of 10; 10 missed, all at Maisons et Cités."
    assert cells(lines, "Total")[0] == ["Total", "0", "–", "–"]


def test_limits_with_the_same_price_are_told_once(short: Plan) -> None:
    """Proves: a limit that is worth the same every year is one line, with its years and its price.
    Without it: ten lines for one capacity.
    By hand: four yearly capacities at 1 home for 1 home.
    """
    assert priced(short, "en") == [
        "What binds, and what it costs",
        "Each limit is moved, and the programme solved again.",
        "  Capacity of the bailleur, Maisons et Cités: 1 home more a year in 2017-2020,",
        "  +4 home equivalent",
        "The price of each limit (4 limits): --all.",
    ]
    everything = partial(print_prices, everything=True)
    assert printed(everything, short, "en", 80)[4:] == [
        "Capacity of the bailleur (4 limits)",
        "  Capacity of the bailleur, Maisons et Cités, 2017-2020: 1 home equivalent per",
        "  home",
    ]


def test_a_price_is_told_with_a_comma_in_french() -> None:
    """Proves: a price is written as the language writes decimals, and a step in the unit that people use.
    Without it: 0.01 in a French summary.
    By hand: 300 k€ pay 3 homes of 100 k€: 1 k€ more pays 0,01 home.
    """
    budgets: dict[str, Any] = {
        "own": funder("own_funds", envelope_keur=tranches(300, 0)),
        "authority": funder("authority"),
    }
    plan = solved(funders=budgets)
    assert "200 k€ de plus en T1, T2, +2 éq.-logement" in " ".join(summary(plan))
    everything = partial(print_prices, everything=True)
    assert any("0,01 éq.-logement par k€" in line for line in printed(everything, plan, "fr", 80))
    assert any("0.01 home equivalent per k€" in line for line in printed(everything, plan, "en", 80))


def test_a_small_price_is_written_in_plain_digits() -> None:
    """Proves: no price is printed with an exponent.
    Without it: "2,5e-05" in front of a steering committee.
    By hand: 120 000 k€ pay 3 homes of 40 000 k€: 1 k€ more pays 0.000025 home.
    """
    budgets = {
        "own": funder("own_funds", envelope_keur=tranches(120_000, 0)),
        "authority": funder("authority"),
    }
    plan = solved(funders=budgets, costs=[cost(keur=40_000)])
    everything = partial(print_prices, everything=True)
    assert any("0,000025 éq.-logement" in line for line in printed(everything, plan, "fr", 80))


def test_without_prices_both_say_that_nothing_binds(whole: Plan) -> None:
    """Proves: where no limit has a price, the summary and the prices say so.
    Without it: an empty table, or an error on an empty one.
    By hand: ten homes start at once: no limit binds.
    """
    assert priced(whole) == ["Ce qui bloque, et ce que cela coûte", "Aucune limite ne bloque."]
    assert priced(whole, "en") == ["What binds, and what it costs", "No limit binds."]
    assert summary(whole, "en")[-2:] == priced(whole, "en")


def test_what_is_not_shown_is_counted(short: Plan) -> None:
    """Proves: the summary shows the most valuable limits and counts the others.
    Without it: a reader would take the list for the whole.
    By hand: 20 holders with one limit each, the dearest first: 8 shown, 12 counted.
    """
    (row,) = short.rows.binding
    many = tuple(replace(row, holder=f"b{rank:02}", whole=Decimal(20 - rank)) for rank in range(20))
    plan = replace(short, rows=replace(short.rows, binding=many))
    lines = summary(plan, "en")
    shown = [line for line in lines if line.startswith("  Capacity of the bailleur")]
    assert [line.split(", ")[1].partition(":")[0] for line in shown] == [f"b{rank:02}" for rank in range(8)]
    assert lines[-1] == "  … and 12 limits more (phasage explain)."
