"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit import (
    bailleurs,
    choices,
    debt,
    delivery,
    dependencies,
    envelopes,
    files,
    financing,
    means,
    payments,
    phasing,
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
    "debt",
    "delivery",
    "dependencies",
    "envelopes",
    "files",
    "financing",
    "means",
    "payments",
    "phasing",
    "revision",
    "territory",
    "works",
]
