"""Lots that are launched whole, and contradict themselves."""

from decimal import Decimal
from pathlib import Path

from small_scenario import LOTS, refused, written

from optim.messages import Message
from optim.scenario.notes import observe
from tiny import cost, lot, operation, tiny


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


def test_only_a_lump_is_said_divisible(tmp_path: Path) -> None:
    """Proves: the word is refused where it changes nothing.
    Without it: an officer would think that homes are kept whole elsewhere.
    By hand: homes.
    """
    lots = LOTS.replace("source,status", "divisible,source,status").replace(",2,L791", ",2,true,L791")
    lots = lots.replace(",1,assumption", ",1,,assumption")
    assert refused(written(tmp_path, lots=lots)) == [
        "tables/lots.csv:2 divisible = true: means something for a lump alone: what is counted in home is"
        " divided anyway. Remove divisible."
    ]


def test_each_lump_that_may_be_divided_is_told() -> None:
    """Proves: nobody finds half of a bridge in a plan without having been told.
    Without it: what a lump means would be silent.
    By hand: of three lumps one is divisible, one has a least share, one is whole.
    """
    parts = [{"divisible": True}, {"least_share": Decimal("0.4")}, {}]
    rows = [
        lot(name, "all", 1, maitre_ouvrage="call", unit="lump", **part)
        for name, part in zip("abc", parts, strict=True)
    ]
    scenario = tiny(
        operations=[operation(name) for name in "abc"],
        lots=rows,
        costs=[cost(name, "all", "works") for name in "abc"],
    )
    said = [note.what for note in observe(scenario)]
    (told,) = [say for say in said if isinstance(say, Message) and say.name == "lumps_that_may_be_divided"]
    assert told.values == {"names": ["a", "b"]}
