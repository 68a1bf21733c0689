"""One row a rule: all that is known of it beside its formula, by name in the order of the model."""

from optim.rulebook import (
    bailleurs,
    choices,
    classes,
    cofunding,
    delivery,
    dependencies,
    envelopes,
    evaluation,
    financing,
    land,
    means,
    payments,
    phasing,
    receipts,
    revision,
    sites,
    territory,
    works,
)
from optim.rulebook.rule import Rule

TOPICS = (
    works,
    choices,
    sites,
    dependencies,
    bailleurs,
    means,
    delivery,
    financing,
    cofunding,
    receipts,
    envelopes,
    classes,
    land,
    payments,
    phasing,
    territory,
    evaluation,
    revision,
)
RULEBOOK: dict[str, Rule] = {rule.name: rule for topic in TOPICS for rule in topic.RULES}

__all__ = ["RULEBOOK", "Rule"]
