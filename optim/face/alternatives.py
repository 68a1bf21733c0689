"""What else could be done for nearly as much of the first goal, as the command prints it."""

import json
import math
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from optim.asking.alternatives import Alternatives as Found
from optim.asking.alternatives import Seeking
from optim.asking.content import DIVISIBLE, WHOLE_SITES, of_plan
from optim.face.comparing import printed
from optim.face.plan import Plan, plan_of
from optim.messages import Lang, say, spoken
from optim.scenario import Finding, ScenarioRefusedError
from optim.scenario.scalars import UnreadableValueError, number
from reports.alternatives import print_alternatives, sentences, side_by_side, tables, write_alternatives
from reports.table import Table


@dataclass(frozen=True)
class Alternatives:
    """Other plans for nearly as much, and what all of them share; `content` is what ``--json`` prints."""

    plan: Plan
    found: Found
    lang: Lang

    @property
    def sentences(self) -> list[str]:
        """What distinguishes the plans, and the place of each operation."""
        return sentences(self.plan.held, self.found, self.lang)

    @property
    def tables(self) -> dict[str, Table]:
        """The plans side by side, the no-regret list of the first tranche, each operation's place."""
        made = tables(self.plan.held, self.found, self.lang)
        made.append(side_by_side(self.plan.held, self.found, self.lang))
        return {table.key: table for table in made}

    @property
    def content(self) -> dict[str, Any]:
        """The same in plain values."""
        found = self.found
        level = WHOLE_SITES if found.whole else DIVISIBLE
        return {
            "within": found.within,
            "best": round(found.best, 6),
            "plans": [
                {
                    **(of_plan(each.found, level) or {}),
                    "moved": round(each.moved, 6),
                    "more": [{"lot": lot, "quantity": round(size, 4)} for lot, size in each.more],
                    "less": [{"lot": lot, "quantity": round(size, 4)} for lot, size in each.less],
                }
                for each in found.plans
            ],
            "places": dict(found.places),
            "shares": {name: [round(each[name], 6) for each in found.shares] for name in found.places},
            "needed": found.needed,
            "out": found.out,
            "no_regret": {name: round(share, 6) for name, share in found.no_regret.items()},
            "stopped": found.stopped,
        }

    def save(self, folder: str | PathLike[str]) -> Path:
        """Writes the page, the workbook and ``alternatives.json``. Raises `OSError` when they cannot be."""
        self.write(Path(folder))
        return Path(folder)

    def write(self, folder: Path) -> list[str]:
        """Writes these files into a folder; returns their names."""
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.content, indent=2, ensure_ascii=False) + "\n"
        (folder / "alternatives.json").write_text(text, "utf-8", newline="\n")
        return ["alternatives.json", *write_alternatives(self.plan.held, self.found, folder, self.lang)]

    def __str__(self) -> str:
        return printed(lambda screen: print_alternatives(self.plan.held, self.found, screen, self.lang))


def alternatives(
    plan: Plan | str | PathLike[str],
    *,
    within: float = 0.01,
    whole: bool = False,
    time_limit: float = math.inf,
    lang: Lang | None = None,
) -> Alternatives:
    """Plans that differ most from a plan and from each other, within a share of the best first goal.

    They take works in parts, or with `whole` keep sites and launches whole, within a share of the plan's own
    first goal. Raises `ScenarioRefusedError` for a share that is none, `RunFolderError` for a run that cannot
    be read, and `SolverError` when the solver stops or fails.
    """
    if not 0 < within < 1:
        raise ScenarioRefusedError([_no_share(str(within))])
    held = plan_of(plan)
    return Alternatives(held, Seeking(held.held, within, time_limit, whole=whole).found(), lang or spoken())


def share_of(text: str) -> float:
    """The share that ``1%``, ``0,5 %`` or ``0.01`` writes. Raises `ScenarioRefusedError` for no share."""
    written = text.strip()
    percent = written.endswith("%")
    try:
        share = float(number(written.removesuffix("%").strip().replace(",", "."))) / (100 if percent else 1)
    except UnreadableValueError as error:
        raise ScenarioRefusedError([_no_share(text)]) from error
    if not 0 < share < 1:
        raise ScenarioRefusedError([_no_share(text)])
    return share


def _no_share(text: str) -> Finding:
    return Finding(f"within {text}", say("is_no_share_of_a_goal"), "", say("write_a_share_of_a_goal"))
