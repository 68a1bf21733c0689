"""Commands whose help and refusals are in the language asked for: the library of commands has English alone.

The help and the value name of a command, an argument or an option are names of messages, rendered when they
are printed. What is not written as a command takes it is refused as anything else: in one line, or as JSON.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from typer import BadParameter
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from optim.command.answering import REFUSED, tell
from optim.command.misuse import MisuseError, misuse
from optim.messages import asked, rendered, say, speaking, spoken
from optim.messages.tables import TABLES

if TYPE_CHECKING:
    from typer._click import Command, Context, HelpFormatter, Parameter


class SpokenCommand(TyperCommand):
    """A command with its help in words of ours, that refuses one word too many in them."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_help(self, ctx, formatter)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        ctx.allow_extra_args = True  # judged here, in our words
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise MisuseError(left[0], say("is_one_word_too_many"), ctx.command_path)
        return left


class SpokenGroup(TyperGroup):
    """All commands: their help, the language that their words ask for, and what is no command."""

    def list_commands(self, ctx: Context) -> list[str]:
        """The commands in the order in which they were added: that in which an officer comes to them."""
        return list(self.commands)

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        _write_help(self, ctx, formatter)
        rows = [(name, said(self.commands[name].help or "")) for name in self.list_commands(ctx)]
        with formatter.section(said("usage_commands_title")):
            formatter.write_dl(rows)

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        if args[0] not in self.commands and not ctx.resilient_parsing:
            raise MisuseError(args[0], say("command_does_not_exist"), ctx.command_path, list(self.commands))
        return super().resolve_command(ctx, args)

    def main(self, args: Sequence[str] | None = None, *others: Any, **extra: Any) -> Any:
        """Runs a command in the language that it asks for, and ends the process with its status."""
        words = list(sys.argv[1:] if args is None else args)
        extra["standalone_mode"] = False
        with speaking(asked(words)):
            try:
                status = super().main(words, *others, **extra)
            except (MisuseError, _USAGE) as error:
                _refuse(error, words)
        sys.exit(status if isinstance(status, int) else 0)


_USAGE: Any = BadParameter.__base__
"""What the library raises where a command is not written as it should be."""


def said(name: str, **values: Any) -> str:
    """The message of that name, in the language of the environment; a text that names none as it stands."""
    return rendered(say(name, **values), spoken()) if name in TABLES else name


def _refuse(error: Any, words: list[str]) -> NoReturn:
    """Says what is not written so; without any words, the help is the answer."""
    if not words:
        print(error.format_message())
    else:
        tell(REFUSED, [misuse(error, words)], "--json" in words)
    sys.exit(REFUSED)


def _write_help(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    """How a command is written, what it does, and what it takes."""
    params = command.get_params(ctx)
    arguments = [param for param in params if isinstance(param, TyperArgument)]
    options = [param for param in params if isinstance(param, TyperOption) and not param.hidden]
    takes = [_optional(param) for param in arguments]
    takes += [said("usage_command")] if isinstance(command, TyperGroup) else []
    pieces = " ".join([said("usage_options"), *takes])
    formatter.write_usage(ctx.command_path, pieces, prefix=said("usage"))
    formatter.write_paragraph()
    formatter.write_text(said(command.help or ""))
    if arguments:
        with formatter.section(said("usage_arguments_title")):
            formatter.write_dl([(said(param.metavar or ""), _help(param)) for param in arguments])
    with formatter.section(said("usage_options_title")):
        formatter.write_dl([(_named(param), _help(param)) for param in options])


def _optional(argument: TyperArgument) -> str:
    name = said(argument.metavar or "")
    return name if argument.required else f"[{name}]"


def _named(option: TyperOption) -> str:
    value = "" if option.is_flag else f" {said(option.metavar or '')}"
    return ", ".join(option.opts) + value


def _help(param: TyperArgument | TyperOption | Parameter) -> str:
    """What is said of an argument or an option, whether it is required, and what stands for it."""
    text = said("help_help" if param.name == "help" else getattr(param, "help", None) or "")
    if param.required and isinstance(param, TyperOption):
        return said("usage_required", help=text)
    if isinstance(param.default, int | Path) and not isinstance(param.default, bool):
        return said("usage_default", help=text, default=str(param.default))
    return text
