"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit import (
    after_contract,
    certificate,
    decisions,
    delivery,
    energy,
    envelopes,
    evaluation,
    files,
    financing,
    land,
    means,
    payments,
    prices,
    reasons,
    receipts,
    revision,
    running_costs,
    summary,
    votes,
)
from optim.audit.auditing import Audited, audit, audited
from optim.audit.identity import IDENTITIES
from optim.audit.judged_rows import judges

__all__ = [
    "IDENTITIES",
    "Audited",
    "after_contract",
    "audit",
    "audited",
    "certificate",
    "decisions",
    "delivery",
    "energy",
    "envelopes",
    "evaluation",
    "files",
    "financing",
    "judges",
    "land",
    "means",
    "payments",
    "prices",
    "reasons",
    "receipts",
    "revision",
    "running_costs",
    "summary",
    "votes",
]
