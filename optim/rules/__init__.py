"""The constraint families, one topic a file; importing this package fills the registry in reading order."""

from optim.rules import works  # noqa: I001  (the order is the order of the model)
from optim.rules import (
    choices,
    dependencies,
    bailleurs,
    means,
    delivery,
    financing,
    envelopes,
    payments,
    phasing,
    territory,
    revision,
)
from optim.rules.family import REGISTRY, Family

__all__ = [
    "REGISTRY",
    "Family",
    "bailleurs",
    "choices",
    "delivery",
    "dependencies",
    "envelopes",
    "financing",
    "means",
    "payments",
    "phasing",
    "revision",
    "territory",
    "works",
]
