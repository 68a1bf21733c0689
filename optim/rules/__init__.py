"""The constraint families, one topic a file; importing this package fills the registry in reading order."""

from optim.rules import works  # noqa: I001  (the order is the order of the model)
from optim.rules import bailleurs, means, delivery, financing, envelopes, payments
from optim.rules.family import REGISTRY, Family

__all__ = [
    "REGISTRY",
    "Family",
    "bailleurs",
    "delivery",
    "envelopes",
    "financing",
    "means",
    "payments",
    "works",
]
