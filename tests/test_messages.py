"""Messages are values: names and arguments first, the words of each language last, from one table."""

import errno
import re
from decimal import Decimal
from string import Formatter

from optim.messages import (
    DamagedError,
    Lang,
    Worded,
    counted,
    rendered,
    say,
    spoken,
    system_fault,
    unreadable,
)
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


def test_both_languages_take_the_same_values() -> None:
    """Proves: what is said in French is said in English, with the same figures and names.
    Without it: an amount could be told in one language alone.
    By hand: the fields of both templates.
    """
    uneven = [name for name, (french, english) in TABLES.items() if fields(french) != fields(english)]
    assert uneven == []
    assert [name for name, words in TABLES.items() if not all(words)] == []


def test_french_is_french() -> None:
    """Proves: no English word stands in a French template, and its signs have the spaces of French.
    Without it: a template copied from its English would meet a French officer.
    By hand: the small words of English; a no-break space before a colon that ends words, narrow before ; ? !
    """
    french = {name: words[0] for name, words in TABLES.items()}
    assert {name: words for name, words in french.items() if ENGLISH.search(words)} == {}
    assert {name: words for name, words in french.items() if BREAKING.search(words)} == {}


def test_a_message_is_rendered_with_its_values_in_the_language_asked_for() -> None:
    """Proves: values are put in, messages within messages are said in the same language.
    Without it: a French line would carry an English piece.
    By hand: one name in both languages.
    """
    said = say("did_you_mean", name="cite-foch")
    assert rendered(said, "fr") == "Vouliez-vous dire cite-foch\u202f?"
    assert rendered(said, "en") == "Did you mean cite-foch?"
    assert rendered("deux flats", "fr") == "deux flats"


def test_values_are_shown_as_each_language_writes_them() -> None:
    """Proves: no power of ten, no zero below zero, a decimal comma in French; flags as files write them; a
    list of names with commas is apart by semicolons; words held in both languages are said in one.
    Without it: 1.3e-05 or "State, parks, Region" would stand before a French officer.
    By hand: each value.
    """

    def shown(value: object, lang: Lang) -> str:
        return rendered(say("as_it_stands", words=value), lang)

    assert [shown(v, "fr") for v in (1.3e-05, -0.0, Decimal("-0.0"), 7.5)] == ["0,000013", "0", "0,0", "7,5"]
    assert [shown(v, "fr") for v in (True, False)] == ["true", "false"]
    assert shown(["a", "b"], "fr") == "a, b"
    assert (shown(["a, b", "c"], "fr"), shown(["a, b", "c"], "en")) == ("a, b\u202f; c", "a, b; c")
    assert (shown(Worded("un", "one"), "fr"), shown(Worded("un", "one"), "en")) == ("un", "one")
    assert rendered(counted(1, "row"), "fr") == "1 ligne"
    assert rendered(counted(2, "row"), "en") == "2 rows"


def test_what_the_system_or_a_reader_says_is_said_in_both_languages() -> None:
    """Proves: a fault of the system or of a file has words of ours, also where it is not known.
    Without it: "No space left on device" would end a French sentence.
    By hand: a known fault, an unknown one, a damaged file.
    """
    full = OSError(errno.ENOSPC, "No space left on device")
    assert rendered(system_fault(full), "fr") == "plus de place sur le disque"
    assert rendered(system_fault(OSError(9999, "?")), "fr") == "erreur 9999 du système"
    damaged = DamagedError(say("damaged_twice"))
    assert (spoken(), str(damaged)) == ("en", "a key is written twice")
    assert unreadable(damaged) is damaged.said
    assert rendered(unreadable(ValueError("?")), "fr") == "une valeur n'a pas la forme attendue"
