"""Help and refusals of what is not written as a command takes it, in both languages."""

import re

import pytest
from asked import phasage
from french import ENGLISH, WORD
from typer import Context
from typer.main import get_command

from optim.command.app import app
from optim.messages import LANGUAGES, asked, spoken
from optim.messages.tables import TABLES

COMMANDS = (
    "init",
    "sheet",
    "import",
    "schema",
    "check",
    "solve",
    "explain",
    "ask",
    "alternatives",
    "compare",
    "rerun",
    "study",
    "approve",
    "log",
    "audit",
    "verify",
    "export",
)
WRONG = {
    "no such command": (("solv",), "solv: la commande n'existe pas. Vouliez-vous dire solve\u202f?"),
    "a command is missing": (
        ("--lang", "fr"),
        "phasage: la commande manque. Voir phasage --help.",
    ),
    "no value for a group": (("--help=1",), "--help: l'option ne prend pas de valeur. Voir phasage --help."),
    "an argument is missing": (("check",), "phasage check: SCÉNARIO manque. Voir phasage check --help."),
    "an option is missing": (
        ("approve", "run", "--by", "x"),
        "phasage approve: --because manque. Voir phasage approve --help.",
    ),
    "one word too many": (("check", "a", "b"), "b: est en trop. Voir phasage check --help."),
    "no such option": (
        ("solve", "a", "--tame-limit", "3"),
        "--tame-limit: l'option n'existe pas. Vouliez-vous dire --time-limit\u202f?",
    ),
    "no such language": (
        ("check", "a", "--lang", "it"),
        "--lang it: l'option ne prend pas cette valeur. Écrire une de ces valeurs\u00a0: fr, en.",
    ),
    "no number": (
        ("solve", "a", "--seed=-1"),
        "--seed -1: l'option ne prend pas cette valeur. Écrire un nombre entier, 0 ou plus.",
    ),
    "no day": (
        ("approve", "run", "--by", "x", "--because", "y", "--on", "30/06/2021"),
        "--on 30/06/2021: l'option ne prend pas cette valeur. Écrire un jour comme 2021-06-30.",
    ),
    "no value": (("check", "a", "--lang"), "--lang: l'option n'a pas sa valeur. Voir phasage --help."),
}


def test_every_command_has_its_help_and_takes_a_language() -> None:
    """Proves: each command, argument and option is told by a message, and each command takes --lang.
    Without it: a new option would be told in English alone, or as nothing.
    By hand: the commands by name, and the messages by name.
    """
    group = get_command(app)
    assert tuple(group.list_commands(Context(group))) == COMMANDS
    assert set(group.commands) == set(COMMANDS)
    for command in (group, *group.commands.values()):
        assert command.help in TABLES
        assert [p.name for p in command.params if p.help not in TABLES] == []
        assert [p.name for p in command.params if not (p.metavar or getattr(p, "is_flag", False))] == []
    lacking = [name for name, c in group.commands.items() if "lang" not in {param.name for param in c.params}]
    assert lacking == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_is_in_the_language_asked_for(command: str, lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: what --help prints holds no word of the other language and no name of a message.
    Without it: the words of the library, "Usage" and "Show this message", would meet a French officer.
    By hand: no English word in French; the first word of each language.
    """
    monkeypatch.setenv("PHASAGE_LANG", lang)
    done = phasage(*[command] if command else [], "--help")
    assert done.exit_code == 0
    assert done.stdout.startswith({"fr": "Utilisation\u00a0: phasage", "en": "Usage: phasage"}[lang])
    assert re.findall(r"\b(?:help|usage|metavar)_\w+", done.stdout) == []
    if lang == "fr":
        said = re.sub(r"--[a-z-]+", "", done.stdout)
        assert {word for word in WORD.findall(said) if word.lower() in ENGLISH} == set()


@pytest.mark.parametrize("case", WRONG)
def test_what_is_not_written_so_is_told_in_french(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Proves: a command that is not written as it takes it is refused in one line, in the language asked for.
    Without it: "Missing argument" would stand in a box of English words.
    By hand: each line.
    """
    monkeypatch.setenv("PHASAGE_LANG", "fr")
    words, line = WRONG[case]
    done = phasage(*words)
    assert (done.exit_code, done.stdout, done.stderr) == (2, "", f"{line}\n")


def test_the_language_is_that_of_the_words_for_that_command_alone() -> None:
    """Proves: --lang holds wherever it stands, for one command; one that does not exist asks for none.
    Without it: a help or a refusal would speak another language than the answer.
    By hand: the last one named counts.
    """
    assert spoken() == "en"
    assert (
        phasage("check", "--lang", "fr").stderr
        == "phasage check: SCÉNARIO manque. Voir phasage check --help.\n"
    )
    assert phasage("check", "--help", "--lang=fr").stdout.startswith("Utilisation")
    assert phasage("--lang", "fr", "check", "--help").stdout.startswith("Utilisation")
    assert phasage("check").stderr == "phasage check: SCENARIO is missing. See phasage check --help.\n"
    assert asked(["--lang", "fr", "--lang=en"]) == "en"
    assert asked(["--lang", "it"]) is asked(["--lang"]) is asked([]) is None
    assert spoken() == "en"


def test_a_refusal_of_words_is_an_object_where_one_is_asked_for() -> None:
    """Proves: with --json the refusal is one JSON object on standard output.
    Without it: a script would read nothing.
    By hand: status 2 and one line.
    """
    done = phasage("check", "--json", "--lang", "fr")
    assert '"phasage check: SCÉNARIO manque. Voir phasage check --help."' in done.stdout
    assert (done.exit_code, done.stderr) == (2, "")
