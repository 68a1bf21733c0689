"""The kinds of things that a scenario names, as marks of the types of fields; `check_marks` holds them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from optim.messages import Worded
from optim.rulebook import RULEBOOK
from optim.scenario.figures import Identifier, MaybeIdentifier, TrancheName
from optim.scenario.kinds import usual_kinds, usual_natures
from optim.scenario.names import GOAL_NAMES


@dataclass(frozen=True)
class Named:
    """Marks a type whose values name a thing of one kind: what it is called, and which a scenario has.

    `known` takes the scenario. A blank names nothing. Names are identifiers, that `Printed` prints otherwise,
    or are printed `as_written`. `block` is the block that declares it, with labels, where one does. Names
    `of_phasage` are the same in every scenario.
    """

    kind: str
    called: Worded
    known: Callable[[Any], Collection[str]]
    as_written: bool = False
    block: str = ""
    of_phasage: bool = False

    def __post_init__(self) -> None:
        KINDS[self.kind] = self

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """A name; of Phasage's own, which ones there are."""
        found = handler(core)
        return {"type": "string", "enum": sorted(self.known(None))} if self.of_phasage else found


KINDS: dict[str, Named] = {}


def _areas(scenario: Any) -> set[str]:
    return {epci.area for epci in scenario.epci.values()}


def _natures(scenario: Any, *, receipts: bool) -> set[str]:
    return {
        name
        for name, held in (scenario.natures or usual_natures()).items()
        if (held.counts == "receipts") == receipts
    }


FUNDER = Named("funder", Worded("financeur", "funder"), lambda s: s.funders)
OPERATION = Named(
    "operation", Worded("opération", "operation"), lambda s: {r.operation for r in s.operations}
)
BAILLEUR = Named("bailleur", Worded("bailleur", "bailleur"), lambda s: s.bailleurs)
MAITRE_OUVRAGE = Named(
    "maitre_ouvrage", Worded("maître d'ouvrage", "maître d'ouvrage"), lambda s: s.maitres_ouvrage
)
EPCI = Named("epci", Worded("EPCI", "EPCI"), lambda s: s.epci)
TERRITORY = Named("territory", Worded("EPCI ou secteur", "EPCI or area"), lambda s: {*s.epci, *_areas(s)})
TRANCHE = Named("tranche", Worded("tranche", "tranche"), lambda s: s.horizon.tranches, as_written=True)
FUNDER_GROUP = Named(
    "funder_group", Worded("groupe de financeurs", "group of funders"), lambda s: s.funder_groups
)
PRIORITY_CLASS = Named(
    "priority_class", Worded("classe de priorité", "priority class"), lambda s: s.priority_classes
)
PROGRAMME_LIST = Named(
    "programme_list",
    Worded("liste d'opérations", "list of operations"),
    lambda s: {row.programme_list for row in s.operations},
)
KIND = Named(
    "kind", Worded("type d'opération", "kind of operation"), lambda s: s.kinds or usual_kinds(), block="kinds"
)
NATURE = Named(
    "nature",
    Worded("nature de dépense", "nature of cost"),
    lambda s: _natures(s, receipts=False),
    block="natures",
)
RECEIPT = Named(
    "receipt",
    Worded("nature de recettes", "nature of receipts"),
    lambda s: _natures(s, receipts=True),
    block="natures",
)
GOAL = Named("goal", Worded("objectif", "goal"), lambda s: GOAL_NAMES, of_phasage=True)
RULE = Named("rule", Worded("règle", "rule"), lambda s: RULEBOOK, of_phasage=True)

FunderName = Annotated[Identifier, FUNDER]
OperationName = Annotated[Identifier, OPERATION]
BailleurName = Annotated[Identifier, BAILLEUR]
MaitreOuvrageName = Annotated[Identifier, MAITRE_OUVRAGE]
EpciName = Annotated[Identifier, EPCI]
TerritoryName = Annotated[Identifier, TERRITORY]
KnownTranche = Annotated[TrancheName, TRANCHE]
GroupName = Annotated[Identifier, FUNDER_GROUP]
ListName = Annotated[Identifier, PROGRAMME_LIST]
KindName = Annotated[Identifier, KIND]
NatureName = Annotated[Identifier, NATURE]
ReceiptName = Annotated[Identifier, RECEIPT]
GoalName = Annotated[Identifier, GOAL]
RuleName = Annotated[Identifier, RULE]
MaybeEpci = Annotated[MaybeIdentifier, EPCI]
MaybePriorityClass = Annotated[MaybeIdentifier, PRIORITY_CLASS]
MaybeBailleur = Annotated[MaybeIdentifier, BAILLEUR]
MaybeMaitreOuvrage = Annotated[MaybeIdentifier, MAITRE_OUVRAGE]
