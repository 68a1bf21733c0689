"""The closed set of keys of ``plan.json``: every key that it may hold, with its type, declared once, here.

A key that is not declared, or that is missing, is refused by the audit: nothing stands in a signed file that
nobody can account for. A field without a default is in every run; one with a default may be absent.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import Field, ValidationError

from optim.messages import Lang, Message, Said, say
from optim.scenario import Finding
from optim.scenario.figures import Block
from optim.scenario.places import nearest, show

type Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
type Whole = Annotated[int, Field(ge=0)]
type Share = Annotated[float, Field(ge=0)]
type Reading = Literal["strict", "to_the_cent", "lenient"]
ABSENT: Any = None
"""Of a key that a run may lack; where it is written, it holds a value of its type, never null."""
BOUND_BY: Literal["HiGHS branch and bound; not proved again by Phasage"] = (
    "HiGHS branch and bound; not proved again by Phasage"
)
LATER: Literal["with the launches kept"] = "with the launches kept"
OPTIMAL_WITHIN = 1e-3
"""A published plan is optimal within this share of the bound of its first goal, else feasible."""
AGAIN = say("changed_or_damaged")
FORMS = {
    "bool_type": "form_flag",
    "dict_type": "form_block",
    "model_type": "form_block",
    "model_attributes_type": "form_block",
    "list_type": "form_list",
    "string_type": "form_text",
    "int_type": "form_whole",
    "int_from_float": "form_whole",
    "float_type": "form_number",
    "is_instance_of": "form_number",
}
"""What is due where pydantic finds another form, by the name that it gives to it."""


class Totals(Block):
    """What the tables add up to: homes, cents."""

    homes_programme: Whole
    homes_started: Whole
    homes_missed: int
    cost_cents: Whole
    extra_capacity_cents: Whole
    land_held_cents: Whole
    buy_backs_owed_cents: Whole
    treasury_cents: int
    homes_efg: Whole = ABSENT


class Capacity(Block):
    """What a bailleur can start by the end, and the yearly pace that its programme needs from now on: homes.

    In a rerun `homes_realised` is what is started by the as-of year: past years count for that alone.
    """

    homes_programme: Whole
    homes_realised: Whole = ABSENT
    homes_capacity: int
    homes_a_year_needed: Whole


class Choice(Block):
    """The whole numbers of a plan, and the bound of its first goal as the solver gives it."""

    decided: Whole
    solver_bound: float
    solver_gap: Share
    bound_by: Literal["HiGHS branch and bound; not proved again by Phasage"]
    later_goals_and_prices: Literal["with the launches kept"]


class Relaxed(Block):
    """The proved bound of a goal with whole numbers taken in parts, and how far the plan is from it."""

    bound: float
    gap: Share


class DivisibleBound(Relaxed):
    """The same without the works rules, and the homes that the solver's plan of that programme starts."""

    homes_started: Whole


class Parent(Block):
    """The run that a rerun revises."""

    title: str
    sha256: Digest


class Versions(Block):
    """What made the plan."""

    phasage: str
    pulp: str
    highspy: str
    python: str


class Seconds(Block):
    """What each step took; a step that was not needed is absent."""

    data: Share = ABSENT
    model: Share = ABSENT
    choose: Share = ABSENT
    solve: Share = ABSENT
    settle: Share = ABSENT
    check: Share = ABSENT
    prices: Share = ABSENT
    certificate: Share = ABSENT
    decisions: Share = ABSENT
    actuals: Share = ABSENT
    audit: Share = ABSENT
    report: Share = ABSENT


class MadeWith(Block):
    """The versions of what renders documents; `letters` tells one machine's fonts from another's."""

    phasage: str
    python: str
    pandas: str
    jinja2: str
    xlsxwriter: str
    vl_convert: str
    zlib: str
    letters: str


class Documents(Block):
    """The language of the documents, and the versions of what rendered them."""

    lang: Literal["fr", "en"]
    made_with: MadeWith


class Answer(Block):
    """What is found of a scenario, in figures, in the order in which ``plan.json`` has it.

    `bound_proved` says which bounds are more than the solver's word, `lang` in which language the sentences
    of the tables are.
    """

    title: str
    status: Literal["optimal", "feasible"]
    objective: dict[str, float]
    bound: dict[str, float]
    gap: dict[str, Share]
    bound_proved: dict[str, bool]
    totals: Totals
    efg_by_bailleur: dict[str, Whole] = ABSENT
    missed_by_bailleur: dict[str, int]
    capacity: dict[str, Capacity]
    launches: Choice = ABSENT
    bound_rests_on: list[str] = ABSENT
    bound_unlimited_by: str = ABSENT
    relaxed: dict[str, Relaxed] = ABSENT
    divisible: dict[str, DivisibleBound] = ABSENT
    parent: Parent = ABSENT
    past_read: Reading = ABSENT
    lang: Literal["fr", "en"]
    versions: Versions
    inputs: dict[str, Digest]
    seconds: Seconds


class Summary(Answer):
    """All that ``plan.json`` may hold: the answer, and what the manifest says of the run's files."""

    documents: Documents = ABSENT
    files: dict[str, Digest]


def language(content: Mapping[str, Any]) -> Lang:
    """The language of the sentences of a run's tables: French where ``plan.json`` does not say English."""
    return "en" if content.get("lang") == "en" else "fr"


def undeclared(content: Any, declared: type[Block], file: str) -> Iterator[Finding]:
    """What a file holds that is not declared, lacks, or holds in another form, each with its path."""
    try:
        declared.model_validate(content)
    except ValidationError as error:
        for found in error.errors():
            path = "/".join(map(str, found["loc"]))
            where = f"{file} {path[:200]}"
            if found["type"] == "extra_forbidden":
                remedy = nearest(found["loc"][-1], _known(declared, found["loc"][:-1]))
                yield Finding(where, say("unknown_key"), say("closed_set_of_keys"), remedy)
            elif found["type"] == "missing":
                yield Finding(where, say("missing_key"), say("every_run_has_it"), AGAIN)
            else:
                held = found["input"]
                yield Finding(where, _held(held), _due(found), AGAIN)


def _held(value: Any) -> Said:
    """What stands where another form is due: the value, or what kind of block it is."""
    if value is None:
        return "null"
    return show(value) or say("held_list" if isinstance(value, list) else "held_block")


def _due(found: Any) -> Message:
    """What is due where another form stands."""
    if found["type"] == "literal_error":
        return say("form_word", words=re.findall(r"'([^']*)'", found["ctx"]["expected"]))
    return say(FORMS.get(found["type"], "form_other"))


def _known(declared: type[Block], path: tuple[int | str, ...]) -> list[str]:
    """The keys that a place of the file may hold."""
    here: Any = declared
    for step in path:
        field = here.model_fields.get(step) if _is_block(here) else None
        inside = [here] if field is None else [field.annotation, *_arguments(field.annotation)]
        here = next((kind for kind in inside if _is_block(kind)), None)
    return list(here.model_fields) if _is_block(here) else []


def _arguments(annotation: Any) -> list[Any]:
    """The types within a type: those of ``dict[str, X]`` and of ``X | None``."""
    return list(getattr(annotation, "__args__", ()))


def _is_block(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Block)
