"""What a reader, a check or an audit has to say about one place of a scenario or a run."""

import re
from dataclasses import dataclass
from typing import Literal

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal would obey rather than print."""

Level = Literal["error", "note", "addition"]
"""An `addition` is a note that every command tells: a variant adds a name that its parent does not have."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: where it is, what is there, why it matters and what to do.

    Printed on one line, as ``where: what. why. what to do.``
    """

    where: str
    what: str
    why: str = ""
    remedy: str = ""
    level: Level = "error"

    def line(self) -> str:
        """The finding as one line of text, whatever the pieces hold."""
        text = " ".join(_sentence(part) for part in (self.what, self.why, self.remedy) if part)
        line = " ".join(f"{self.where}: {text}".split())
        return CONTROL.sub(lambda odd: f"U+{ord(odd[0]):04X}", line)


class ScenarioRefusedError(Exception):
    """The scenario cannot be used; carries every finding, never only the first."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else text + "."
