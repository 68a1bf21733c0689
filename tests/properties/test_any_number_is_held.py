"""Whatever the scenario, any one number of a run that is changed is found."""

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

from forging import remade
from hypothesis import given
from hypothesis import strategies as st
from worlds import worlds

from optim.audit import audit
from optim.run.folder import write
from optim.scenario.schema import Scenario
from optim.solving.program import program

FILES = (
    "works", "commitments", "payments", "envelopes", "missed", "extra_capacity", "receipts", "running_costs",
    "delegated", "land", "treasury", "buy_backs", "books",
)  # fmt: skip
"""The tables whose every number the scenario and the other tables determine."""


def numbers(text: str) -> list[tuple[int, str]]:
    """The cells of a table that hold a number: their row and their column."""
    return [
        (rank, column)
        for rank, row in enumerate(csv.DictReader(io.StringIO(text)))
        for column, cell in row.items()
        if cell.replace(".", "").replace("-", "").isdigit()
    ]


def with_one_more(text: str, place: tuple[int, str]) -> str:
    """The table with one more in one cell."""
    rows = list(csv.DictReader(io.StringIO(text)))
    rows[place[0]][place[1]] = str(int(float(rows[place[0]][place[1]])) + 1)
    out = io.StringIO()
    table = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue()


@given(worlds(), st.data())
def test_any_number_changed_is_found(scenario: Scenario, data: st.DataObject) -> None:
    """Proves: one more in any cell of any table of results fails the audit, whatever the scenario.
    Without it: some figure that a committee reads could be touched up unseen.
    By hand: a finding.
    """
    with TemporaryDirectory() as folder:
        run = Path(folder) / "run"
        write(program(scenario, {}), run, force=False, finish=lambda draft: None)
        texts = {name: (run / f"{name}.csv").read_text("utf-8") for name in FILES}
        cells = [(name, place) for name, text in texts.items() for place in numbers(text)]
        name, place = data.draw(st.sampled_from(cells))
        (run / f"{name}.csv").write_text(with_one_more(texts[name], place), "utf-8")
        assert audit(remade(run)) != [], (name, place)
