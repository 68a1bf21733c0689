"""Figures that a page prints, read out of its text where a sentence with gaps fits it."""

import re
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
NUMBER = r"(\d+(?: \d{3})*(?:\.\d+)?)"


def text_of(page: str) -> str:
    """A page on one line, its spaces alike, without the marks of bold."""
    return re.sub(r"\s+", " ", (ROOT / page).read_text("utf-8").replace("**", ""))


def wrong(page: str, sentence: str, values: Sequence[float]) -> list[str]:
    """What a page prints otherwise than it is: one line a figure, or that the sentence is not there.

    `sentence` has ``{}`` for each figure; a figure is right where it is its value, rounded as printed.
    """
    pattern = re.escape(re.sub(r"\s+", " ", sentence)).replace(r"\{\}", NUMBER)
    found = re.search(pattern, text_of(page))
    if found is None:
        return [f"{page}: nothing like {sentence!r}"]
    if len(found.groups()) != len(values):
        return [f"{page}: {sentence!r} holds {len(found.groups())} figures, not {len(values)}"]
    return [
        f"{page}: {printed} in {sentence!r} is {value}"
        for printed, value in zip(found.groups(), values, strict=True)
        if abs(float(printed.replace(" ", "")) - value) > 0.5 * 10 ** -len(printed.partition(".")[2]) + 1e-9
    ]
