"""The bytes of a file as text: UTF-8, what a mark at their start declares, or the Windows code page.

Spreadsheets of Windows save CSV in code page 1252, which holds Latin-1. It is read where the text is plainly
so; the code pages of DOS and of the Macintosh write accents with other bytes, seen as signs amid words.
"""

import codecs
import re

from optim.messages import Message, Said, say

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", ""),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
"""The mark that begins a file, its encoding, and how it is told, which is not done for UTF-8."""
WINDOWS = "Windows-1252"
LOWER, LETTER = "a-zß-öø-ÿœ", "A-Za-zÀ-ÖØ-öø-ÿœŒ"
OTHER_CODE_PAGE = re.compile(
    "[\x80-\x9f\u201a\u0192\u201e\u2020\u2021\u02c6\u2030\u0160\u2039\u017d\u2122\u0161\u203a\u017e\u00a4]"
    f"|(?<=[{LOWER}])[\u20ac\u2026\u201c\u201d\u2013\u2014\u2022\u0152\u00d7](?=[{LOWER}])"
    f"|(?<=[{LETTER}])[\u00bc\u00bd\u00be]|[\u00bc\u00bd\u00be](?=[{LETTER}])"
)
"""What shows that a text is not in code page 1252: a sign that no French text holds, or one amid a word."""


class UndecodedError(Exception):
    """Bytes that are no text of a known encoding: what is said of them, what to do, and on which line."""

    def __init__(self, what: Message, remedy: Said, line: int = 0) -> None:
        super().__init__(what)
        self.what, self.remedy, self.line = what, remedy, line


def decoded(data: bytes) -> tuple[str, str]:
    """The text of a file's bytes, and the encoding that was understood; nothing where it is UTF-8.

    Raises `UndecodedError` for binary content and for bytes that may mean several texts.
    """
    for mark, encoding, told in MARKS:
        if data.startswith(mark):
            return _marked(data, encoding, told or "UTF-8"), told
    if b"\0" in data:
        raise UndecodedError(say("holds_binary"), say("name_a_text_file"))
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError as error:
        text = data.decode("cp1252", errors="replace")
        if "\ufffd" not in text and not OTHER_CODE_PAGE.search(text):
            return text, WINDOWS
        raise _no_utf8(data, error) from None


def _marked(data: bytes, encoding: str, told: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8-sig":
            raise _no_utf8(data, error) from None
        raise UndecodedError(say("is_not_in_encoding", encoding=told), say("save_as_utf_8")) from None


def _no_utf8(data: bytes, error: UnicodeDecodeError) -> UndecodedError:
    # `error.start` counts from after the mark of UTF-8, which holds no end of line.
    line = error.object.count(b"\n", 0, error.start) + 1
    byte = f"0x{error.object[error.start]:02x}"
    return UndecodedError(say("byte_is_not_utf_8", byte=byte), say("save_as_utf_8"), line)
