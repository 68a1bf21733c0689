"""What is known of one rule beside its formula."""

from dataclasses import dataclass
from typing import Literal

type Scope = Literal["identity", "shared", "own"]
type Kept = Literal["exactly", "to_the_cent", "to_the_grain"]
type Judged = Kept | Literal["to_odd_cents"]


@dataclass(frozen=True)
class Rule:
    """A rule of the programme, under its one name in the scenario, the rows, the prices and the tests.

    `key` says what each part of a row's key names. An `identity` states what is true of any plan and has no
    price; a `shared` limit holds several lots together; an `own` limit holds one lot, line or funder of a
    line. A limit on shares of quantities counted finely (m², ha, km, lump) is `kept` to the grain: whole
    grains cannot keep it closer; a share of what is committed, or an equality between two sums of it, to the
    cent. `judged_to` is how closely the audit judges a limit that is settled exactly, where whole cents or
    grains may move it afterwards. The limit of an `amount` is a figure in the rule's unit; that of the
    others is a share, a year or an order. A rule `on_shares` limits a share of something that goes on: where
    the past of a rerun broke it, what comes is judged on its own. A rule `on_costs` closes money on the cost
    of works. A rule that `defines` says what a decision of the model means: read from the files of a run,
    that decision is what the rule says, and there is nothing to judge. An identity is kept `by_choice` where
    a scenario asks for it and could do without. `written` is the path in the scenario of what sets its limit,
    `{0}` and `{1}` being the parts of the key; empty where no single entry sets it.
    `since` is the version that it came with, as CHANGELOG.md heads it. `label`, `sentence` (the rule in plain
    words) and `remedy` (what to do when it binds) are French, then English.
    """

    name: str
    topic: str
    key: tuple[str, ...]
    unit: str
    scope: Scope
    label: tuple[str, str]
    sentence: tuple[str, str]
    source: str
    since: str
    remedy: tuple[str, str]
    kept: Kept = "exactly"
    judged_to: Judged | None = None
    amount: bool = False
    on_shares: bool = False
    on_costs: bool = False
    defines: bool = False
    by_choice: bool = False
    written: tuple[str, ...] = ()

    @property
    def judged(self) -> Judged:
        """How closely the audit judges it."""
        return self.judged_to or self.kept

    @property
    def is_set(self) -> bool:
        """Whether a scenario could set it otherwise: what is true of any plan it could not."""
        return self.scope != "identity" or self.by_choice

    @property
    def dated(self) -> bool:
        """Whether a row's key ends with the year, tranche or period in which it holds."""
        return self.key[-1] in ("year", "tranche", "period")

    @property
    def decided(self) -> bool:
        """Whether it is a decision on an operation that a scenario forces."""
        return self.written[:1] == ("decisions",)
