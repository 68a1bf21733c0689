"""The calendar: works as bars of years, streets under homes, what was voted beside what is moved."""

from revised import cents, rerun, works

from reports.calendar import calendar
from tiny import bailleur, cost, funder, lot, operation, rate, solved, yearly


def test_what_was_voted_stands_under_what_is_moved() -> None:
    """Proves: in a rerun that moves works, each year shows what is started and, beside it, what was voted.
    Without it: a revised calendar would look like a fresh plan.
    By hand: three homes a year voted of ten, one started in 2017, two in 2018, one a year from then on.
    """
    plan = solved(bailleurs={"mc": bailleur(yearly(3))})
    paid = [cents("own", y2017=100, y2018=200)]
    slower = {"bailleurs": {"mc": bailleur(yearly(1))}}
    again = rerun(
        plan, 2018, works=[works(y2017=1, y2018=2)], commitments=paid, payments=paid, changes=slower
    )
    (place,) = calendar(again, "fr")
    marks = place.bars[0].marks
    assert [mark.figure for mark in marks] == ["1", "2", "1", "1"]
    assert [mark.votes for mark in marks] == ["3", "3", "3", "1"]
    assert [mark.works for mark in marks] == [mark.voted for mark in marks] == ["s", "m", "m", "e"]


def test_streets_stand_under_homes_and_alone_elsewhere() -> None:
    """Proves: homes are counted each year with the streets under them; an operation without homes has shares.
    Without it: a park would be drawn as homes, or a street would hide the homes above it.
    By hand: five homes in 2017 and five in 2018, streets in 2018; half of the park in 2019, half in 2020.
    """
    plan = solved(
        bailleurs={"mc": bailleur(yearly(5))},
        operations=[operation(), operation("parc", "park")],
        lots=[
            lot(last_year=2018),
            lot("cite", "streets", 100, unit="m2", maitre_ouvrage="call", first_year=2018, last_year=2018),
            lot("parc", "works", 2, unit="ha", maitre_ouvrage="call", first_year=2019, least_years=2),
        ],
        costs=[cost(), cost("cite", "streets", "public_space", 1), cost("parc", "works", "works", 1)],
        funders={"own": funder("own_funds")},
        rates=[rate("own")],
    )
    (place,) = calendar(plan, "en")
    homes, park = place.bars
    assert [mark.figure for mark in homes.marks] == ["5", "5", "", ""]
    assert [mark.under for mark in homes.marks] == ["", "se", "", ""]
    assert [mark.figure for mark in park.marks] == ["", "", "50", "50"]
    assert not any(mark.under for mark in park.marks)
    assert (place.homes, place.homes_by_year) == (10, [5, 5, 0, 0])
