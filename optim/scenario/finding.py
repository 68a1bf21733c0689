"""What a reader, a check or an audit has to say about one place of a scenario or a run."""

from dataclasses import dataclass
from typing import Literal

from optim.messages import Lang, Said, rendered, spoken
from optim.scenario.characters import shown

Level = Literal["error", "note", "addition"]
"""An `addition` is a note that every command tells: a variant adds a name that its parent does not have."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: where it is, what is there, why it matters and what to do.

    Printed on one line, as ``where: what. why. what to do.`` `rule` names what an audit finds broken.
    """

    where: str
    what: Said
    why: Said = ""
    remedy: Said = ""
    level: Level = "error"
    rule: str = ""

    def line(self, lang: Lang | None = None) -> str:
        """The finding as one line of text in a language, that of the environment if none is named."""
        told = (rendered(part, lang or spoken()) for part in (self.what, self.why, self.remedy) if part)
        text = " ".join(_sentence(part) for part in told)
        return " ".join(shown(f"{self.where}: {text}").split())


class ScenarioRefusedError(Exception):
    """The scenario cannot be used; carries every finding, never only the first."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else text + "."
