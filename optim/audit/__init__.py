"""Re-checks a run folder from its files alone, in exact arithmetic; knows nothing of the model."""

from optim.audit.auditing import audit
from optim.audit.identities import IDENTITIES

__all__ = ["IDENTITIES", "audit"]
