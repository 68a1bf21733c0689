"""A variant over its parent: what it may restate, what it changes, and where each value then comes from."""

from decimal import Decimal
from pathlib import Path

import pytest
from small_scenario import LOTS, edited, read, refused, written

from optim.scenario.figures import UNSOURCED


def variant(*changes: str) -> str:
    """A variant of the base with these lines under its changes."""
    return "extends: base.yaml\nchanges:\n" + "".join(f"  {change}\n" for change in changes)


def test_a_variant_restates_its_goals(tmp_path: Path) -> None:
    """Proves: title, description, goals, rules and programme may be written again whole.
    Without it: a list of goals could only be changed item by item.
    By hand: one goal, the title of the variant, everything else of the base.
    """
    text = "extends: base.yaml\ntitle: Autre\ngoals: [start_early]\n"
    scenario = read(tmp_path, variant=text).scenario
    assert (scenario.title, scenario.goals, len(scenario.lots)) == ("Autre", ["start_early"], 2)


def test_a_range_of_years_changes_those_years_only(tmp_path: Path) -> None:
    """Proves: a change to some years leaves the others as the parent has them.
    Without it: a variant would have to write ten years to change two.
    By hand: 700, 700, then 1200 twice.
    """
    text = variant("bailleurs.mc.capacity_homes.2019-2020: {value: 1200, source: plan, status: cited}")
    capacity = read(tmp_path, variant=text).scenario.bailleurs["mc"].capacity_homes
    assert [capacity[year].value for year in range(2017, 2021)] == [700, 700, 1200, 1200]


def test_a_change_to_one_year_of_a_range_leaves_its_other_years(tmp_path: Path) -> None:
    """Proves: the years of a range do not share the value that is changed.
    Without it: changing 2017 would change 2018 too.
    By hand: 5, then 700 three times.
    """
    text = variant("bailleurs.mc.capacity_homes.2017.value: 5")
    capacity = read(tmp_path, variant=text).scenario.bailleurs["mc"].capacity_homes
    assert [capacity[year].value for year in range(2017, 2021)] == [5, 700, 700, 700]


def test_a_bare_number_loses_the_source_of_the_old_one(tmp_path: Path) -> None:
    """Proves: a figure changed to a bare number counts as assumed.
    Without it: an invented 5 would still be cited from the report.
    By hand: assumed, without a source.
    """
    text = variant("bailleurs.mc.capacity_homes.2017: 5")
    figure = read(tmp_path, variant=text).scenario.bailleurs["mc"].capacity_homes[2017]
    assert (figure.value, figure.source, figure.status) == (Decimal(5), UNSOURCED, "assumed")


def test_rows_and_items_are_named_by_their_identity_or_number(tmp_path: Path) -> None:
    """Proves: changes reach an operation, a lot, a cost line and a rate.
    Without it: a variant would have to copy a whole table.
    By hand: each value as written.
    """
    scenario = read(
        tmp_path,
        variant=variant(
            "operations.cite-9.priority_class: plain",
            "lots.cite-9/homes.quantity: 500",
            "costs.cite-9/homes/rehabilitation.unit_cost_keur: 85",
            "rates.1.max_rate: 0.3",
        ),
    ).scenario
    operation = next(row for row in scenario.operations if row.operation == "cite-9")
    lot = next(row for row in scenario.lots if (row.operation, row.lot) == ("cite-9", "homes"))
    cost = next(row for row in scenario.costs if (row.operation, row.lot) == ("cite-9", "homes"))
    assert operation.priority_class == "plain"
    assert (lot.quantity, cost.unit_cost_keur) == (Decimal(500), Decimal(85))
    assert scenario.rates[1].max_rate.value == Decimal("0.3")


def test_a_key_that_the_parent_leaves_out_may_be_set(tmp_path: Path) -> None:
    """Proves: an optional key that the schema knows can be added by a change.
    Without it: no variant could put a ceiling on a funder that has none.
    By hand: 300 in 2017.
    """
    text = variant("funders.own.payment_ceiling_keur: {2017-2020: 300}")
    ceiling = read(tmp_path, variant=text).scenario.funders["own"].payment_ceiling_keur
    assert ceiling is not None
    assert ceiling[2017].value == 300


def test_null_removes_an_optional_key(tmp_path: Path) -> None:
    """Proves: a change to null takes an optional limit away.
    Without it: a variant could not lift a ceiling.
    By hand: no ceiling.
    """
    text = variant("funders.anru.payment_ceiling_keur: null")
    assert read(tmp_path, variant=text).scenario.funders["anru"].payment_ceiling_keur is None


def test_a_variant_may_replace_a_table(tmp_path: Path) -> None:
    """Proves: a change to a whole table reads the file that the variant names, and rows of it can be changed.
    Without it: a variant with other lots would have to be a scenario of its own.
    By hand: 100 homes, and the parent's table is not read.
    """
    (tmp_path / "other.csv").parent.mkdir(exist_ok=True)
    (tmp_path / "other.csv").write_text(edited("481", "100", LOTS))
    loaded = read(tmp_path, variant=variant("lots: other.csv", "lots.cite-9/homes.least_years: 1"))
    lot = next(row for row in loaded.scenario.lots if (row.operation, row.lot) == ("cite-9", "homes"))
    assert (lot.quantity, lot.least_years) == (Decimal(100), 1)
    assert "tables/lots.csv" not in loaded.inputs


def test_a_parent_in_another_folder_keeps_its_own_tables(tmp_path: Path) -> None:
    """Proves: a table's path is relative to the file that names it.
    Without it: a variant in a folder of its own would look for tables beside itself.
    By hand: the inputs are named from the variant's folder.
    """
    written(tmp_path / "base")
    (tmp_path / "mine").mkdir()
    path = tmp_path / "mine" / "variant.yaml"
    path.write_text("extends: ../base/base.yaml\ntitle: Loin\n")
    assert refused(path) == []


WRONG_CHANGES = [
    ("bailleurs.mcc.capacity_homes.2019: 5", "bailleurs has no mcc. Did you mean mc?"),
    ("bailleurs.mc.capacity_home.2019: 5", "bailleurs.mc has no capacity_home. Did you mean capacity_homes?"),
    ("baileurs.mc: 5", "the scenario has no baileurs. Did you mean bailleurs?"),
    ("lots.cite-8/homes.quantity: 5", "lots has no row cite-8/homes. Did you mean cite-9/homes?"),
    ("lots.cite-9/homes.quantite: 5", "lots.cite-9/homes has no quantite. Did you mean quantity?"),
    ("rates.7.max_rate: 0.3", "rates is a list of 2. Name an item by its number, from 0 to 1."),
    ("title.x: 3", "title holds nothing to change inside it. Change title whole."),
    ("indexation.source: me",
     "indexation is one figure. Change it whole: its value, its source and its status."),
    ("bailleurs.mc.ramp_up.from_homes: 3",
     "bailleurs.mc does not set ramp_up. Give bailleurs.mc.ramp_up whole."),
    ("bailleurs.mc.capacity_homes.2020-2019: 3", "the range of years runs backwards. Write 2019-2020."),
    ('"": 3', "is not a dotted path. Join the names from the top with points."),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), WRONG_CHANGES)
def test_a_change_to_nothing_is_refused(change: str, message: str, tmp_path: Path) -> None:
    """Proves: a path that the parent does not have is refused with the nearest that it has.
    Without it: a misspelt change would change nothing, in silence.
    By hand: the message at the right, on line 3 of the variant.
    """
    found = refused(written(tmp_path, variant=variant(change)))
    assert len(found) == 1
    assert found[0].startswith("variant.yaml:3 changes.")
    assert found[0].endswith(f": {message}")


def test_a_wrong_value_is_placed_in_the_variant(tmp_path: Path) -> None:
    """Proves: what a change writes is answered for at the line of the change.
    Without it: the officer would look for the figure in the parent.
    By hand: line 3 of the variant, year 2019.
    """
    text = variant("bailleurs.mc.capacity_homes.2019-2020: -30", "lots.cite-9/homes.quantity: -3")
    assert refused(written(tmp_path, variant=text)) == [
        "variant.yaml:3 bailleurs.mc.capacity_homes.2019 = -30: cannot be negative."
        " Write 0 for a year without works.",
        "variant.yaml:4 lots.cite-9/homes.quantity = -3: must be above zero."
        " Write a quantity above zero, or remove the row.",
    ]


@pytest.mark.parametrize("second", ["bailleurs.mc.capacity_homes.2020: 3", "bailleurs.mc.capacity_homes: {}"])
def test_two_changes_to_one_value_are_refused(second: str, tmp_path: Path) -> None:
    """Proves: no value is set twice, whether in whole or in part.
    Without it: the result would hang on the order of the lines.
    By hand: the second change is refused.
    """
    text = variant("bailleurs.mc.capacity_homes.2019-2020: 5", second)
    path = second.split(":")[0]
    found = refused(written(tmp_path, variant=text))
    assert len(found) == 1
    assert found[0].startswith(f"variant.yaml:4 changes.{path}")
    assert "sets what the change bailleurs.mc.capacity_homes.2019-2020 sets too" in found[0]


def test_a_number_changed_in_a_row_is_told_apart_from_its_source(tmp_path: Path) -> None:
    """Proves: a row's figure changed without its source is noted.
    Without it: 500 homes would be printed as cited from the report, which says 481.
    By hand: one note, which a change of the source silences.
    """
    quantity = "lots.cite-9/homes.quantity: 500"
    told = read(tmp_path / "a", variant=variant(quantity)).notes
    silent = read(tmp_path / "b", variant=variant(quantity, "lots.cite-9/homes.source: mine")).notes
    assert [n.line() for n in told if n not in silent] == [
        "variant.yaml:3 lots.cite-9/homes.quantity = 500: changes quantity, and the row keeps the source of"
        " the former figure. Change lots.cite-9/homes.source and lots.cite-9/homes.status too."
    ]


REFUSED_VARIANTS = [
    ("extends: base.yaml\nfunders: {}\n",
     ["variant.yaml:2 funders: is set by base.yaml. Write it under changes:, by its path from funders."]),
    ("extends: base.yaml\ngoal: []\n",
     ["variant.yaml:2 goal: is not a key of a scenario. Did you mean goals?"]),
    ("extends: variant.yaml\n",
     ['variant.yaml:1 extends = "variant.yaml": a scenario cannot extend itself.'
      " Name the scenario that it varies."]),
    ("extends: bas.yaml\n",
     ['variant.yaml:1 extends = "bas.yaml": the file does not exist. Did you mean base.yaml?']),
    ("extends: 3\n", ["variant.yaml:1 extends = 3: must name a YAML file, or several. Write its path."]),
    ("extends: /base.yaml\n",
     ['variant.yaml:1 extends = "/base.yaml": must be a relative path.'
      " Write its path from this file's folder, with /."]),
    ("changes: {title: x}\n",
     ["variant.yaml:1 changes: changes nothing."
      " Add extends: and the file that is changed, or write the values in place."]),
    ("extends: base.yaml\nchanges: [a]\n",
     ["variant.yaml:2 changes: must hold dotted paths and their new values."
      " Write one line a change, as bailleurs.sia.capacity_homes.2019: 30."]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), REFUSED_VARIANTS)
def test_a_variant_that_extends_wrongly_is_refused(text: str, lines: list[str], tmp_path: Path) -> None:
    """Proves: a variant restates no figure, extends a file that is there, and never itself.
    Without it: a variant could hide a second copy of a table.
    By hand: the lines at the right.
    """
    assert refused(written(tmp_path, variant=text)) == lines


def test_a_variant_adds_a_funder_given_whole(tmp_path: Path) -> None:
    """Proves: a funder under a new name is added beside the others, with its group and its terms.
    Without it: a second product of a lender would need a base of its own.
    By hand: four funders; the loan of the variant at 1 %.
    """
    text = variant(
        "funders.eco: {name: Éco-prêt, kind: loan, public_aid: false, envelope_keur: {T1: 1}, carry_over: 1}",
        "loans: {eco: {rate: 0.01, deferral_years: 0, length_years: 25}}",
    ).replace("{T1: 1}", "{T1: 1, T2: 1}")
    scenario = read(tmp_path, variant=text).scenario
    assert list(scenario.funders) == ["own", "anru", "epf", "eco"]
    assert scenario.loans["eco"].rate.value == Decimal("0.01")


def test_what_a_variant_adds_is_told_with_the_nearest_known_name(tmp_path: Path) -> None:
    """Proves: a whole funder under a misspelt name is told, with the name that may have been meant.
    Without it: a slip of the pen would add a funder in silence and leave the old one as it was.
    By hand: one addition, anruu, nearest anru.
    """
    anruu = "{name: ANRU, kind: grant, public_aid: true, envelope_keur: {T1: 1, T2: 1}, carry_over: 1}"
    (addition,) = read(tmp_path, variant=variant(f"funders.anruu: {anruu}")).told
    assert addition.line().endswith(
        "changes.funders.anruu: adds anruu to funders, which has no such name; the nearest known is anru. "
        "Correct the name if it was meant to change what is there."
    )


def test_a_known_funder_given_whole_is_no_addition(tmp_path: Path) -> None:
    """Proves: a change of what is there says nothing.
    Without it: every variant would be told of, and nobody would read it.
    By hand: none.
    """
    assert read(tmp_path, variant=variant("funders.anru.carry_over: 1")).told == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("funders.anruu.carry_over: 1", "funders has no anruu. Did you mean anru?"),
        ("bailleurs.mcc: {name: M}", "bailleurs has no mcc. Did you mean mc?"),
        ("funders.eco: {name: Éco-prêt}", "funders.eco: kind is missing"),
    ],
)
def test_an_addition_is_whole_and_of_a_block_that_takes_some(tmp_path: Path, change: str, words: str) -> None:
    """Proves: a field of a misspelt funder, a bailleur that is not there and half a funder are refused.
    Without it: a slip of the pen would leave the old figure in force beside a new name.
    By hand: the nearest name, or what is missing.
    """
    lines = refused(written(tmp_path, variant=variant(change)))
    assert any(words in line for line in lines), lines
