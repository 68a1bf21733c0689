"""What a rerun assumed of the past, in French."""

import pytest

from reports.names import Names
from reports.past import TOLD, assumption
from tiny import tiny

SAID = {
    "land resold 2018, not reported: taken as planned, within what was bought": "foncier revendu 2018",
    "started 2017-2018, not reported: taken as planned for a/b, c/d": "travaux 2017-2018 non déclarés",
    "finished: nothing is told, so works that are late are not known": "aucun achèvement déclaré",
    "started 2017, not reported finished though their works were to be over: 2.5 ha of a/b":
        "a, b (2,5 ha)",
    "committed 2017, not reported: taken from the works and the voted funders for 12 lines": "12 lignes",
    "paid 2017-2021, not reported: taken from the payment profiles": "selon les échéanciers",
    "paid 2017, not reported: taken from the payment profiles where no row is given": "aucune ligne",
    "cost of works: -1.5% on what was planned; not projected to the years to come": "−1,5\u202f%",
    "cost of works: +1.5% on what was planned, projected to the years to come": "projeté",
    "late by 2 years, so the window ends as much later: a/b": "retard de 2 an(s)",
    "evaluation: the partners have not judged unesco": "n'ont pas jugé Sites UNESCO",
    "evaluation: the opinion stands as it was before on unesco": "avis repris",
}  # fmt: skip


@pytest.mark.parametrize("finding", SAID)
def test_what_was_assumed_reads_in_french(finding: str) -> None:
    """Proves: each finding of a rerun has its French sentence, with its years, lots and amounts.
    Without it: a French committee would read English in the middle of its report.
    By hand: the words beside each finding.
    """
    assert SAID[finding] in assumption(finding, Names(tiny(), "fr"))


def test_every_sentence_is_tried() -> None:
    """Proves: the table above has each finding that a rerun can make.
    Without it: one of them could be misspelt in its pattern.
    By hand: as many as there are patterns.
    """
    assert len(SAID) == len(TOLD)
