"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit import (
    bailleurs,
    certificate,
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
    territory,
    works,
)
from optim.audit.auditing import audit
from optim.audit.identity import IDENTITIES

__all__ = [
    "IDENTITIES",
    "audit",
    "bailleurs",
    "certificate",
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
    "territory",
    "works",
]
