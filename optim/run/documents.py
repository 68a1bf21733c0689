"""What renders the documents of a plan, as the code that writes, seals and audits runs sees it.

The documents are made by the reports, of which that code knows nothing: the command hands them over.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from optim.run.plan import Plan
from optim.run.sealing import Approval


class Rendering(Protocol):
    """The documents of one plan in one language: drawn once, rendered under any approval or none."""

    @property
    def made_with(self) -> dict[str, str]:
        """The versions of what renders them, as `optim.run.summary.MadeWith` declares them."""

    def under(self, approval: Approval | None) -> dict[str, bytes]:
        """Each document by its name; the same plan, approval and versions give the same bytes."""


@dataclass(frozen=True)
class Report:
    """The documents of a plan, begun in a language."""

    lang: str
    rendering: Rendering


type Render = Callable[[Plan, str], Rendering]
"""Begins the documents of a plan in a language."""
