"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit import bailleurs, debt, delivery, envelopes, files, financing, means, payments, works
from optim.audit.auditing import audit
from optim.audit.identity import IDENTITIES

__all__ = [
    "IDENTITIES",
    "audit",
    "bailleurs",
    "debt",
    "delivery",
    "envelopes",
    "files",
    "financing",
    "means",
    "payments",
    "works",
]
