"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit import (
    bailleurs,
    choices,
    classes,
    debt,
    decisions,
    delivery,
    dependencies,
    envelopes,
    files,
    financing,
    land,
    means,
    payments,
    phasing,
    receipts,
    revision,
    territory,
    works,
)
from optim.audit.auditing import audit
from optim.audit.identity import IDENTITIES

__all__ = [
    "IDENTITIES",
    "audit",
    "bailleurs",
    "choices",
    "classes",
    "debt",
    "decisions",
    "delivery",
    "dependencies",
    "envelopes",
    "files",
    "financing",
    "land",
    "means",
    "payments",
    "phasing",
    "receipts",
    "revision",
    "territory",
    "works",
]
