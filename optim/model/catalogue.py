"""The catalogue of the rules and goals: ``python -m optim.model.catalogue > docs/rules.md``."""

from optim.model.goals import GOALS
from optim.model.rules import REGISTRY
from optim.rulebook import RULEBOOK
from optim.rulebook.rule import Judged, Rule

HEAD = """# The rules

Every rule of the model, in the order in which it is stated. A rule carries one name everywhere: in the
code, in the scenario, in the rows of the problem, in prices, in reports and in the audit. A rule is
switched off by name, with the reason that the report prints:

```yaml
rules:
  payment_ceiling: {active: false, because: "credits of the second tranche are not known yet"}
```

This page is written by `python -m optim.model.catalogue`; a test fails when it is stale.
"""

JUDGED: dict[Judged, str] = {
    "exactly": "exactly",
    "to_the_cent": "to the cent",
    "to_odd_cents": "to the odd cents of past years",
    "to_the_grain": "to the grain",
}
"""How closely the audit judges rules; docs/allowances.md says what each leaves."""


def _allowed(rule: Rule) -> str:
    """How closely the audit judges a rule."""
    if rule.defines:
        return "- audit: says what a decision means, nothing is judged\n"
    room = "" if rule.judged == "exactly" else " ([the room that leaves](allowances.md))"
    return f"- audit: judged {JUDGED[rule.judged]}{room}\n"


def rules_page() -> str:
    """The catalogue as Markdown."""
    parts = [HEAD]
    topic = ""
    for rule in RULEBOOK.values():
        if rule.topic != topic:
            topic = rule.topic
            parts.append(f"## {topic.replace('_', ' ').capitalize()}\n")
        parts.append(
            f"### `{rule.name}`\n\n{rule.sentence[1]}\n\n"
            f"- statement: `{REGISTRY[rule.name].formula}`\n"
            f"- unit: {rule.unit}\n"
            f"- source: {rule.source}\n"
            f"- since: {rule.since}\n"
            f"{_allowed(rule)}"
            f"- {'if it is wrong' if rule.scope == 'identity' else 'when it binds'}: {rule.remedy[1]}\n"
        )
    parts.append("# The goals\n\nPursued in the scenario's order; each is held while the next is sought.\n")
    parts += [f"- `{g.name}` ({g.sense}, {g.unit}): {g.rule}" for g in GOALS.values()]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    print(rules_page(), end="")
