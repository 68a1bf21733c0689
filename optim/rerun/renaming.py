"""Names that have changed since the vote: an EPCI, a bailleur, a maître d'ouvrage renamed, or merged."""

from typing import Any

from optim.messages import say
from optim.rerun.actuals import Actuals
from optim.scenario.places import nearest
from optim.scenario.reading import Document
from optim.scenario.schema_assumed import Assumed

EVERY = "*"
WHERE: dict[str, tuple[tuple[str, ...], ...]] = {
    "epci": (
        ("epci",),
        ("operations", EVERY, "epci"),
        ("funders", EVERY, "serves", "epci"),
        ("territory", EVERY, EVERY, "territory"),
        ("works", "open_sites", "epci"),
    ),
    "bailleurs": (
        ("bailleurs",),
        ("lots", EVERY, "bailleur"),
        ("funders", EVERY, "serves", "bailleurs"),
        ("works", "open_sites", "bailleurs"),
        ("energy", "share_efg"),
    ),
    "maitres_ouvrage": (
        ("maitres_ouvrage",),
        ("lots", EVERY, "maitre_ouvrage"),
        ("shared_agency", "members"),
        ("works", "open_sites", "maitres_ouvrage"),
    ),
}
"""Where a scenario names each: as a key, as a value, or in a list."""
TEAMS = ("capacity_homes", "current_programme_homes")
"""What of a bailleur adds up where two are merged."""


def rename(parent: Document, actuals: Actuals) -> list[Assumed]:
    """Writes the new names over the parent's; what is said of it. Wrong names are findings of the actuals.

    A name that the parent has already stands for both: the teams of two bailleurs add up and each brings its
    own money; what else limits them is what was said of the one that stays.
    """
    told = []
    for block, path in WHERE.items():
        names: dict[str, str] = getattr(actuals.reported.renamed, block)
        known = parent.values.get(block, {})
        if _refused(block, names, known, actuals):
            continue
        places = parent.place.inside.get(block, parent.place).inside
        for old, new in names.items():
            merged = new in known
            if merged:
                _merge(known[old], known[new])
            told.append(Assumed(told="merged" if merged else "renamed", old=old, new=new))
            for steps in path:
                rewrite(parent.values, steps, old, new)
            if old in places:
                places.setdefault(new, places.pop(old))
    return told


def _refused(block: str, names: dict[str, str], known: dict[str, Any], actuals: Actuals) -> bool:
    """Whether a name is unknown, or itself renamed; both are told."""
    place, wrong = actuals.place, False
    for step in ("renamed", block):
        place = place.inside.get(step, place)
    for old, new in names.items():
        here, path = place.inside.get(old, place), f"renamed.{block}.{old}"
        if old not in known:
            remedy = nearest(old, known) or say("name_one_of_the_parent")
            actuals.findings.add(here, say("is_not_named_in_the_parent"), path=path, remedy=remedy)
        elif new in names:
            what = say("is_renamed_itself", name=new)
            actuals.findings.add(here, what, path=path, value=new, remedy=say("write_the_last_name"))
        wrong = wrong or old not in known or new in names
    return wrong


def rewrite(values: Any, steps: tuple[str, ...], old: str, new: str) -> None:
    """Puts one name in the place of another wherever a path leads: as a key, in a list, as a value."""
    step, rest = steps[0], steps[1:]
    if step == EVERY:
        for held in list(values.values() if isinstance(values, dict) else values):
            rewrite(held, rest, old, new)
        return
    held = values.get(step) if isinstance(values, dict) else None
    if held is None:
        return
    if rest:
        rewrite(held, rest, old, new)
    elif isinstance(held, dict):
        # The order stays: what is printed first is printed first.
        values[step] = {new if name == old and new not in held else name: row for name, row in held.items()}
        values[step].pop(old, None)
    elif isinstance(held, list):
        values[step] = list(dict.fromkeys(new if name == old else name for name in held))
    elif held == old:
        values[step] = new


def _merge(gone: dict[str, Any], stays: dict[str, Any]) -> None:
    """The teams of two bailleurs, year by year, the money that each may bring, and homes that one may add."""
    for name in TEAMS:
        ours, theirs = stays.get(name) or {}, gone.get(name) or {}
        if ours or theirs:
            years = {year: [f for f in (ours.get(year), theirs.get(year)) if f] for year in ours | theirs}
            stays[name] = {year: _added(figures) for year, figures in years.items()}
    if gone.get("extra_capacity") and not stays.get("extra_capacity"):
        stays["extra_capacity"] = gone["extra_capacity"]
    if "own_funders" in gone and "own_funders" in stays:
        stays["own_funders"] = list(dict.fromkeys([*stays["own_funders"], *gone["own_funders"]]))


def _added(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """Figures taken together, and where they come from; one alone stays as it is."""
    if len(figures) == 1:
        return figures[0]
    sources = dict.fromkeys(str(figure["source"]) for figure in figures)
    whole = sum(figure["value"] for figure in figures)
    return {"value": whole, "source": " + ".join(sources), "status": "derived"}
