"""A programme without homes is told without any."""

import re
from pathlib import Path

import pytest
from asked import phasage

MINIMAL = Path(__file__).parents[2] / "scenarios" / "minimal" / "minimal.yaml"


@pytest.mark.parametrize(("lang", "word"), [("fr", "logement"), ("en", "home")])
def test_no_answer_speaks_of_homes(lang: str, word: str, tmp_path: Path) -> None:
    """Proves: of a school, a hall and a square, no command says how many homes are started, or as many.
    Without it: "±0 logements engagés" would head the comparison of two swimming pools.
    By hand: no such word; what is left out is told in the singular where it is one.
    """
    run, other = tmp_path / "town", tmp_path / "other"
    for folder in (run, other):
        assert phasage("solve", MINIMAL, "-o", folder, "--lang", lang).exit_code == 0
    asked = {
        "solve": phasage("solve", MINIMAL, "-o", run, "--force", "--lang", lang),
        "explain": phasage("explain", run, "square", "--lang", lang),
        "alternatives": phasage("alternatives", run, "--within", "50%", "--lang", lang),
        "compare": phasage("compare", run, other, "-o", tmp_path / "compared", "--lang", lang),
    }
    assert {name: done.exit_code for name, done in asked.items()} == dict.fromkeys(asked, 0)
    assert {name: re.findall(rf".*\b{word}s?\b.*", done.stdout) for name, done in asked.items()} == {
        name: [] for name in asked
    }
