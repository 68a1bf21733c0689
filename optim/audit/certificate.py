"""The bound of a linear programme: proved by the duals of its certificate, of the programme of the scenario.

With whole lots it is the bound of the programme in which launches are taken in parts, which no plan passes;
the bound of the whole programme is the solver's, and is said to be. A rerun's programme holds its past.
"""

from collections.abc import Iterator
from decimal import Context, Decimal, localcontext
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import broken, told_as, with_the_past
from optim.audit.mps import CertificateError, Statement
from optim.audit.proof import trusted
from optim.audit.restated import MEASURES, RESTATED, Terms
from optim.audit.restated.past import READINGS, as_read, of_past
from optim.audit.restated.point import CENT, MONEY, point, room, whole_columns
from optim.audit.restated.terms import Form
from optim.messages import Message, Said, say
from optim.scenario import Finding
from optim.sentences import rule_told

MODEL, DUALS = "certificate/model.mps", "certificate/duals.csv"
TIE_BREAK = "canonical_order"
DIGITS = 1e-12
"""How close two coefficients are, relative to the larger: what separates a double from the exact number."""
LEFT_OUT = 1e-9
"""A coefficient below this is nothing to the solver."""
PRINTED = Fraction(1, 1_000_000)
PRINTED_GAP = Fraction(1, 1_000_000_000)
LONG = Context(prec=200)


def whole_numbers(b: Books) -> bool:
    """Whether launches are chosen: the plan is then no optimum of a linear programme."""
    return bool(whole_columns(b.derived(Terms)))


@with_the_past
def bound_is_proved(b: Books) -> Iterator[Finding]:
    """The printed bound of the first goal is the one that the duals prove, and the gap is measured to it.

    With whole lots that is the bound of their relaxation, in which launches are taken in parts (`relaxed`).
    That of the programme without works rules is proved beside it (`divisible`).
    """
    first, whole = b.scenario.goal_names[0], whole_numbers(b) or "relaxed" in b.summary
    try:
        proof = b.proof
    except CertificateError as error:
        yield broken("certificate", (), error.said, "bound_is_proved")
        return
    if proof is None:
        yield broken("certificate", (), say("certificate_missing"), "bound_is_proved")
        return
    proved = {goal: proof.bound is not None and goal == first and not whole for goal in b.scenario.goal_names}
    expected = {
        "bound_proved": proved,
        "bound_rests_on": list(trusted(proof.statement)),
        "bound_unlimited_by": proof.unlimited,
    }
    for name, due in expected.items():
        if b.summary.get(name) != due:
            what = say("the_certificate_says", said=told_as(b.summary.get(name)), due=told_as(due))
            yield broken("plan.json", (name,), what, "bound_is_proved")
    if proof.goal != first:
        yield broken(MODEL, (proof.goal,), say("the_first_goal_is", goal=rule_told(first)), "bound_is_proved")
    yield from _printed(b, first, None if proof.bound is None else Fraction(proof.bound))
    yield from _without_works(b, first, None if proof.divisible is None else Fraction(proof.divisible))


def _printed(b: Books, first: str, bound: Fraction | None) -> Iterator[Finding]:
    """The bound to the digit, and the gap of the published plan to it; with whole lots, apart from theirs."""
    if whole_numbers(b) or "relaxed" in b.summary:
        yield from _block(b, "relaxed", first, bound)
        return
    printed = [_figure(b, name, first) for name in ("bound", "gap")]
    yield from _proved(b, first, bound, [("bound", first), ("gap", first)], printed)


def _without_works(b: Books, first: str, bound: Fraction | None) -> Iterator[Finding]:
    """The same of the programme without works rules; nothing is said of it where there are none."""
    if b.scenario.works is not None and (bound is not None or "divisible" in b.summary):
        yield from _block(b, "divisible", first, bound)
    elif (held := b.summary.get("divisible")) is not None:
        what = say("the_certificate_says", said=told_as(held), due=told_as(None))
        yield broken("plan.json", ("divisible",), what, "bound_is_proved")


def _block(b: Books, name: str, first: str, bound: Fraction | None) -> Iterator[Finding]:
    """A block of plan.json that holds a proved bound of the first goal, and the gap to it."""
    held = b.summary.get(name)
    if not isinstance(held, dict) or held.keys() != ({first} if bound is not None else set()):
        what = say("the_goal_bounded_is", said=told_as(held), goal=rule_told(first))
        yield broken("plan.json", (name,), what, "bound_is_proved")
        return
    (block,) = held.values() or ({},)
    figures = ("bound", "gap")
    printed = [_number(block.get(key) if isinstance(block, dict) else None) for key in figures]
    yield from _proved(b, first, bound, [(name, first, key) for key in figures], printed)


def _proved(
    b: Books,
    first: str,
    bound: Fraction | None,
    places: list[tuple[str, ...]],
    printed: list[Fraction | None],
) -> Iterator[Finding]:
    """A printed bound is what the duals prove, and the printed gap is from it to the plan."""
    if bound is None:
        return
    told, said = printed
    if told != bound:
        what = say("the_duals_prove", said=_told(told), due=Decimal(f"{float(bound):.6f}"))
        yield broken("plan.json", places[0], what, "bound_is_proved")
    sense, _count = MEASURES[first]
    loss = (bound - _reached(b.derived(Terms), first)) * (1 if sense == "max" else -1)
    gap = max(Fraction(0), loss) / max(Fraction(1), abs(bound))
    if said is None or abs(said - gap) > PRINTED_GAP + PRINTED / max(Fraction(1), abs(bound)):
        what = say("from_the_bound", said=_told(said), gap=Decimal(f"{float(gap):.9f}"))
        yield broken("plan.json", places[1], what, "bound_is_proved")


@with_the_past
def past_is_read_as_said(b: Books) -> Iterator[Finding]:
    """A rerun says how its certificate reads the past; no other run says anything of the kind."""
    said = b.summary.get("past_read")
    if (said not in READINGS) if b.scenario.revision else (said is not None):
        what = say("past_read_of_a_rerun", said=told_as(said), readings=READINGS)
        yield broken("plan.json", ("past_read",), what, "past_is_read_as_said")


@with_the_past
def objective_is_reached(b: Books) -> Iterator[Finding]:
    """What plan.json says that the plan reaches of each goal is what its tables add up to."""
    for goal in b.scenario.goal_names:
        reached, said = _reached(b.derived(Terms), goal), _figure(b, "objective", goal)
        if said is None or abs(said - reached) > PRINTED + abs(reached) * Fraction(DIGITS):
            what = say("the_tables_say", said=_told(said), due=Decimal(f"{float(reached):.6f}"))
            yield broken("plan.json", ("objective", goal), what, "objective_is_reached")


@with_the_past
def certificate_states_the_scenario(b: Books) -> Iterator[Finding]:
    """Every goal, column and row of the certificate is the scenario's, to twelve digits; none is missing."""
    statement = _statement(b)
    if statement is None:
        return
    for name, what in _differences(b.derived(Terms), statement):
        yield broken(MODEL, (name,), what, "certificate_states_the_scenario")


@with_the_past
def plan_obeys_the_certificate(b: Books) -> Iterator[Finding]:
    """The published plan satisfies every row of the certificate, but for cents and grains.

    A row of amounts may be passed by a cent for each of them, a row of quantities counted finely by a grain
    for each, weighed by their coefficients; any row by a cent. Homes, and launches, are kept exactly.
    """
    statement = _statement(b)
    if statement is None:
        return
    values, grains = b.derived(point), room(b.derived(Terms))
    with localcontext(LONG):
        for row, entries in statement.rows.items():
            total = -statement.limits.get(row, Decimal(0))
            cents = fine = Decimal(0)
            for column, entry in entries.items():
                total += entry * values.get(column, Decimal(0))
                if column.startswith(MONEY):
                    cents += abs(entry) * CENT
                elif column in grains:
                    fine += abs(entry) * grains[column]
            kind = statement.kinds[row]
            past = abs(total) if kind == "E" else total if kind == "L" else -total
            if past > (cents or fine) + CENT:
                what = say("the_plan_passes_it_by", past=Decimal(f"{float(past):.6g}"))
                yield broken(MODEL, (row,), what, "plan_obeys_the_certificate")


def _statement(b: Books) -> Statement | None:
    """The statement of the certificate; nothing where it is absent or unreadable, which is told elsewhere."""
    try:
        return b.proof.statement if b.proof else None
    except CertificateError:
        return None


def _figure(b: Books, block: str, goal: str) -> Fraction | None:
    """A figure that plan.json prints of a goal; nothing where there is none."""
    held = b.summary.get(block)
    return _number(held.get(goal) if isinstance(held, dict) else None)


def _number(value: object) -> Fraction | None:
    """A number of plan.json, as it is written; nothing where it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300 or value != value:
        return None
    return Fraction(repr(value))


def _told(figure: Fraction | None) -> Message | Decimal:
    return say("no_figure") if figure is None else Decimal(f"{float(figure):.9g}")


def _reached(terms: Terms, goal: str) -> Fraction:
    """What the tables of the run add up to for a goal, exactly."""
    values = terms.b.derived(point)
    _sense, count = MEASURES[goal]
    worth = count(terms)
    return sum(
        (each * Fraction(values[column]) for column, each in worth.items() if values[column]), Fraction(0)
    )


def _differences(terms: Terms, statement: Statement) -> Iterator[tuple[str, Said]]:
    """Where a statement departs from the scenario: the row or column, and what is wrong."""
    goals, columns = terms.b.scenario.goal_names, set(terms.b.derived(point))
    if list(statement.goals) != [*goals, TIE_BREAK]:
        yield "goals", say("goals_are_not", told=list(statement.goals), due=[*goals, TIE_BREAK])
    for column in sorted(statement.lower.keys() ^ columns):
        alone = column in statement.lower
        yield column, say("in_the_certificate_alone" if alone else "not_in_the_certificate")
    yield from _bounds(terms, statement)
    sense, _count = MEASURES[goals[0]]
    if statement.sense != sense:
        yield goals[0], say("its_sense_is", sense=sense)
    for goal in goals:
        if goal in statement.goals and not _same(MEASURES[goal][1](terms), statement.goals[goal]):
            yield goal, say("goal_counts_otherwise")
    yield from _rows(terms, statement)


def _bounds(terms: Terms, statement: Statement) -> Iterator[tuple[str, Said]]:
    """The columns that are not of their size: whole, 0 or 1, for launches; 0 or more for others."""
    whole = whole_columns(terms)
    for column, lower in statement.lower.items():
        most = 1 if column in whole else None
        if lower != 0 or statement.upper.get(column) != most:
            yield column, say("bounds_are_not", most=say("no_bound") if most is None else most)
        if (column in statement.whole) != (column in whole):
            yield column, say("whole_in_one_alone")


def _rows(terms: Terms, statement: Statement) -> Iterator[tuple[str, Said]]:
    """The rows that are not those of the scenario."""
    off = {name for name, rule in terms.b.scenario.rules.items() if not rule.active}
    known: set[str] = set()
    past = of_past(terms)
    for family, rows in RESTATED.items():
        for (key, form, kind, limit), off_by in (
            as_read(terms, past, family, rows(terms)) if family not in off else ()
        ):
            name = f"{family}[{','.join(map(str, key))}]"
            known.add(name)
            if name not in statement.rows:
                if any(form.values()):
                    yield name, say("not_in_the_certificate")
                continue
            stated = float(statement.limits.get(name, 0))
            if statement.kinds[name] != kind or not (
                _near(float(limit), stated) or abs(limit - Fraction(stated)) <= off_by
            ):
                yield name, say("limit_is_not", kind=kind, limit=Decimal(f"{float(limit):g}"))
            elif not _same(form, statement.rows[name]):
                yield name, say("coefficients_are_not")
    rest = set(trusted(statement)) - off
    for name in statement.rows.keys() - known:
        if name.partition("[")[0] not in rest:
            yield name, say("no_such_row")


def _same(form: Form, entries: dict[str, Decimal]) -> bool:
    """Whether two sums have the same coefficients."""
    return all(_near(float(form.get(c, 0)), float(entries.get(c, 0))) for c in form.keys() | entries.keys())


def _near(one: float, other: float) -> bool:
    size = max(abs(one), abs(other))
    return size < LEFT_OUT or abs(one - other) <= DIGITS * size
