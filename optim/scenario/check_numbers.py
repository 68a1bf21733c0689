"""What holds of any rule on how many: a number is stated, fits what is counted, and the least the most."""

from collections.abc import Iterator

from optim.messages import Message, say
from optim.scenario.places import Remark, Steps
from optim.scenario.schema_numbers import HowMany


def numbers_fit(steps: Steps, row: HowMany, held: int, unsaid: Message, beyond: Message) -> Iterator[Remark]:
    """`held` is how many there are; `unsaid` is told of a rule without a number, `beyond` of one above it."""
    stated = [side for side in ("at_least", "at_most", "exactly") if getattr(row, side) is not None]
    if not stated or ("exactly" in stated and len(stated) > 1):
        remedy = say("write_at_least_at_most_or_exactly")
        yield Remark(steps, unsaid, remedy=remedy, shown=str(steps[-1]))
        return
    for side in stated:
        if getattr(row, side) > held:
            yield Remark((*steps, side), beyond, remedy=say("write_no_more_than_it_holds"))
    if row.least is not None and row.most is not None and row.least > row.most:
        what = say("is_above_the_most", most=row.most)
        yield Remark((*steps, "at_least"), what, remedy=say("write_the_lower_number_first"))
