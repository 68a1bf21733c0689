"""The words of a printed label, by their stems: « engagé » and « engagements » are one label."""

import re
import unicodedata

LITTLE = (
    "de d du des la le les l en par pour sur a au aux et ou dont un une "
    "the of by in and or an for to with from"
)
"""Words that name nothing."""
GENERIC = "total totale all quantite quantity quantitie amount montant exercice year"
"""Words that only say that there is a figure."""
CUT = re.compile(r"\b(par|by) (?!then\b)[a-zé']+\b")
"""By what a table is cut up: « par année », "by funder"."""


def labels(text: str) -> list[frozenset[str]]:
    """The stems of a label, and those of the abbreviation that it gives of itself: « Engagements (AP) »."""
    short = re.search(r"\(([A-Z]{2,4})\)", text)
    plain = CUT.sub("", re.sub(r"\(.*?\)|, k?€", "", text))
    return [stems(plain), *([stems(short[1])] if short else [])]


def stems(text: str) -> frozenset[str]:
    """The first six letters of each word that names something, without accents and without a plural."""
    bare = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = [word.removesuffix("s") for word in re.findall(r"[a-z0-9]+", bare)]
    return frozenset(word[:6] for word in words if word not in f"{LITTLE} {GENERIC}".split())
