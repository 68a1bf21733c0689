"""The command that explains a run: its limits, or one of its operations, by solving again."""

import math
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from optim.command.answering import (
    NO_PLAN,
    REFUSED,
    SOLVER_FAILED,
    Json,
    Lang,
    RunPath,
    TimeLimit,
    answer,
    as_options,
    clock_on,
    console,
    read_run,
    refuse_no_time,
    stop,
)
from optim.command.help import SpokenCommand
from optim.messages import say, spoken
from optim.scenario import Finding, ScenarioRefusedError

if TYPE_CHECKING:
    from optim.run.plan import Plan
    from optim.scenario.schema_rows import Operation

commands = typer.Typer()


@commands.command(cls=SpokenCommand, help="help_explain")
def explain(
    run: RunPath,
    operation: Annotated[
        str | None, typer.Argument(help="help_operation", metavar="metavar_operation")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="help_all")] = False,
    lot: Annotated[str | None, typer.Option("--lot", help="help_lot", metavar="metavar_lot")] = None,
    year: Annotated[int | None, typer.Option("--year", help="help_year", metavar="metavar_year")] = None,
    whole: Annotated[bool, typer.Option("--whole", help="help_whole_why")] = False,
    no_solve: Annotated[bool, typer.Option("--no-solve", help="help_no_solve")] = False,
    lang: Lang = None,
    time_limit: TimeLimit = math.inf,
    as_json: Json = False,
) -> None:
    """What binds in a run and what one more unit is worth; for one operation, why so."""
    refuse_no_time(time_limit, as_json)
    of_one = {"--lot": lot, "--year": year, "--whole": whole or None, "--no-solve": no_solve or None}
    given = [name for name, value in of_one.items() if value is not None]
    if operation is None and given:
        missing = say("asks_for_an_operation")
        stop(REFUSED, [Finding(name, missing, "", say("name_an_operation")) for name in given], as_json)
    if whole and no_solve:
        stop(REFUSED, [Finding("--whole", say("solves_and_does_not"), "", say("leave_one_out"))], as_json)
    plan = read_run(run, as_json)
    if operation is not None:
        found = called_operation(plan, operation, as_json)
        _refuse_unknown(plan, found.operation, lot, year, as_json)
        solves = not no_solve and plan.scenario.programmes(found)
        _Explained(plan, found, lot, as_json).tell(year, whole, time_limit if solves else None)
        return
    if as_json:
        answer({name: plan.frame(name).to_dict("records") for name in ("binding", "prices")}, "", as_json)
        return
    from reports.binding import print_prices

    print_prices(plan, console(), spoken(), everything=everything)


def called_operation(plan: "Plan", text: str, as_json: bool) -> "Operation":
    """The operation that a text names; the end of the command where it names none, or several."""
    from optim.scenario.called import called, nearest_operations

    found = called(text, plan.scenario.operations)
    if len(found) != 1:
        names = [row.name for row in found] or nearest_operations(text, plan.scenario.operations)
        what = say("several_operations") if found else say("no_operation_of_this_run")
        stop(REFUSED, [Finding(text, what, "", say("nearest_names", names=names) if names else "")], as_json)
    return found[0]


def _refuse_unknown(plan: "Plan", operation: str, lot: str | None, year: int | None, as_json: bool) -> None:
    """Refuses a lot that the operation does not have, and a year outside the contract."""
    from optim.scenario.called import refuse_unknown_part

    try:
        refuse_unknown_part(plan.scenario, operation, lot, year)
    except ScenarioRefusedError as error:
        stop(REFUSED, as_options(error.findings), as_json)


class _Explained:
    """An operation that is explained: the answer without a solve first, then what solving again says."""

    def __init__(self, plan: "Plan", operation: "Operation", lot: str | None, as_json: bool) -> None:
        self.plan, self.row, self.lot, self.as_json = plan, operation, lot, as_json

    def tell(self, year: int | None, whole: bool, time_limit: float | None) -> None:
        """Prints the answer, or one object; `time_limit` is none where nothing is solved again."""
        from reports.text import print_operation

        screen, content = console(), {}
        if self.as_json:
            content = self._without_solving()
        else:
            print_operation(self.plan, self.row.operation, screen, spoken(), self.lot)
        if time_limit is not None:
            content |= self._solved(year, whole, time_limit, screen)
        if self.as_json:
            answer(content, "", self.as_json)

    def _without_solving(self) -> dict[str, Any]:
        from optim.readings.bilan import bilans
        from reports.why import first

        plan, operation = self.plan, self.row.operation
        held = [{**vars(b), "balance": b.balance} for b in bilans(plan) if b.operation == operation]
        runs = plan.running_costs[plan.running_costs.operation == operation]
        return {
            "operation": operation,
            "for_memory": self.row.source if self.row.for_memory else None,
            "why": first(plan, operation, self.lot, spoken()),
            "bilan": held[0] if held else None,
            "running_costs": runs.to_dict("records"),
        }

    def _solved(self, year: int | None, whole: bool, time_limit: float, screen: Console) -> dict[str, Any]:
        from optim.asking.changes import Change
        from optim.asking.content import of_solved, of_whole
        from optim.asking.whole import whole_plan
        from optim.asking.why import Question, solved
        from optim.solver.session import InfeasibleError, SolverError
        from reports.why import print_answered, print_whole

        plan, operation = self.plan, self.row.operation
        errors = Console(stderr=True)
        try:
            with errors.status("…") as status:
                question = Question(plan, operation, self.lot, time_limit)
                found = solved(question, year)
                content = {"solved": of_solved(found)}
                if not self.as_json:
                    print_answered(question, found, screen, spoken())
                if whole:
                    change, clock = Change(required=(operation,)), clock_on(status.update)
                    proof = whole_plan(plan.scenario, change, plan, clock, time_limit)
                    content["whole"] = of_whole(proof) or {}
                    if not self.as_json:
                        print_whole(plan, proof, screen, spoken())
        except InfeasibleError as error:
            stop(NO_PLAN, [Finding(operation, error.said)], self.as_json)
        except SolverError as error:
            stop(SOLVER_FAILED, [Finding(operation, error.said)], self.as_json)
        return content
