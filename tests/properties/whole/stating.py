"""Where the rules of the whole programme register: one function a rule, of the rule's own name."""

from collections.abc import Callable

from whole.facts import Facts

type Rule = Callable[[Facts], None]

RULES: dict[str, Rule] = {}


def rule(function: Rule) -> Rule:
    """Registers a rule; a scenario switches it off by the name of its function."""
    RULES[function.__name__] = function
    return function
