"""How works are carried out: each rule judged on its restated rows, exactly, at the published plan."""

from collections.abc import Iterator
from fractions import Fraction

from optim.audit.books import Books
from optim.audit.identity import GRAINS, WITH_THE_PAST, Remark, Unit, broken, identity, judged
from optim.audit.restated.past import as_read, of_past
from optim.audit.restated.point import point, room
from optim.audit.restated.terms import NIL, RESTATED, Terms
from optim.rulebook import RULEBOOK, Rule
from optim.rulebook.rule import Kept

CENT = Fraction(1, 100_000)
"""In k€."""
ROUNDED = "the cost of whole grains and homes cannot keep a share of a tranche closer"


def _judges(rule: Rule) -> None:
    """Registers the re-check of a rule that is stated once: its rows, evaluated at the plan."""

    def check(b: Books) -> Iterator[Remark]:
        terms = b.derived(Terms)
        values, grain = b.derived(point), room(terms)
        rows = as_read(terms, of_past(terms), rule.name, RESTATED[rule.name](terms))
        for (key, form, kind, limit), _off in rows:
            used = sum((entry * Fraction(values[column]) for column, entry in form.items()), NIL)
            over = limit - used if kind == "G" else used - limit
            side = "at least" if kind == "G" else "at most"
            told = f"{float(used):.9g} {rule.unit}, {side} {float(limit):.9g}"
            fine = sum((abs(entry) * Fraction(grain.get(column, 0)) for column, entry in form.items()), NIL)
            given: dict[Kept, tuple[Fraction, str, Unit]] = {
                "exactly": (NIL, ROUNDED, "share"),
                "to_the_cent": (CENT, ROUNDED, "share"),
                "to_the_grain": (fine, GRAINS, "home equivalents"),
            }
            yield from judged(broken("works.csv", key, told, rule.name), over, *given[rule.kept])

    check.__name__, check.__doc__ = rule.name, rule.sentence[1]
    identity(check)
    WITH_THE_PAST.add(rule.name)  # its rows say how they read the past


for _rule in RULEBOOK.values():
    if (_rule.topic == "sites" and not _rule.defines) or _rule.name == "homes_get_their_streets":
        _judges(_rule)
