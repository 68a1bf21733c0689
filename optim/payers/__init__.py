"""Who pays, once the works are fixed: goals in strict order over the money that the limits leave free."""

from optim.payers.pursuit import shared_out

__all__ = ["shared_out"]
