"""What a reader, a check or an audit has to say about one place of a scenario or a run."""

import re
from dataclasses import dataclass
from typing import Literal

from optim.messages import Lang, Message, Said, rendered, say, spoken
from optim.scenario.characters import shown

SPACES = re.compile(r"[ \t\r\n\f\v]+")
"""What makes one space on a line; the no-break spaces of French typography stay."""
Level = Literal["error", "note", "told"]
"""What is `told` is a note that every command prints: names that a variant adds, how a file is read."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark: where it is, what is there, why it matters and what to do.

    Printed on one line, as ``where: what. why. what to do.`` `rule` names what an audit finds broken; `at`
    says the place where it takes words, around ``{where}``.
    """

    where: str
    what: Said
    why: Said = ""
    remedy: Said = ""
    level: Level = "error"
    rule: str = ""
    at: Message | None = None

    def line(self, lang: Lang | None = None) -> str:
        """The finding as one line of text in a language, that of the environment if none is named."""
        told = (rendered(part, lang or spoken()) for part in (self.what, self.why, self.remedy) if part)
        text = " ".join(_sentence(part) for part in told)
        return SPACES.sub(" ", shown(f"{self._place(lang or spoken())}: {text}")).strip()

    def _place(self, lang: Lang) -> str:
        at = self.at
        return self.where if at is None else rendered(say(at.name, **at.values, where=self.where), lang)


class ScenarioRefusedError(Exception):
    """The scenario cannot be used; carries every finding, never only the first."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(finding.line() for finding in findings))
        self.findings = findings


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else text + "."
