"""The words of a scenario: the kinds of operation and natures of cost that it declares, with labels."""

from typing import Annotated, Any, Literal

from pydantic import AfterValidator

from optim.messages.tables import usual
from optim.scenario.figures import Block, Identifier, Text


class Words(Block):
    """What is printed of something, in French and in English."""

    fr: Text
    en: Text


class Kind(Words):
    """A kind of operation, and what rules count its operations as.

    `counts: homes`: its homes are those of every total of homes, each has its bailleur, and its public space
    follows them; `counts: engineering`: the evaluation judges it as engineering.
    """

    counts: Literal["homes", "engineering"] | None = None


class Nature(Words):
    """A nature of cost or of receipt, and what rules count its lines as.

    `counts: land`: what a land agency brings to it is land, held and bought back; `counts: holding`: what
    holding land costs; `counts: public_space`: the space that follows homes; `counts: receipts`: it is no
    cost, it is what an operation brings in.
    """

    counts: Literal["land", "holding", "public_space", "receipts"] | None = None


COUNTS: dict[str, Any] = {
    "kind_estate": "homes",
    "kind_engineering": "engineering",
    "nature_acquisition": "land",
    "nature_holding": "holding",
    "nature_public_space": "public_space",
    **dict.fromkeys(("nature_rents", "nature_resale", "nature_land_charges"), "receipts"),
}
"""What the usual words count as, where they count."""


def usual_kinds() -> dict[str, Kind]:
    """The kinds of a scenario that declares none: `check` says so, and its lock file declares them."""
    return _usual("kind", Kind)


def usual_natures() -> dict[str, Nature]:
    """The natures of a scenario that declares none, in the order in which a bilan reads them."""
    return _usual("nature", Nature)


def _usual[W: Words](topic: str, model: type[W]) -> dict[str, W]:
    words = {name: held for name, held in usual.MESSAGES.items() if name.startswith(f"{topic}_")}
    return {
        name.removeprefix(f"{topic}_"): model.model_validate(
            {"fr": fr, "en": en, **({"counts": COUNTS[name]} if name in COUNTS else {})}
        )
        for name, (fr, en) in words.items()
    }


Kinds = Annotated[dict[Identifier, Kind], AfterValidator(lambda held: held or usual_kinds())]
Natures = Annotated[dict[Identifier, Nature], AfterValidator(lambda held: held or usual_natures())]
"""A block without any word, as lock files of old have it, declares none."""
