"""What a rerun says was voted before it: the tranches that were firm then, land bought back included."""

from pathlib import Path

import pytest
from revised import revision
from test_rerun_again import HEAD, again
from tiny_land import centre

from optim.readings.books import situations
from optim.run.folder import read, write
from optim.run.plan import Plan
from optim.scenario import ScenarioRefusedError, load
from optim.scenario.lock import dump
from optim.scenario.schema import Scenario
from optim.solving.program import program
from tiny import bailleur, figure, funder, solved, tiny, tranches, yearly

KEUR = 100_000


def voted(run: Path) -> dict[str, tuple[int, int, int, int]]:
    """AP voted, made firm, in all and conditional of each payer of a run, in k€; nothing is revised."""
    held = situations(read(run))
    assert all(row.revision == 0 for row in held)
    return {
        row.payer: (
            row.voted // KEUR, row.affirmed // KEUR, row.total // KEUR, row.conditional // KEUR,
        )
        for row in held
    }  # fmt: skip


def signed(plan: Plan, folder: Path) -> Path:
    """The folder of a first plan."""
    write(plan, folder / "voted", force=False, finish=lambda draft: None)
    return folder / "voted"


def test_each_vote_starts_from_what_the_one_before_made_firm(tmp_path: Path) -> None:
    """Proves: the first rerun starts from the first tranche, which alone was voted; the next from both.
    Without it: AP voted would count the second tranche at the first rerun, or forget it at the next.
    By hand: two homes a year at 100 k€: 400 k€ a tranche.
    """
    own = funder("own_funds", envelope_keur=tranches(430, 500), carry_over=figure(0))
    blocks = {
        "bailleurs": {"mc": bailleur(yearly(2))},
        "funders": {"own": own, "authority": funder("authority")},
    }
    run = signed(solved(**blocks), tmp_path)
    assert voted(run) == {"own": (400, 0, 400, 400)}
    first = again(run, "first", HEAD)
    assert voted(first) == {"own": (400, 400, 800, 0)}
    second = again(first, "second", HEAD.replace("2018", "2019"))
    assert voted(second) == {"own": (800, 0, 800, 0)}


def test_land_to_buy_back_was_voted_too(tmp_path: Path) -> None:
    """Proves: a rerun keeps what each payer had voted to buy back, firm or not, with the tranche it was of.
    Without it: the vote of an EPCI would open all its land anew at mid-term.
    By hand: of 1 500 k€ bought in the first tranche 750 are to be paid, of 375 in the second 125: what is
    bought last is not resold.
    """
    run = signed(program(tiny(**centre()), {}), tmp_path)
    assert voted(run) == {"authority": (750, 0, 750, 125), "epf": (1500, 0, 1500, 375)}
    within = again(run, "within", HEAD.replace("2018", "2017"))
    assert voted(within) == {"authority": (750, 0, 750, 125), "epf": (1500, 0, 1500, 375)}
    after = again(run, "after", HEAD)
    assert voted(after) == {"authority": (750, 125, 875, 0), "epf": (1500, 375, 1875, 0)}


def test_a_tranche_that_nobody_knows_was_not_voted(tmp_path: Path) -> None:
    """Proves: a revision that says that an unknown tranche was firm is refused, with the nearest name.
    Without it: what was voted would be counted on no year at all, in silence.
    By hand: T3 of two tranches.
    """
    plan = solved()
    block = revision(plan, 2018)
    block["voted"]["firm"] = ["T3"]
    lock = tmp_path / "scenario.lock.yaml"
    lock.write_text(dump(Scenario.model_validate({**plan.scenario.model_dump(), "revision": block})), "utf-8")
    with pytest.raises(ScenarioRefusedError, match=r'"T3": is not a known tranche\. Known here: T1, T2\.'):
        load(lock)
