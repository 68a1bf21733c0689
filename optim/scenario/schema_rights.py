"""Rights with dates: money that is committed in some years, and paid by a year, or is lost."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from optim.messages import say
from optim.scenario.figures import Amount, Block, BrokenRuleError, Text

SPAN = re.compile(r"([12][0-9]{3})(?:-([12][0-9]{3}))?")


def _span(text: str) -> str:
    match = SPAN.fullmatch(text)
    if match is None or int(match[2] or match[1]) < int(match[1]):
        raise BrokenRuleError(say("is_no_span_of_years"), say("write_a_span_of_years"))
    return text


Span = Annotated[Text, AfterValidator(_span)]
Year = Annotated[int, Field(ge=1900, le=2200)]


class Right(Block):
    """An amount that a funder has for the years of a programme of its own, in k€ for all of them together.

    It is committed from the first of its `years` to `commit_by`, the last of them where it is left out; what
    is paid after `pay_by` is not brought. What is not committed in time lapses.
    """

    total_keur: Amount
    years: Span
    commit_by: Year | None = None
    pay_by: Year | None = None

    @property
    def first_year(self) -> int:
        """The first year in which it is committed."""
        return int(self.years[:4])

    @property
    def last_year(self) -> int:
        """The last year in which it is committed."""
        return int(self.years[-4:]) if self.commit_by is None else self.commit_by

    @property
    def period(self) -> str:
        """The years in which it is committed, as files write them: ``2017/2020``, one period of them all."""
        first, last = self.first_year, self.last_year
        return f"{first}/{last}" if first != last else str(first)
