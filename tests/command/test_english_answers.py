"""Every command answers an English reader in English: no French word but those of the scenario."""

import re
from pathlib import Path

import pytest
from all_commands import ASKED, NAMES, contract, prepared, said
from asked import phasage
from test_help import WRONG

SAID = (
    "le la les un une des du de et est sont était pas ne dans pour avec sur par ou que qui aux ces cette "
    "plus moins année années règle règles logement logements engagé manque manquent aucun aucune fichier "
    "dossier chaque tous toutes sans mais donc où leur leurs se sa son ses"
)
FRENCH = frozenset(SAID.split())
"""French words that no English sentence holds."""
OWN = re.compile(
    "Un contrat|Le parc|les maisons|les allées|Quelle cité d'abord|Fonds propres|Budget de la CALL|"
    "Maisons et Cités|l'assemblée|vote du 30 juin|à la main|Capacité du bailleur".replace(" ", r"\s")
)
"""What the scenario, the study, the vote and the French table that is quoted say in their own words; a name
may begin on one line and end on the next."""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All that the commands are asked of."""
    return prepared(tmp_path_factory.mktemp("english"))


def french(lines: list[str]) -> list[str]:
    """The lines with a French word that no scenario wrote."""
    text = "\n".join(NAMES.sub(" ", line) for line in lines)
    plain = OWN.sub(lambda own: "\n" if "\n" in own[0] else " ", text).split("\n")
    words = [set(re.findall(r"[A-Za-zÀ-ÿœ']+", line.lower())) for line in plain]
    return [line for line, held in zip(lines, words, strict=True) if FRENCH & held]


@pytest.mark.parametrize("case", ASKED)
def test_a_command_answers_in_english(case: str, place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: no answer, note or refusal of a command holds a French word where English is asked for.
    Without it: a message without its English would meet whoever audits a French plan from abroad.
    By hand: the same commands as in French, with the same status.
    """
    monkeypatch.setenv("PHASAGE_LANG", "fr")
    monkeypatch.chdir(place)
    status, words = ASKED[case]
    done = phasage(*words, "--lang", "en")
    assert done.exit_code == status, said(done)
    assert said(done)
    assert french(said(done)) == []


@pytest.mark.parametrize("case", WRONG)
def test_what_is_not_written_so_is_told_in_english(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a command that is not written as it takes it is refused in English where that is asked for.
    Without it: a refusal of usage could have French words alone.
    By hand: status 2, and one line without a French word.
    """
    monkeypatch.setenv("PHASAGE_LANG", "en")
    words, _line = WRONG[case]
    done = phasage(*(word for word in words if word != "fr"))
    assert done.exit_code == 2
    assert len(said(done)) == 1
    assert french(said(done)) == []


def test_the_scenario_is_the_french_one() -> None:
    """Proves: what is taken out as the scenario's own words stands in it.
    Without it: the exceptions above could hide sentences of ours.
    By hand: the title and the labels of the contract.
    """
    scenario = contract()
    assert scenario.title == "Un contrat"
    assert {row.label for row in scenario.lots} == {"les maisons", "les allées"}
