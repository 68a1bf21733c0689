"""The rules as they are stated, one topic a file; importing it fills the registry in reading order."""

from optim.model.rules import works  # noqa: I001  (the order is the order of the model)
from optim.model.rules import (
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
from optim.model.rules.stating import REGISTRY, Family

__all__ = [
    "REGISTRY",
    "Family",
    "bailleurs",
    "choices",
    "classes",
    "cofunding",
    "delivery",
    "dependencies",
    "envelopes",
    "evaluation",
    "financing",
    "land",
    "means",
    "payments",
    "phasing",
    "receipts",
    "revision",
    "sites",
    "territory",
    "works",
]
