"""What is worth knowing of a scenario that stands: totals reconciled in the open, and limits left out."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from optim.messages import Message, Said, Worded, say
from optim.scenario.check_evaluation import the_gate_on_shares_waits_for_the_evaluation
from optim.scenario.criteria import stand_ins
from optim.scenario.foreseen import FORESEEN
from optim.scenario.places import Remark, sentence
from optim.scenario.printed import spaced
from optim.scenario.register import Register, register
from optim.scenario.schema import Scenario
from optim.scenario.schema_programme import PrintedTotal
from optim.scenario.schema_rows import Lot


def printed_totals_that_differ(r: Register) -> Iterator[Remark]:
    """A total printed by a source that the rows held do not add to, and why the rows are kept."""
    for index, row in enumerate(r.scenario.printed_totals):
        operations, homes = _held(row, r)
        given: list[tuple[int, Decimal, str]] = []
        if row.operations is not None:
            given.append((row.operations, Decimal(operations), "operation"))
        if row.homes is not None:
            given.append((row.homes, homes, "home"))
        if all(printed == held for printed, held, _ in given):
            continue
        prints = _both([_count(printed, noun) for printed, _, noun in given])
        holds = _both([spaced(held) for _, held, _ in given])
        what = say("source_prints", prints=prints, holds=holds)
        yield Remark(("printed_totals", index), what, sentence(row.because), level="note", shown=row.id)


def _held(row: PrintedTotal, r: Register) -> tuple[int, Decimal]:
    """The operations in the scope of a printed total, and the homes of their lots."""
    if row.scope == "operation":
        names = [row.id]
    else:
        names = [name for name, held in r.operations.items() if held.programme_list == row.id]
    lots = [lot for name in names for lot in r.lots_of.get(name, []) if lot.unit == "home"]
    return len(names), sum((lot.quantity for lot in lots), Decimal(0))


def operations_left_out(r: Register) -> Iterator[Remark]:
    """The operations of lists that the programme does not take in, and why."""
    programme = r.scenario.programme
    if programme is None:
        return
    left = [row for row in r.operations.values() if row.programme_list not in programme.lists]
    if left:
        lists = sorted({row.programme_list for row in left})
        what = say("lists_left_out", counts=_count(len(left), "operation"), lists=lists)
        yield Remark(("programme",), what, sentence(programme.because), level="note")


def operations_for_memory(r: Register) -> Iterator[Remark]:
    """The operations that are held and not programmed."""
    if names := sorted(r.for_memory):
        what = say("operations_for_memory", counts=_count(len(names), "operation"), names=names)
        index = next(i for i, row in enumerate(r.scenario.operations) if row.for_memory)
        yield Remark(("operations", index), what, level="note", shown="for_memory")


def funders_without_payment_ceiling(r: Register) -> Iterator[Remark]:
    """The funders whose yearly payments nothing limits."""
    names = [name for name, funder in r.scenario.funders.items() if funder.payment_ceiling_keur is None]
    if names:
        what = say("no_payment_ceiling", names=names)
        yield Remark(("funders",), what, level="note")


def bailleurs_without_ramp_up(r: Register) -> Iterator[Remark]:
    """The bailleurs whose output may grow at once."""
    names = [name for name, bailleur in r.scenario.bailleurs.items() if bailleur.ramp_up is None]
    if names:
        what = say("no_ramp_up", names=names)
        yield Remark(("bailleurs",), what, level="note")


def bailleurs_without_current_programme(r: Register) -> Iterator[Remark]:
    """The bailleurs whose whole capacity is read as serving the contract."""
    bailleurs = r.scenario.bailleurs.items()
    names = [name for name, bailleur in bailleurs if bailleur.current_programme_homes is None]
    if names:
        what = say("no_current_programme", names=names)
        yield Remark(("bailleurs",), what, level="note")


def blocks_left_out(r: Register) -> Iterator[Remark]:
    """The blocks that the scenario does not write, and what their absence means."""
    for block in ABSENT_BLOCKS:
        if not getattr(r.scenario, block):
            what = say("block_left_out", meaning=say(f"without_{block}"))
            yield Remark((block,), what, level="note")
    if not any(lot.unit == "home" or lot.weight is not None for lot in r.lots.values()):
        yield Remark(("lots",), say("no_weight"), level="note")


def operations_without_value(r: Register) -> Iterator[Remark]:
    """Where value is a goal, the operations that state none count for nothing in it."""
    goals = r.scenario.goal_names
    names = sorted(name for name, row in r.selected.items() if row.value is None)
    if "serve_value" in goals and names:
        what = say("operations_without_value", counts=_count(len(names), "operation"), names=names)
        yield Remark(("goals",), what, level="note")


def variants_counted_each(r: Register) -> Iterator[Remark]:
    """Operations of which at most one is started, and which the programme counts each."""
    for name, exclusion in r.scenario.excludes.items():
        what = say("one_of_variants", names=list(exclusion.operations))
        yield Remark(("excludes", name), what, sentence(exclusion.because), level="note")


def lumps_that_may_be_divided(r: Register) -> Iterator[Remark]:
    """The lumps of which a plan may start a part."""
    lumps = [row for row in r.lots.values() if row.unit == "lump" and row.operation in r.selected]
    parts = {row.operation for row in lumps if row.least_begun != 1 and not _launched(row)}
    if parts:
        what = say("lumps_that_may_be_divided", names=sorted(parts))
        yield Remark(("lots",), what, level="note", shown="divisible")


def _launched(row: Lot) -> bool:
    return row.indivisible or row.continuous


def classes_that_stand_in(r: Register) -> Iterator[Remark]:
    """The parts of the criteria without a score, for which the priority class stands in."""
    for part, names in stand_ins(r.scenario).items():
        what = say("no_score", part=part, counts=_count(len(names), "operation"))
        yield Remark(("criteria",), what, level="note")
    scored = {row.operation for row in r.scenario.criteria_scores}
    others = [name for name in r.selected if name not in scored]
    if r.scenario.criteria and others:
        what = say("no_score_at_all", counts=_count(len(others), "operation"))
        yield Remark(("criteria",), what, level="note")


ABSENT_BLOCKS = (
    "indexation",
    "bailleurs",
    "public_aid",
    "payment_profiles",
    "priority_classes",
    "programme",
)
"""The blocks whose absence means something: the message ``without_<block>`` says what."""


def rules_switched_off(r: Register) -> Iterator[Remark]:
    """The rules that the scenario sets aside, and why."""
    for name, rule in r.scenario.rules.items():
        if not rule.active:
            yield Remark(("rules", name), say("rule_switched_off"), sentence(rule.because), level="note")


NOTES = (
    printed_totals_that_differ,
    operations_left_out,
    operations_for_memory,
    the_gate_on_shares_waits_for_the_evaluation,
    funders_without_payment_ceiling,
    bailleurs_without_ramp_up,
    blocks_left_out,
    operations_without_value,
    variants_counted_each,
    lumps_that_may_be_divided,
    classes_that_stand_in,
    bailleurs_without_current_programme,
    rules_switched_off,
    *FORESEEN,
)


def words_left_out(scenario: Scenario) -> Iterator[Remark]:
    """The usual words that hold where a scenario declares none: said of what is read, not of its lock."""
    for block in ("kinds", "natures"):
        if block not in scenario.model_fields_set:
            names = [Worded(held.fr, held.en) for held in getattr(scenario, block).values()]
            yield Remark((block,), say("usual_words", names=names), say("declare_all"), level="note")


def observe(scenario: Scenario) -> Iterator[Remark]:
    """Every note on a scenario that passed its checks."""
    held = register(scenario)
    for note in NOTES:
        yield from note(held)


def _count(number: int, noun: str) -> Message:
    """A number and its noun: none is singular in French, one in both languages."""
    form = {0: "none", 1: "one"}.get(number, "many")
    return say(f"{noun}_{form}", count=spaced(number))


def _both(parts: Sequence[Said]) -> Said:
    return parts[0] if len(parts) == 1 else say("and", one=parts[0], other=parts[1])
