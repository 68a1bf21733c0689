"""Messages are values: names and arguments first, the words of each language last, from one table."""

import re
from string import Formatter

import pytest

from optim.messages import rendered, say
from optim.messages.tables import PARTS, TABLES

ENGLISH = re.compile(r"(^| )(is|are|the|not|of|has|have|by|with|may|Write|Add|Keep|Remove|Give)( |$)")
BREAKING = re.compile(r" [:;!?%»]|« |[^\s\u202f][;!?]( |$)")


def fields(template: str) -> set[str]:
    """The values that a template takes."""
    return {name for _text, name, _form, _conversion in Formatter().parse(template) if name}


def test_no_message_is_declared_twice() -> None:
    """Proves: one name is one message.
    Without it: a topic could change the words of another.
    By hand: as many names as entries of all tables.
    """
    assert len(TABLES) == sum(len(part) for part in PARTS)


@pytest.mark.parametrize("name", TABLES)
def test_both_languages_take_the_same_values(name: str) -> None:
    """Proves: what is said in French is said in English, with the same figures and names.
    Without it: an amount could be told in one language alone.
    By hand: the fields of both templates.
    """
    french, english = TABLES[name]
    assert french and english and fields(french) == fields(english)


@pytest.mark.parametrize("name", TABLES)
def test_french_is_french(name: str) -> None:
    """Proves: no English word stands in a French template, and its signs have the spaces of French.
    Without it: a template copied from its English would meet a French officer.
    By hand: the small words of English; a no-break space before a colon that ends words, narrow before ; ? !
    """
    french, _english = TABLES[name]
    assert ENGLISH.search(french) is None
    assert BREAKING.search(french) is None


def test_a_message_is_rendered_with_its_values_in_the_language_asked_for() -> None:
    """Proves: values are put in, messages within messages are said in the same language.
    Without it: a French line would carry an English piece.
    By hand: one name in both languages.
    """
    said = say("did_you_mean", name="cite-foch")
    assert rendered(said, "fr") == "Vouliez-vous dire cite-foch\u202f?"
    assert rendered(said, "en") == "Did you mean cite-foch?"
    assert rendered("deux flats", "fr") == "deux flats"
