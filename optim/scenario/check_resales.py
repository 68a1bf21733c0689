"""Checks of what agencies have resold: land that they had bought, by the as-of year."""

from collections.abc import Iterator

from optim.messages import Euros, say
from optim.scenario.check_revision import known_lot
from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register
from optim.scenario.schema_revision import LineYears, Revision


def realised_resales_are_of_land_bought(r: Register) -> Iterator[Remark]:
    """What is resold is land of an agency, in past years, and never more than it had bought by then."""
    if (revision := r.scenario.revision) is None:
        return
    for index, row in enumerate(revision.realised.resales):
        steps: Steps = ("revision", "realised", "resales", index)
        unknown = [*known_lot(steps, row, r)] or [*_not_land(steps, row, r)]
        yield from unknown or _within_purchases(steps, row, revision, r)


def _not_land(steps: Steps, row: LineYears, r: Register) -> Iterator[Remark]:
    agencies = [name for name, funder in r.scenario.funders.items() if funder.land is not None]
    owner = r.scenario.maitres_ouvrage.get(r.lots[row.operation, row.lot].maitre_ouvrage)
    if row.funder not in agencies:
        remedy = nearest(row.funder, agencies) or say("name_a_funder_of_kind_land_agency")
        yield Remark(steps, say("holds_no_land"), remedy=remedy, shown=f"funder {row.funder}")
    elif row.nature != r.scenario.land_nature:
        remedy = say("write_the_nature_that_is_land", nature=r.scenario.land_nature)
        yield Remark(steps, say("is_not_land"), remedy=remedy, shown=f"nature {row.nature}")
    elif owner is None or owner.buys_back_with is None:
        what = say("has_no_owner_that_buys_land_back", operation=row.operation, lot=row.lot)
        yield Remark(steps, what, remedy=say("remove_the_row"), shown=f"lot {row.lot}")


def _within_purchases(steps: Steps, row: LineYears, revision: Revision, r: Register) -> Iterator[Remark]:
    cell = (row.operation, row.lot, row.nature, row.funder)
    bought: dict[int, int] = {}
    for made in revision.realised.commitments:
        if (made.operation, made.lot, made.nature, made.funder) == cell:
            bought = made.cents
    sold = 0
    for year, amount in sorted(row.cents.items()):
        place: Steps = (*steps, "cents", year)
        sold += amount
        had = sum(cents for y, cents in bought.items() if y <= year)
        if year > revision.as_of or year not in r.years:
            what = say("is_not_in_the_past_of_the", first=r.years[0], as_of=revision.as_of)
            yield Remark(place, what, remedy=say("report_the_past_alone"), shown=str(year))
        elif sold > had:
            what = say("makes_resold_by_then_for_bought", sold=Euros(sold), had=Euros(had))
            remedy = say("correct_one_of_the_two_what_is")
            yield Remark(place, what, remedy=remedy)
            return


RESALE_CHECKS = (realised_resales_are_of_land_bought,)
