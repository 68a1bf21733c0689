"""What an officer may write in a study file."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from optim.scenario.figures import Block, Identifier, Text

UNCHANGED = "unchanged"
"""The name of the scenario itself among the variants of a study."""


class Variant(Block):
    """One variant: dotted paths of the scenario and their new values, as under a scenario's `changes`."""

    changes: Annotated[dict[str, Any], Field(min_length=1)]


def _no_unchanged(variants: dict[str, Variant]) -> dict[str, Variant]:
    if UNCHANGED in variants:
        raise ValueError(f"{UNCHANGED} is the name of the scenario itself. Choose another name")
    return variants


class Study(Block):
    """A study: variants of a scenario, each programmed and set beside the scenario unchanged."""

    title: Text
    description: Text | None = None
    kind: Literal["variants"]
    variants: Annotated[dict[Identifier, Variant], Field(min_length=1), AfterValidator(_no_unchanged)]
