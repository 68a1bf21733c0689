"""The best whole plan of a scenario, by a statement of the programme that shares nothing with the product.

Homes, launches, begun lots and added homes are whole numbers; what is counted in ha, km, m2 or lumps is
divisible. Stated from the `Scenario` alone, for worlds small enough to be solved to the end.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import whole.cofunding_rules
import whole.land_rules
import whole.means_rules
import whole.money_rules
import whole.order_rules
import whole.site_rules
import whole.vote_rules
import whole.works_rules  # noqa: F401  (their rules register themselves)
from whole.cofunding_rules import declare_backers
from whole.decisions import declare
from whole.facts import Facts
from whole.goals import GOALS, grain_room, scale
from whole.linear import Best, Programme
from whole.site_rules import declare_sites
from whole.stating import RULES
from whole.vote_rules import declare_vote, measure_payers, refuse_a_past, without_the_past

from optim.scenario.schema import Scenario

NOISE = 1e-7
"""What of a goal may be lost while the next one is sought, as a share: the arithmetic of the solver."""
UNSTATED = frozenset({
    "mid_term_gate", "realised_is_counted", "signed_is_kept", "change_is_counted",
})  # fmt: skip
"""The rules that are not restated: a scenario that has them is refused here."""
IMPLIED = {
    "yearly_financing_ceiling": "financing_closes",
    "payments_follow_commitments": "payment_ceiling",
}
"""The rules that another one says here: money is decided year by year, and payments are not decided."""


@dataclass(frozen=True)
class WholeProgramme:
    """The whole-number programme of a scenario.

    With `grains`, what is counted finely is started in whole grains: a plan that can be published but for
    its cents, by a search that may stop early.
    """

    scenario: Scenario
    grains: bool = False

    @cached_property
    def facts(self) -> Facts:
        """The scenario with every decision and every active rule stated."""
        if self.scenario.mid_term_gate or (self.scenario.revision and self.scenario.revision.signed):
            raise ValueError("mid-term gates and signed operations are not restated")
        facts = Facts(self.scenario, Programme(brief=self.grains), self.grains)
        declare(facts)
        declare_sites(facts)
        declare_backers(facts)
        refuse_a_past(facts)
        declare_vote(facts)
        for name, rule in RULES.items():
            if name not in self.scenario.rules or self.scenario.rules[name].active:
                rule(facts)
        measure_payers(facts)
        without_the_past(facts)
        return facts

    @property
    def goals(self) -> dict[str, float]:
        """The goals in order, each with its tolerance."""
        return {
            goal if isinstance(goal, str) else goal.name: 0.0
            if isinstance(goal, str)
            else float(goal.tolerance.value)
            for goal in self.scenario.goals
        }

    def best(self, goal: str, kept: Mapping[str, float]) -> Best | None:
        """The best plan for a goal among those as good as `kept` for others; nothing where there is none."""
        x, rows = self.facts.x, list(self.facts.x.rows)
        for name, value in kept.items():
            held, noise = GOALS[name], NOISE * max(1.0, abs(value))
            limits = {"least": value - noise} if held.sense == "max" else {"most": value + noise}
            x.row(name, held.measure(self.facts), **limits)
        try:
            return x.best(GOALS[goal].measure(self.facts), GOALS[goal].sense)
        finally:
            x.rows[:] = rows

    def divisible(self) -> float | None:
        """The best of the first goal where homes and launches may be had in part: a linear programme."""
        held = GOALS[next(iter(self.goals))]
        best = self.facts.x.relaxed(held.measure(self.facts), held.sense)
        return best and best.value

    def in_order(self) -> dict[str, float] | None:
        """The best of each goal, those before it held at their best less their tolerance."""
        found: dict[str, float] = {}
        kept: dict[str, float] = {}
        for name, tolerance in self.goals.items():
            best = self.best(name, kept)
            if best is None:
                return self._none_at_first(found)
            given = tolerance * abs(best.value)
            found[name] = best.value
            kept[name] = best.value - given if GOALS[name].sense == "max" else best.value + given
        return found

    def _none_at_first(self, found: dict[str, float]) -> None:
        if found:
            raise ArithmeticError(f"no plan is as good as {found}, which was found")

    def grain_room(self, goal: str) -> float:
        """What a goal may lose by a grain of each finely counted lot in each year."""
        return grain_room(self.facts, goal)

    def scale(self, goal: str) -> float:
        """The size of a goal."""
        return scale(self.facts, goal)
