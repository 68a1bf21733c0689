"""What is said of a command that is not written as it takes it: where, what, and what to write."""

from collections.abc import Sequence
from typing import Any

from optim.messages import Message, say
from optim.scenario import Finding
from optim.scenario.places import nearest

VALUES: dict[str, Message] = {
    "--seed": say("write_a_whole_number_from", least=0),
    "--jobs": say("write_a_whole_number_from", least=1),
    "--time-limit": say("write_a_number"),
    "--on": say("write_a_day"),
}
"""What may be written after the options that take neither any text nor one of a few words."""


class MisuseError(Exception):
    """A word that no command, or not this one, takes; `known` are the words that it may stand for."""

    def __init__(self, word: str, what: Message, command: str, known: Sequence[str] = ()) -> None:
        super().__init__(word)
        self.word, self.what, self.command, self.known = word, what, command, known


def misuse(error: Any, words: Sequence[str]) -> Finding:
    """The finding of an error of usage, ours or the library's; `words` are those of the command.

    The library tells what it found by the attributes of its errors, and in English.
    """
    if isinstance(error, MisuseError):
        remedy = nearest(error.word, error.known) if error.known else ""
        return Finding(error.word, error.what, "", remedy or say("see_help", command=error.command))
    context = getattr(error, "ctx", None)
    command = "phasage" if context is None else context.command_path
    help_ = say("see_help", command=command)
    if hasattr(error, "possibilities"):
        remedy = nearest(error.option_name, _options(context))
        return Finding(error.option_name, say("option_does_not_exist"), "", remedy or help_)
    if hasattr(error, "option_name"):
        takes = error.option_name in words
        what = say("option_lacks_its_value") if takes else say("option_takes_no_value")
        return Finding(error.option_name, what, "", help_)
    if (param := getattr(error, "param", None)) is not None:
        return _of_parameter(error, param, command, words)
    missing = hasattr(getattr(context, "command", None), "commands")
    what = say("command_is_missing") if missing else say("is_not_written_so")
    return Finding(command, what, "", help_)


def _of_parameter(error: Any, param: Any, command: str, words: Sequence[str]) -> Finding:
    """What is said of an argument or an option that is missing, or whose value it does not take."""
    name = param.opts[-1] if param.opts[-1].startswith("-") else command
    if hasattr(error, "param_type"):
        told = param.opts[-1] if name != command else say(param.metavar)
        return Finding(command, say("argument_is_missing", name=told), "", say("see_help", command=command))
    where = f"{name} {value}" if (value := _given(param.opts, words)) else name
    choice = (param.metavar or "").split("|")
    help_ = say("write_one_value_of", values=choice) if choice[1:] else say("see_help", command=command)
    remedy = VALUES.get(name, help_)
    return Finding(where, say("option_does_not_take_this"), "", remedy)


def _given(names: Sequence[str], words: Sequence[str]) -> str:
    """The value that the words of the command give to an option, the last one."""
    found = ""
    for word, after in zip(words, [*words[1:], ""], strict=True):
        name, equals, value = word.partition("=")
        if name in names:
            found = value if equals else after
    return found


def _options(context: Any) -> list[str]:
    """The options of the command that was read; none where none was."""
    return (
        [] if context is None else [o for param in context.command.params for o in param.opts if o[0] == "-"]
    )
