"""What an officer may write in a study file."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from optim.messages import say
from optim.scenario.figures import Block, BrokenRuleError, Identifier, Text

UNCHANGED = "unchanged"
"""The name of the scenario itself among the variants of a study."""


class Variant(Block):
    """One variant: dotted paths of the scenario and their new values, as under a scenario's `changes`."""

    changes: Annotated[dict[str, Any], Field(min_length=1)]


def _no_unchanged(variants: dict[str, Variant]) -> dict[str, Variant]:
    if UNCHANGED in variants:
        raise BrokenRuleError(say("is_the_scenario_itself", name=UNCHANGED), say("choose_another_name"))
    return variants


class Study(Block):
    """A study: variants of a scenario, each programmed and set beside the scenario unchanged."""

    title: Text
    description: Text | None = None
    kind: Literal["variants"]
    variants: Annotated[dict[Identifier, Variant], Field(min_length=1), AfterValidator(_no_unchanged)]
