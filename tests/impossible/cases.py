"""What a scenario without a plan is, and the demands that the cases of one rule make of it."""

from dataclasses import dataclass
from typing import Any

from optim.scenario.schema import Scenario
from tiny import figure, tiny

type Blocks = dict[str, Any]


@dataclass(frozen=True)
class Impossible:
    """A scenario without a plan but where one rule is switched off, and what its diagnosis says.

    `beside` are the other limits that the conflict names; `told` a part of what is said in English: by how
    much it is impossible, or that a plan exists without the rule.
    """

    rule: str
    blocks: Blocks | Scenario
    beside: set[str]
    told: str

    def scenario(self, **more: Any) -> Scenario:
        """The scenario, with other blocks of it."""
        if isinstance(self.blocks, Scenario):
            return Scenario.model_validate({**self.blocks.model_dump(), **more})
        return tiny(**self.blocks, **more)


DUE, REQUIRED = "tranche_minimum_amount", "required_operation"


def due(first: float, second: float | None = None) -> Blocks:
    """What the tranches must engage, in k€."""
    amounts = {"T1": first} if second is None else {"T1": first, "T2": second}
    return {"tranche_minimum": {name: {"amount_keur": figure(keur)} for name, keur in amounts.items()}}


def required(*names: str) -> Blocks:
    """Operations that must be whole."""
    return {"decisions": {name: {"required": True, "because": "by hand"} for name in names or ("cite",)}}


def possible(asked: int, most: int) -> str:
    """What is told of so many k€ asked, of which so many are possible."""
    return f"asks {asked * 1000:,} €, at most {most * 1000:,} € is possible"


def without(limit: str) -> str:
    """What is told of a limit that may be let go."""
    return f"{limit}: a plan exists without it (solved"
