"""The linear programme stated again from the books of a run, without the model.

What a certificate says is compared to it row by row: a bound proved of another programme proves nothing.
"""

from optim.audit.restated import (
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
    phasing,
    receipts,
    revision,
    sites,
    territory,
    works,
)
from optim.audit.restated.goals import MEASURES
from optim.audit.restated.terms import RESTATED, Terms

__all__ = [
    "MEASURES",
    "RESTATED",
    "Terms",
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
    "phasing",
    "receipts",
    "revision",
    "sites",
    "territory",
    "works",
]
