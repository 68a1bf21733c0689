"""Who pays, once the works are fixed: goals in strict order over the money that the limits leave free."""

from optim.payers.pursuit import shared_out
from optim.payers.round_sums import keep_own_money

__all__ = ["keep_own_money", "shared_out"]
