"""Checks of the years over which works run and are paid: shares add up, calendars are of lines that exist."""

from collections.abc import Iterator
from decimal import Decimal

from optim.messages import say
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register, lot_of
from optim.scenario.schema_profiles import OwnCalendar, OwnShares


def shares_add_to_one(r: Register) -> Iterator[Remark]:
    """The shares of each profile are not negative and add to exactly 1."""
    for place, shares in _shares(r):
        yield from _not_negative((*place, "shares"), shares)
        if (total := sum(shares, Decimal(0))) != 1:
            what, remedy = say("add_to_not_to_1", total=total), say("correct_a_share_to_the_last_digit")
            if meant := _cut_at_commas(shares):
                remedy = say("a_comma_ends_an_item", shares=", ".join(map(str, meant)))
            yield Remark((*place, "shares"), what, remedy=remedy)


def _cut_at_commas(shares: list[Decimal]) -> list[Decimal]:
    """The shares that were meant where each 0,3 was read as 0 and 3; none where they are not so."""
    if len(shares) % 2 or any(shares[::2]) or any(share % 1 for share in shares):
        return []
    meant = [Decimal(f"0.{share}") for share in shares[1::2]]
    return meant if sum(meant) == 1 else []


def _shares(r: Register) -> Iterator[tuple[Steps, list[Decimal]]]:
    """Every list of shares of a year and of those that follow, with its place."""
    scenario = r.scenario
    for block in ("payment_profiles", "spending_profiles", "receipts_profiles"):
        for nature, profile in getattr(scenario, block).items():
            yield (block, str(nature)), profile.shares
    for name, funder in scenario.funders.items():
        if funder.participation_profile:
            yield ("funders", name, "participation_profile"), funder.participation_profile.shares
        if funder.payment_terms and funder.payment_terms.shares is not None:
            yield ("funders", name, "payment_terms"), funder.payment_terms.shares
    for index, calendar in enumerate(scenario.calendars):
        for what, given in _given(calendar):
            if given.shares is not None:
                yield ("calendars", index, what), given.shares


def _given(calendar: OwnCalendar) -> Iterator[tuple[str, OwnShares]]:
    for what, given in (("spending", calendar.spending), ("payment", calendar.payment)):
        if given is not None:
            yield what, given


def _not_negative(steps: Steps, numbers: list[Decimal]) -> Iterator[Remark]:
    for index, number in enumerate(numbers):
        if number < 0:
            yield Remark((*steps, index), say("cannot_be_negative"), remedy=say("write_0_or_more"))


def payment_terms_are_one_thing(r: Register) -> Iterator[Remark]:
    """A funder pays by yearly shares or by terms on the payment of works; terms leave no share below zero."""
    for name, funder in r.scenario.funders.items():
        if (terms := funder.payment_terms) is None:
            continue
        steps: Steps = ("funders", name, "payment_terms")
        on_works = bool(terms.advance or terms.balance or terms.lag_years)
        if (terms.shares is not None) == on_works:
            yield Remark(steps, say("gives_shares_or_terms"), remedy=say("give_shares_or_terms"))
        for field in ("advance", "balance"):
            if getattr(terms, field) < 0:
                yield Remark((*steps, field), say("cannot_be_negative"), remedy=say("write_0_or_more"))
        if terms.advance + terms.balance > 1:
            what = say("advance_and_balance_pass_all", total=terms.advance + terms.balance)
            yield Remark(steps, what, remedy=say("lower_the_advance_or_the_balance"))


def calendars_are_of_lines_that_exist(r: Register) -> Iterator[Remark]:
    """A calendar of its own is of lines with a cost, said once, in shares or in amounts."""
    costs = {(*lot_of(cost), cost.nature) for cost in r.scenario.costs}
    first: dict[tuple[str, str, str], int] = {}
    for index, calendar in enumerate(r.scenario.calendars):
        key = (calendar.operation, calendar.lot or "", calendar.nature or "")
        shown, steps = "/".join(name for name in key if name), ("calendars", index)
        earlier = first.setdefault(key, index)
        if earlier != index:
            what, remedy = say("is_written_twice"), say("keep_one_row_or_add_the_two")
            yield Remark(steps, what, remedy=remedy, shown=shown, first=("calendars", earlier))
        if not any(_covers(calendar, line) for line in costs):
            instead = nearest(calendar.operation, {line[0] for line in costs}) or say("remove_it")
            yield Remark(steps, say("is_of_no_line_of_cost"), remedy=instead, shown=shown)
        if not any(_given(calendar)):
            yield Remark(steps, say("says_neither_spending_nor_payment"), remedy=say("say_one_of_them"))
        for what_is, given in _given(calendar):
            if (given.shares is None) == (given.amounts_keur is None):
                remedy = say("give_shares_or_amounts")
                yield Remark((*steps, what_is), say("gives_shares_or_amounts"), remedy=remedy, shown=shown)
            most = max(0, len(given.shares or given.amounts_keur or ()) - 1)
            if given.after_works and what_is != "spending":
                what, remedy = say("is_said_of_spending_alone"), say("remove_it")
                yield Remark((*steps, what_is, "after_works"), what, remedy=remedy)
            elif given.after_works > most:
                what, remedy = say("leaves_no_year_of_works"), say("write_so_many_at_most", most=most)
                yield Remark((*steps, what_is, "after_works"), what, remedy=remedy)


def _covers(calendar: OwnCalendar, line: tuple[str, str, str]) -> bool:
    names = (calendar.operation, calendar.lot or line[1], calendar.nature or line[2])
    return names == line


def amounts_are_what_works_cost(r: Register) -> Iterator[Remark]:
    """The amounts of a calendar are not negative and add to what the works that it is of cost."""
    for index, calendar in enumerate(r.scenario.calendars):
        cost = sum(
            (
                row.unit_cost_keur * r.lots[lot_of(row)].quantity
                for row in r.scenario.costs
                if lot_of(row) in r.lots and _covers(calendar, (*lot_of(row), row.nature))
            ),
            Decimal(0),
        )
        for what_is, given in _given(calendar):
            steps: Steps = ("calendars", index, what_is, "amounts_keur")
            if given.amounts_keur is None:
                continue
            yield from _not_negative(steps, given.amounts_keur)
            if (total := sum(given.amounts_keur, Decimal(0))) != cost:
                what = say("amounts_add_to_not_to_the_cost", total=total, cost=cost, off=abs(cost - total))
                yield Remark(steps, what, remedy=say("correct_an_amount_or_the_cost"))


PROFILE_CHECKS = (
    shares_add_to_one,
    payment_terms_are_one_thing,
    calendars_are_of_lines_that_exist,
    amounts_are_what_works_cost,
)
