"""The distance to the bound where a rerun keeps the voted plan as it is."""

from pathlib import Path

from revised import rerun
from test_certificate_audited import lines, written

from tiny import funder, solved, tranches


def test_the_distance_of_a_kept_vote_is_its_own(tmp_path: Path) -> None:
    """Proves: where the voted plan is kept, its distance to the bound is the one that is told.
    Without it: the gap would be that of a plan that nobody publishes.
    By hand: 150 k€ pay one whole home of the one and a half of the bound: 0.333333333.
    """
    plan = solved(
        funders={
            "own": funder("own_funds", envelope_keur=tranches(150, 0)),
            "authority": funder("authority"),
        }
    )
    again = rerun(plan, 2017, changes={})
    assert again.summary["relaxed"]["cover_programme"] == {"bound": 1.5, "gap": 0.333333333}
    assert again.summary["gap"]["cover_programme"] == 0
    assert again.summary["bound_proved"]["cover_programme"] is False
    assert lines(written(again, tmp_path / "run")) == ""
