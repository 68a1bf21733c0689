"""Lots that are launched whole, and contradict themselves."""

from pathlib import Path

from small_scenario import LOTS, refused, written


def test_an_indivisible_lot_takes_one_year(tmp_path: Path) -> None:
    """Proves: all in one year and two years at least do not go together.
    Without it: the lot would be missed for ever, without a reason.
    By hand: one line that names the way out.
    """
    lots = LOTS.replace("source,status", "indivisible,source,status").replace(",2,L791", ",2,true,L791")
    lots = lots.replace(",1,assumption", ",1,,assumption")
    assert refused(written(tmp_path, lots=lots)) == [
        "tables/lots.csv:2 cite-9/homes: is indivisible and takes 2 years at least."
        " Write continuous: true instead, or least_years: 1."
    ]
