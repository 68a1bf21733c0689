"""What binds in a plan, why an operation is in it or not, and what to ask for, as the command prints it."""

import json
import math
from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Any

from optim.asking.aims import aim_of, payer_of
from optim.asking.ask import Answer, Asking
from optim.asking.changes import Change
from optim.asking.content import of_answer
from optim.asking.least import missed_of
from optim.asking.whole import WholePlan, whole_plan
from optim.asking.why import Question, solved
from optim.face.comparing import printed
from optim.face.plan import Plan, known_operation, plan_of
from optim.face.scenario import Scenario, scenario_of
from optim.messages import Lang, spoken
from optim.scenario.called import refuse_unknown_part
from optim.scenario.schema import Scenario as Schema
from optim.solving.clock import Clock
from reports.ask import demands, letter, print_letter, proof, title, write_letter
from reports.binding import print_prices
from reports.text import print_operation
from reports.why import answered
from reports.wording import phrase


def explain(
    plan: Plan | str | PathLike[str],
    operation: str | None = None,
    *,
    lot: str | None = None,
    year: int | None = None,
    solve: bool = True,
    everything: bool = False,
    time_limit: float = math.inf,
    lang: Lang | None = None,
) -> str:
    """What binds and what one more unit is worth; for one operation, why it is in the plan or not.

    Of an operation, or one `lot` of it, it is said what forcing it in costs, or opening it in a `year`, what
    it lacks and what would admit it, by solving again unless `solve` is false. `everything` tells every limit
    with a price. Raises `ScenarioRefusedError` for an unknown operation or lot and a year outside the
    contract, `RunFolderError` for a run that cannot be read, and `SolverError` when the solver stops or
    fails.
    """
    held, words = plan_of(plan).held, lang or spoken()
    if operation is None:
        return printed(lambda screen: print_prices(held, screen, words, everything=everything))
    known_operation(held, operation)
    refuse_unknown_part(held.scenario, operation, lot, year)
    told = printed(lambda screen: print_operation(held, operation, screen, words, lot))
    row = next(row for row in held.scenario.operations if row.operation == operation)
    if not solve or not held.scenario.programmes(row):
        return told
    question = Question(held, operation, lot, time_limit)
    return "\n".join([told, *answered(question, solved(question, year), words)])


@dataclass(frozen=True)
class Asks:
    """What to ask for, so that an aim is reached: a letter, and `content`, as in ``ask.json``."""

    scenario: Schema
    found: Answer
    missed: dict[str, float]
    whole: WholePlan | None
    proved: bool
    lang: Lang

    @property
    def content(self) -> dict[str, Any]:
        """The aim, where one stands, and each way with its figures, its changes and its proof."""
        return of_answer(self.scenario, self.found, self.whole)

    @property
    def title(self) -> str:
        return title(self.found.aim, self.lang)

    @property
    def sentences(self) -> list[str]:
        """The letter, a sentence each."""
        told = letter(self.scenario, self.found, self.missed, self.lang)
        return [*told, *([proof(self.scenario, self.found, self.whole, self.lang)] if self.proved else [])]

    def save(self, folder: str | PathLike[str]) -> Path:
        """Writes ``ask.json`` and the letter, as Word and as a page. Raises `OSError` when they cannot be."""
        self.write(Path(folder))
        return Path(folder)

    def write(self, folder: Path) -> list[str]:
        """Writes these files into a folder; returns their names."""
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(self.content, indent=2, ensure_ascii=False, default=float) + "\n"
        (folder / "ask.json").write_text(text, "utf-8", newline="\n")
        tables = [demands(self.scenario, way, self.lang) for way in self._recommended]
        return ["ask.json", *write_letter(folder, self.title, self.sentences, tables, self.lang)]

    @property
    def _recommended(self) -> list[Any]:
        """The way that comes first, where it asks for anything."""
        return [way for way in self.found.ways[:1] if way.raises]

    def __str__(self) -> str:
        tables = [demands(self.scenario, way, self.lang) for way in self._recommended]
        how = [phrase("ask_whole_how", self.lang)] if tables and not self.proved else []
        said = [*self.sentences, *how]
        return printed(lambda screen: print_letter(self.title, said, tables, screen, self.lang))


def ask(
    about: Plan | Scenario | str | PathLike[str],
    *aims: str,
    payer: str = "",
    whole: bool = False,
    time_limit: float = math.inf,
    clock: Clock | None = None,
    lang: Lang | None = None,
) -> Asks:
    """What to ask for, of whom and when, so that `aims` are reached and nobody loses by it.

    An aim is ``homes``, ``all``, an EPCI or an area, or an operation; `payer` is who is asked first. `whole`
    proves the recommended way by a whole plan. Raises `ScenarioRefusedError` for an aim or a payer that is
    none, `RunFolderError` for a run that cannot be read, and `SolverError` when the solver stops or fails.
    """
    scenario, held = _given(about)
    aim, first = aim_of(scenario, aims), payer_of(scenario, payer) if payer else ""
    missed = None if held is None else missed_of(held.held)
    asking, clock = Asking(scenario, aim, missed, first, time_limit), clock or Clock()
    found = asking.answer(clock)
    proved = whole and bool(found.ways and found.ways[0].raises)
    change = Change(found.ways[0].raises) if proved else Change()
    beside = None if held is None else held.held
    plan = whole_plan(scenario, change, beside, clock, time_limit) if proved else None
    return Asks(scenario, found, asking.programme.missed, plan, proved, lang or spoken())


def _given(about: Plan | Scenario | str | PathLike[str]) -> tuple[Schema, Plan | None]:
    """A scenario, and the plan of it where one is given: a folder is that of a run."""
    if isinstance(about, Scenario):
        return about.schema, None
    if isinstance(about, Plan) or Path(about).is_dir():
        plan = plan_of(about)
        return plan.held.scenario, plan
    return scenario_of(about).schema, None
