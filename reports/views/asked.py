"""Views by what a person asks for: ``comite``, ``operation:cite-9``, ``epci:call``, ``financeur:tous``."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from optim.messages import say
from optim.scenario import Finding
from optim.scenario.called import called_in, nearest_in, plain
from optim.scenario.schema import Scenario
from reports.views.book import Book
from reports.views.committee import committee
from reports.views.operation import operation
from reports.views.partner import partner
from reports.views.view import View

KINDS = {
    "comite": ("comite", "committee"),
    "operation": ("operation", "operation"),
    "epci": ("epci", "epci"),
    "bailleur": ("bailleur", "bailleur"),
    "financeur": ("financeur", "funder"),
    "maitre_ouvrage": ("maitre-ouvrage", "owner"),
}
"""Each kind of view by its name, as it is asked for and as its files are called, in French and in English."""
ALL = ("tous", "toutes", "all")


@dataclass(frozen=True)
class Asked:
    """A view that was asked for, and the name of its files."""

    file: str
    view: View


def asked(book: Book, texts: list[str]) -> tuple[list[Asked], list[Finding]]:
    """The views that some texts ask for, once each, and what is said of the texts that ask for none."""
    found: dict[str, Asked] = {}
    refused: list[Finding] = []
    for text in texts:
        kind, keys, finding = _called(book, text)
        refused += [finding] if finding else []
        for key in keys:
            made = Asked(_file(kind, key, book.lang), _maker(kind)(book, key))
            found.setdefault(made.file, made)
    return list(found.values()), refused


def _called(book: Book, text: str) -> tuple[str, list[str], Finding | None]:
    """The kind that a text asks for, the identifiers that it names, and why there are none."""
    before, colon, name = text.partition(":")
    kinds = [kind for kind, words in KINDS.items() if plain(before) in map(plain, (kind, *words))]
    if not kinds:
        return (
            "",
            [],
            Finding(text, say("is_no_view"), "", say("ask_for_a_view", kinds=list(_kinds(book.lang)))),
        )
    kind = kinds[0]
    if kind == "comite":
        return (
            kind,
            [""],
            Finding(text, say("committee_takes_no_name"), "", say("leave_it_out")) if colon else None,
        )
    names = _names(book, kind)
    if not name:
        return kind, [], Finding(text, say("names_nothing"), "", say("write_a_name_or_all", kind=before))
    if plain(name) in ALL:
        left_out = {
            row.operation for row in book.plan.scenario.operations if not book.plan.scenario.programmes(row)
        }
        return kind, [key for key in names if kind != "operation" or key not in left_out], None
    keys = called_in(name, names)
    if len(keys) == 1:
        return kind, keys, None
    near = [names[key] for key in keys] or nearest_in(name, names)
    what = say("names_several") if keys else say("names_none_of_this_run")
    return kind, [], Finding(text, what, "", say("nearest_names", names=near) if near else "")


def _kinds(lang: str) -> Iterator[str]:
    for kind, (french, english) in KINDS.items():
        yield f"{french if lang == 'fr' else english}{'' if kind == 'comite' else ':…'}"


def _names(book: Book, kind: str) -> dict[str, str]:
    """The printed names of what a kind of view may be of, by identifier."""
    scenario = book.plan.scenario
    if kind == "operation":
        return {row.operation: row.name for row in scenario.operations}
    held = _holders(scenario, kind)
    return {key: each.name for key, each in book.partners.items() if key in held}


def _holders(scenario: Scenario, kind: str) -> set[str]:
    blocks = {
        "epci": set(scenario.epci),
        "bailleur": set(scenario.bailleurs),
        "maitre_ouvrage": set(scenario.maitres_ouvrage),
        "financeur": {*scenario.funders, *scenario.funder_groups},
    }
    return blocks[kind]


def _maker(kind: str) -> Callable[[Book, str], View]:
    if kind == "comite":
        return lambda book, key: committee(book)
    return operation if kind == "operation" else partner


def _file(kind: str, key: str, lang: str) -> str:
    """The name of the files of a view, without what its form adds."""
    french, english = KINDS[kind]
    word = french if lang == "fr" else english
    return f"{word}-{key}" if key else word
