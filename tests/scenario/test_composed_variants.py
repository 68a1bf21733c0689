"""Variants that compose: chains and lists of them, rows added and removed, values multiplied and moved."""

from decimal import Decimal
from pathlib import Path

import pytest
from small_scenario import edited, read, refused, written

from optim.scenario import Loaded, load

POOL = (
    "operations.piscine: {name: Piscine, kind: facility, programme_list: parks, epci: call,"
    " priority_class: plain}",
    "lots.piscine/bassin: {maitre_ouvrage: commune, quantity: 1, unit: lump}",
    "costs.piscine/bassin/works: {unit_cost_keur: 300}",
    "rates.pool: {funder: own, kinds: [facility], natures: [works], max_rate: 1}",
)


def variant(*changes: str, extends: str = "base.yaml", title: str = "") -> str:
    """A variant with these lines under its changes."""
    head = f"extends: {extends}\n" if extends else ""
    named = f"title: {title}\n" if title else ""
    return head + named + "changes:\n" + "".join(f"  {change}\n" for change in changes)


def lot(loaded: Loaded, operation: str) -> tuple[Decimal, int | None, int | None]:
    """The quantity and the window of the only lot of an operation."""
    (row,) = [row for row in loaded.scenario.lots if row.operation == operation]
    return row.quantity, row.first_year, row.last_year


def cost(loaded: Loaded, operation: str) -> Decimal:
    """The only cost of an operation."""
    (row,) = [row for row in loaded.scenario.costs if row.operation == operation]
    return row.unit_cost_keur


def test_a_variant_adds_an_operation_with_its_lot_its_cost_and_its_rate(tmp_path: Path) -> None:
    """Proves: rows of any table are added under a new name, which gives them their identity, and are told.
    Without it: « and if we add the swimming pool? » would be a scenario of its own.
    By hand: four operations, the pool at 300 k€; one line told for each row.
    """
    loaded = read(tmp_path, variant=variant(*POOL))
    assert len(loaded.scenario.operations) == 4
    assert (cost(loaded, "piscine"), lot(loaded, "piscine")) == (300, (1, None, None))
    what = "which has no such name. Correct the name if it was meant to change what is there."
    assert [note.line("en").split(": ")[1] for note in loaded.told] == [
        f"adds piscine to operations, {what}",
        f"adds piscine/bassin to lots, {what}",
        f"adds piscine/bassin/works to costs, {what}",
        f"adds pool to rates, {what}",
    ]


def test_a_table_that_the_parent_lacks_may_gain_a_row(tmp_path: Path) -> None:
    """Proves: a first running cost, or a first decision, is added where the scenario has none.
    Without it: a variant would have to write the table whole.
    By hand: one running cost of 10 k€ a home; one decision.
    """
    loaded = read(
        tmp_path,
        variant=variant(
            "running_costs.cite-9/homes: {running_cost_keur: 10, opening_years: 1}",
            "decisions.cite-9: {required: true, because: the vote}",
        ),
    )
    assert [row.running_cost_keur for row in loaded.scenario.running_costs] == [10]
    assert loaded.scenario.requires("cite-9")


def test_removing_an_operation_takes_its_rows_with_it(tmp_path: Path) -> None:
    """Proves: null removes an operation with its lots and costs, and the rows that stay keep their places.
    Without it: an operation could only be taken out table by table.
    By hand: 11-19 with its one lot and one cost; a wrong change to what stays is placed in the variant.
    """
    base = edited("operations: [cite-9, 11-19]", "operations: [cite-9]")
    base = edited("lists: [table_1, parks]", "lists: [table_1]", base)
    loaded = read(tmp_path, base=base, variant=variant("operations.11-19: null"))
    assert [row.operation for row in loaded.scenario.lots] == ["cite-9"]
    assert [row.operation for row in loaded.scenario.costs] == ["cite-9"]
    assert (
        loaded.told[0].line("en") == "variant.yaml:3 changes.operations.11-19: removes 2 rows about it too."
    )
    operations = "operation,name,kind\n"
    del operations
    text = variant("operations.cite-9: null", "lots.11-19/works.quantity: -1", "costs.cite-9/*: null")
    base = edited("operations: [cite-9]", "operations: [11-19]", base)
    found = refused(written(tmp_path, base=base, variant=text))
    assert any(line.startswith("variant.yaml:4 lots.11-19/works.quantity = -1: must be") for line in found)
    assert "sets what the change operations.cite-9 sets too" in found[-1]


def test_null_removes_an_entry_and_a_rate(tmp_path: Path) -> None:
    """Proves: a funder, its rate, and a block are removed by null.
    Without it: « and without the ANRU? » could not be asked.
    By hand: two funders, one rate, no indexation.
    """
    loaded = read(tmp_path, variant=variant("funders.anru: null", "rates.1: null", "indexation: null"))
    assert sorted(loaded.scenario.funders) == ["epf", "own"]
    assert [rate.funder for rate in loaded.scenario.rates] == ["own"]
    assert loaded.scenario.growth == 0


@pytest.mark.parametrize("times", ["× 0.8", "x 0.8", "×0.8"])
def test_a_value_is_multiplied(times: str, tmp_path: Path) -> None:
    """Proves: a number, a figure and a block of years are multiplied, each figure saying so in its source.
    Without it: a hypothesis of 20 % less would be a table worked out by hand.
    By hand: 60.5 × 0.8 = 48.4; 700 × 0.8 = 560, derived from the report; 500 × 0.8 = 400.
    """
    loaded = read(
        tmp_path,
        variant=variant(
            f"costs.cite-9/homes/rehabilitation.unit_cost_keur: {times}",
            f"bailleurs.mc.capacity_homes: {times}",
            f"funders.anru.envelope_keur: {times}",
        ),
    )
    assert cost(loaded, "cite-9") == Decimal("48.4")
    capacity = loaded.scenario.bailleurs["mc"].capacity_homes
    assert [capacity[year].value for year in (2017, 2018, 2019, 2020)] == [560] * 4
    assert (capacity[2017].source, capacity[2017].status) == (f"report, L681 {times}", "derived")
    envelope = loaded.scenario.funders["anru"].envelope_keur
    assert envelope is not None
    assert {figure.value for figure in envelope.values()} == {400}
    (note,) = [note for note in loaded.notes if "keeps the source" in note.line("en")]
    assert note.line("en").startswith("variant.yaml:3 costs.cite-9/homes/rehabilitation.unit_cost_keur")


def test_a_word_that_is_changed_is_no_number(tmp_path: Path) -> None:
    """Proves: only a number that is changed is told to keep the source of the former one.
    Without it: a name that begins with an x would be told as a figure that is multiplied.
    By hand: the name of a lot; no note of a source.
    """
    loaded = read(tmp_path, variant=variant("lots.cite-9/homes.label: xavier"))
    assert [note for note in loaded.notes if "keeps the source" in note.line("en")] == []


def test_a_star_names_every_row_that_it_matches(tmp_path: Path) -> None:
    """Proves: one line changes a column of every row, or of those of one operation.
    Without it: dearer works would be one line a cost.
    By hand: 60.5 × 1.1 = 66.55 and 120 × 1.1 = 132; then the second alone.
    """
    loaded = read(tmp_path / "all", variant=variant("costs.*.unit_cost_keur: × 1.1"))
    assert (cost(loaded, "cite-9"), cost(loaded, "11-19")) == (Decimal("66.55"), 132)
    loaded = read(tmp_path / "one", variant=variant("costs.11-19/*.unit_cost_keur: × 1.1"))
    assert (cost(loaded, "cite-9"), cost(loaded, "11-19")) == (Decimal("60.5"), 132)


@pytest.mark.parametrize(("change", "window"), [("+1 year", (2018, 2021)), ("-1 year", (2016, 2019))])
def test_a_lot_is_moved_in_time(change: str, window: tuple[int, int], tmp_path: Path) -> None:
    """Proves: the row of a lot, a year, or a block of years is moved by whole years.
    Without it: a late start would be worked out year by year.
    By hand: 2017-2020 a year later or earlier; outside the horizon it is refused, at the variant's line.
    """
    text = variant(f"lots.cite-9/homes: {change}")
    outside = window[0] if window[0] < 2017 else window[1]
    column = "first_year" if outside == window[0] else "last_year"
    (line,) = refused(written(tmp_path, variant=text))
    assert line == (
        f"variant.yaml:3 lots.cite-9/homes.{column} = {outside}: is outside the horizon 2017-2020."
        " Bring it within the horizon."
    )
    loaded = read(tmp_path / "in", variant=variant(f"lots.11-19/works: {change}"))
    assert lot(loaded, "11-19")[1:] == (window[0] + 1, window[1] - 1)


def test_amounts_by_year_are_moved(tmp_path: Path) -> None:
    """Proves: +1 year moves each amount to the year after.
    Without it: money that comes a year late would be written again.
    By hand: a ceiling of 400 in 2017-2019 is one of 400 in 2018-2020.
    """
    base = edited("payment_ceiling_keur: {2017-2020: 400}", "payment_ceiling_keur: {2017: 9, 2018-2020: 0}")
    text = variant("funders.anru.payment_ceiling_keur: +1 year", "horizon.tranches.T2: 3")
    found = refused(written(tmp_path, base=base, variant=text))
    assert all("payment_ceiling_keur" not in line or "2017" in line for line in found)
    loaded = load(written(tmp_path / "b", variant=variant("lots.11-19/works.first_year: +1 year")))
    assert lot(loaded, "11-19")[1:] == (2019, 2019)


def test_a_chain_of_variants_is_laid_in_order(tmp_path: Path) -> None:
    """Proves: a variant may extend a variant, whose values it may change again.
    Without it: an option on the option would repeat the first.
    By hand: 500 then × 2 is 1000; the years of the first variant stay.
    """
    middle = variant("lots.cite-9/homes.quantity: 500", "lots.cite-9/homes.first_year: 2018", title="Milieu")
    top = variant("lots.cite-9/homes.quantity: × 2", extends="middle.yaml")
    loaded = read(tmp_path, middle=middle, variant=top)
    assert lot(loaded, "cite-9") == (1000, 2018, 2020)
    assert loaded.scenario.title == "Milieu"
    assert list(loaded.inputs)[:3] == ["variant.yaml", "middle.yaml", "base.yaml"]


def test_a_list_lays_options_over_one_base(tmp_path: Path) -> None:
    """Proves: base + option + hypothesis are one scenario, with a title of its own and both descriptions.
    Without it: each pair of options would be a file that copies both.
    By hand: the pool of the option at 300 × 1.1, the lot of the hypothesis.
    """
    option = "description: Avec piscine.\n" + variant(*POOL)
    dearer = "description: Plus cher.\n" + variant("costs.*.unit_cost_keur: × 1.1", extends="")
    top = "extends: [option.yaml, dearer.yaml]\ntitle: Piscine plus chère\n"
    loaded = read(tmp_path, option=option, dearer=dearer, variant=top)
    assert (cost(loaded, "piscine"), cost(loaded, "11-19")) == (330, 132)
    assert (loaded.scenario.title, loaded.scenario.description) == (
        "Piscine plus chère",
        "Avec piscine. Plus cher.",
    )


def test_two_options_that_disagree_are_refused_unless_settled(tmp_path: Path) -> None:
    """Proves: what two variants of a list both set, in whole or in part, is refused, until the list says it.
    Without it: the order of a list would decide, in silence.
    By hand: 5 and × 2 on one lot; 7 in the scenario that unites them settles it.
    """
    texts = {
        "a": variant("lots.cite-9/homes.quantity: 5", "funders.anru.carry_over: 1"),
        "b": variant("lots.cite-9/homes: +0 years", title="B"),
        "c": variant("lots.*.quantity: × 2", "funders.own.carry_over: 0"),
    }
    top = "extends: [a.yaml, b.yaml, c.yaml]\ntitle: Ensemble\n"
    apart = "and neither file extends the other. Write it under changes: of the scenario that unites them."
    assert refused(written(tmp_path, variant=top, **texts)) == [
        f"b.yaml:4 lots.cite-9/homes: lots.cite-9/homes.quantity of a.yaml sets it too, {apart}",
        f"c.yaml:3 lots.*.quantity: lots.cite-9/homes.quantity of a.yaml sets it too, {apart}",
        f"c.yaml:3 lots.*.quantity: lots.cite-9/homes of b.yaml sets it too, {apart}",
    ]
    whole = "lots.cite-9/homes: {bailleur: mc, quantity: 7, unit: home}"
    settled = top + f"changes:\n  {whole}\n"
    assert lot(read(tmp_path, variant=settled, **texts), "cite-9")[0] == 7


def test_a_file_shared_by_two_options_is_laid_once(tmp_path: Path) -> None:
    """Proves: two variants of one variant are no conflict on what it sets.
    Without it: × 2 would be laid twice, or refused.
    By hand: 481 × 2 = 962 once.
    """
    texts = {
        "shared": variant("lots.cite-9/homes.quantity: × 2", title="Commun"),
        "a": variant("funders.anru.carry_over: 1", extends="shared.yaml"),
        "b": variant("lots.cite-9/homes.least_years: 1", extends="shared.yaml"),
    }
    top = "extends: [a.yaml, b.yaml]\ntitle: Ensemble\n"
    assert lot(read(tmp_path, variant=top, **texts), "cite-9")[0] == 962


REFUSED = [
    ("extends: [base.yaml, other.yaml]\ntitle: T\n", {"other": None},
     "other.yaml:1: is a complete scenario, as base.yaml is."
     " Extend one complete scenario, and variants of it."),
    ("extends: [base.yaml, a.yaml]\n", {"a": variant("funders.anru.carry_over: 1")},
     "variant.yaml:1 extends: unites several files without a title of its own. Write title:."),
    ("extends: middle.yaml\n", {"middle": "extends: variant.yaml\n"},
     'middle.yaml:1 extends = "variant.yaml": a scenario cannot extend a file that extends it.'
     " Name the scenario that it varies."),
    ("extends: [base.yaml, 3]\ntitle: T\n", {},
     "variant.yaml:1 extends: must name a YAML file, or several. Write its path."),
    ("extends: [a.yaml, base.yaml]\ntitle: T\n", {"a": variant("title: x", extends="")},
     "a.yaml:1 changes: changes nothing."
     " Add extends: and the file that is changed, or write the values in place."),
    ("extends: base.yaml\nfunders.anru.carry_over: 1\n", {},
     "variant.yaml:2 funders.anru.carry_over: is the path of a change, outside changes:."
     " Write this line under changes:, in a file that has extends:."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "others", "line"), REFUSED)
def test_what_extends_wrongly_is_told(
    text: str, others: dict[str, str | None], line: str, tmp_path: Path
) -> None:
    """Proves: two complete scenarios, a ring, a list without a title, and a change in the open are refused.
    Without it: one of two bases would be dropped in silence, or reading would never end.
    By hand: the line beside each.
    """
    base = written(tmp_path).read_text("utf-8")
    texts = {name: base if other is None else other for name, other in others.items()}
    assert refused(written(tmp_path, variant=text, **texts)) == [line]


def test_a_path_in_a_complete_scenario_is_told(tmp_path: Path) -> None:
    """Proves: a dotted path at the top of a complete scenario is told to be a change of a variant.
    Without it: it would be an unknown key, with nothing near.
    By hand: the last line of the base.
    """
    (line,) = refused(written(tmp_path, base=edited("rules: {}", "funders.anru.carry_over: 1")))
    assert line.startswith("base.yaml:55 funders.anru.carry_over: is the path of a change, outside changes:")


NESTED = [
    ("funders: {anru: {carry_over: 1}}", "funders.anru.carry_over: 1"),
    ("funders.anru: {carry_over: 1}", "funders.anru.carry_over: 1"),
    ("lots: {cite-9: {homes: {quantity: 3}}}", "lots.cite-9/homes.quantity: 3"),
    ("lots: {cite-9/homes: {quantity: 3}}", "lots.cite-9/homes.quantity: 3"),
    ("lots.cite-9/homes: {quantity: 3}", "lots.cite-9/homes.quantity: 3"),
    ("operations: {piscine: {name: Piscine, kind: facility}}", "operations.piscine: {…}"),
    ("horizon: {first_year: 2018}", "horizon.first_year: 2018"),
]


@pytest.mark.parametrize(("change", "line"), NESTED)
def test_a_nested_block_is_told_as_a_path(change: str, line: str, tmp_path: Path) -> None:
    """Proves: part of a block where the whole would be replaced is told as the line that changes it.
    Without it: one field would wipe out a funder, and ten findings would ask for the others.
    By hand: the line beside each.
    """
    (told,) = refused(written(tmp_path, variant=variant(change)))
    assert told.startswith("variant.yaml:3 changes.")
    assert told.endswith(
        f"gives a part only of what it would replace whole. Write one line a change: {line}."
    )


WRONG = [
    ("title: × 2", 'title = "× 2": is neither a number nor a block of numbers'),
    ("funders.anru.name: × 2", "is neither a number nor a block of numbers: nothing can be multiplied."),
    ("lots.cite-9/homes.quantity: × 0,8", "is not a number. Write 0.8."),
    ("funders.own.envelope_keur: +1 year", "is neither a year nor a block of years."),
    ("costs.soult/*.unit_cost_keur: × 2", "costs has nothing written soult/*."),
    ("operations.cite-8: {name: C}", "operations has no cite-8. Did you mean cite-9?"),
    ("lots.cite-9: {quantity: 3}", "lots has no row cite-9. Did you mean cite-9/homes?"),
    ("lots.neuf/homes: {lot: autre, quantity: 3, unit: home}", "gives another lot than its path."),
    ("lots.neuf: {quantity: 3, unit: home}", "lots has no row neuf."),
]


@pytest.mark.parametrize(("change", "words"), WRONG)
def test_a_change_that_cannot_be_made_is_refused(change: str, words: str, tmp_path: Path) -> None:
    """Proves: what cannot be multiplied, moved or added is refused at its line.
    Without it: a text would be a number, or a slip a new row.
    By hand: the words beside each.
    """
    found = refused(written(tmp_path, variant=variant(change)))
    assert found[0].startswith("variant.yaml:3 changes.")
    assert words in found[0]
