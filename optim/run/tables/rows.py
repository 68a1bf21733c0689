"""The tables of a run, declared once: one class a table, one field a column.

The type of a field says how its cells are read and written: `int` whole cents, homes and years, `Decimal`
exact quantities, ``int | None`` a year that may be missing, `float` a price, `str` words.
"""

from __future__ import annotations

from decimal import Decimal
from typing import ClassVar

from optim.run.tables.column import Explained, Row, Sign, known_by, number, row, text

ABOVE, FROM, EITHER = Sign.ABOVE_ZERO, Sign.FROM_ZERO, Sign.EITHER
CENTS, OF_UNIT = "cents", "as `unit` says"
NATURE = "nature of the cost line"
REASONS = "{} of each limit that explains the row, apart by semicolons"
RULES, HOLDERS, PERIODS, AMOUNTS = map(REASONS.format, ("rule", "holder", "period", "amount"))
SENTENCE = "the same limits in one sentence, in the language of `plan.json`"


@row
class Work(Row):
    """What is started of a lot in a year."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    bailleur: str = text("bailleur that owns the lot; empty where none does")
    kind: str = text("kind of the operation")
    epci: str = text("EPCI of the operation; empty outside any")
    unit: str = text("unit of the lot: home, ha, m2, km or lump")
    year: int = known_by("year of the start")
    quantity: Decimal = number("quantity started", OF_UNIT, ABOVE)


@row
class WorksCalendar(Row):
    """When the works of a lot go on, from its first start to its last, and what remains to be started."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    bailleur: str = text("bailleur that owns the lot; empty where none does")
    maitre_ouvrage: str = text("maître d'ouvrage of the lot; empty where a bailleur owns it")
    epci: str = text("EPCI of the operation; empty outside any")
    unit: str = text("unit of the lot: home, ha, m2, km or lump")
    quantity: Decimal = number("quantity of the lot", OF_UNIT, ABOVE)
    first_year: int = number("first year of works", "year", ABOVE)
    last_year: int = number("last year of works within the contract", "year", ABOVE)
    years: int = number("years in which something is started", "years", ABOVE)
    started: Decimal = number("quantity started", OF_UNIT, ABOVE)
    share: Decimal = number("share of the lot that is started, to six decimals", "share", ABOVE)
    remains: Decimal = number("quantity of the lot that is never started in the contract", OF_UNIT, EITHER)


@row
class Funding(Row):
    """What a funder brings to a cost line in a year."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    nature: str = known_by(NATURE)
    funder: str = known_by("funder")
    year: int = known_by("year")
    amount_cents: int = number("amount", CENTS, ABOVE)


@row
class Commitment(Funding):
    """What a funder commits to a cost line in a year (AP)."""


@row
class Payment(Funding):
    """What a funder pays of a cost line in a year (CP), whatever the year of commitment."""


@row
class BuyBack(Row):
    """What a payer pays in a year for land of a lot that it buys back from an agency, within the contract."""

    payer: str = known_by("funder that pays it")
    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    agency: str = known_by("land agency that resells it")
    year: int = known_by("year of the resale")
    amount_cents: int = number("price of what is bought back", CENTS, ABOVE)


@row
class Receipt(Row):
    """What a lot brings in in a year, years past the contract included."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    nature: str = known_by("nature of the receipts")
    year: int = known_by("year")
    amount_cents: int = number("amount", CENTS, ABOVE)


@row
class BookEntry(Row):
    """What a payer votes (AP) and pays (CP) of an operation, by kind, tranche and year.

    Every cent of commitments, payments, land bought back, receipts and loans repaid stands here once. A
    payment stands in the tranche of its commitment, whatever its year, a receipt in that of the works that
    bring it in. Land bought back stands in the tranche in which the agency bought it, opened then and paid
    at the resale.
    """

    payer: str = known_by(
        "funder that pays; of a receipt or a loan, who owns the lot, or the operation itself"
    )
    operation: str = known_by("operation")
    kind: str = known_by(
        "`works`, `land` (acquisition and holding), `buy_back`, `fctva` (tax given back), `receipt` or "
        "`loan_service` (interest and capital of loans whose terms are given)"
    )
    tranche: str = known_by("tranche in which it is committed, drawn or started, or its land bought")
    standing: str = text("`firm` for what is voted now, `conditional` for the tranches after")
    year: int = known_by("year, those past the contract included")
    ap_cents: int = number("authorisation opened: committed, or to be bought back", CENTS, FROM)
    cp_cents: int = number("paid, or received", CENTS, FROM)


@row
class RunningCost(Row):
    """What it costs to run in a year what is open of a lot, within the contract."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    year: int = known_by("year")
    amount_cents: int = number("amount", CENTS, ABOVE)


@row
class AfterContract(Row):
    """What works that the contract starts cost in a year after it: no envelope of the contract pays it."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    nature: str = known_by(NATURE)
    year: int = known_by("year after the contract")
    amount_cents: int = number("amount", CENTS, ABOVE)


@row
class EnvelopePeriod(Row):
    """An envelope in a period: granted + brought = used + carried + lapsed."""

    envelope: str = known_by("envelope")
    funder: str = text("funder that grants it")
    period: str = known_by("year or tranche")
    granted_cents: int = number("granted for the period", CENTS, FROM)
    brought_cents: int = number("brought from the period before", CENTS, FROM)
    used_cents: int = number("commitments, land bought back and capacity added that it pays", CENTS, FROM)
    carried_cents: int = number("carried over to the next period", CENTS, EITHER)
    lapsed_cents: int = number("lost", CENTS, EITHER)


@row
class CreditYear(Row):
    """The payment credits of a funder in a year: opened − prior + brought = paid + gap."""

    funder: str = known_by("funder that has payment credits")
    year: int = known_by("year of the contract")
    opened_cents: int = number("payment credits opened", CENTS, FROM)
    prior_cents: int = number("of which for earlier works", CENTS, FROM)
    brought_cents: int = number("credits brought from the year before", CENTS, FROM)
    paid_cents: int = number("payments (CP) of the contract", CENTS, FROM)
    gap_cents: int = number("credits that are left; below zero, payments above the credits", CENTS, EITHER)


@row
class LimitPrice(Row):
    """What one more unit of a limit is worth in the first goal; without `from` and `to`, at most."""

    rule: str = known_by("rule of the limit")
    key: str = known_by("what and when it limits")
    unit: str = text("unit of the limit")
    price: float = number("worth of one more unit", "as `price_unit` says", EITHER)
    price_unit: str = text("unit of the price")
    from_: str = text("limit from which the price holds")
    to: str = text("limit up to which the price holds")
    one_sided: str = text("`yes` where the price holds on one side of the limit alone")
    sentence: str = text("the price in one sentence, in the language of `plan.json`")


@row
class MissedLot(Explained, Row):
    """What of a lot is never started, and why."""

    by_rule: ClassVar[str] = "programme_is_accounted"

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    unit: str = text("unit of the lot")
    quantity: Decimal = number("quantity never started", OF_UNIT, ABOVE)
    rule: str = text(RULES)
    holder: str = text(HOLDERS)
    period: str = text(PERIODS)
    amount: str = text(AMOUNTS)
    because: str = text(SENTENCE)


@row
class ExtraCapacity(Row):
    """The homes that a bailleur adds to its capacity in a year."""

    bailleur: str = known_by("bailleur")
    year: int = known_by("year")
    homes: int = number("homes added", "homes", ABOVE)
    cost_cents: int = number("cost of adding them", CENTS, FROM)


@row
class Delegation(Row):
    """The works that a maître d'ouvrage delegates to the shared agency in a year."""

    maitre_ouvrage: str = known_by("maître d'ouvrage")
    year: int = known_by("year")
    amount_cents: int = number("amount", CENTS, ABOVE)


@row
class Holding(Row):
    """Land that an agency bought in one year and resold in one year, or still holds."""

    agency: str = known_by("land agency")
    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    bought_year: int = known_by("year of the purchase")
    resold_year: int | None = known_by("year of the resale; empty for what is still held")
    book_cents: int = number("purchase value", CENTS, FROM)
    discount_cents: int = number("purchase value less price", CENTS, EITHER)
    price_cents: int = number("price paid by the buyer, or owed for what is still held", CENTS, FROM)
    buyer: str = text("funder that buys it back")


@row
class AgencyYear(Row):
    """The treasury of an agency: after = before + tax + sales − purchases − works − holding."""

    agency: str = known_by("land agency")
    year: int = known_by("year")
    before_cents: int = number("treasury at the start of the year", CENTS, EITHER)
    tax_cents: int = number("tax (TSE) that the programme gets", CENTS, FROM)
    sales_cents: int = number("land resold", CENTS, FROM)
    purchases_cents: int = number("land bought", CENTS, FROM)
    works_cents: int = number("what else it commits to its operations", CENTS, FROM)
    holding_cents: int = number("cost of holding land", CENTS, FROM)
    after_cents: int = number("treasury at the end of the year", CENTS, EITHER)
    held_cents: int = number("purchase value of what is held at the end of the year", CENTS, FROM)
    oldest_years: int = number("age of the oldest of it; 0 when nothing is held", "years", FROM)


@row
class MovedLot(Explained, Row):
    """A lot and year of a rerun that differ from the voted plan, and why."""

    operation: str = known_by("operation")
    lot: str = known_by("lot of the operation")
    unit: str = text("unit of the lot")
    year: int = known_by("year of the start")
    voted: Decimal = number("quantity voted", OF_UNIT, FROM)
    new: Decimal = number("quantity of the new plan", OF_UNIT, FROM)
    difference: Decimal = number("new less voted", OF_UNIT, EITHER)
    rule: str = text(RULES)
    holder: str = text(HOLDERS)
    period: str = text(PERIODS)
    amount: str = text(AMOUNTS)
    because: str = text(SENTENCE)
