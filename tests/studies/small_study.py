"""A study to be solved by hand: two estates of four homes each, two homes a year for four years."""

from pathlib import Path

from optim.scenario.lock import dump
from tiny import bailleur, cost, lot, operation, tiny, yearly

STUDY = """\
title: Which estate first
kind: variants
variants:
  a-first:
    changes:
      priority_classes.high: {value: 3, source: by hand, status: assumed}
  b-first:
    changes:
      operations.a.priority_class: plain
      operations.b.priority_class: high
  no-plan:
    changes:
      bailleurs.mc.capacity_homes.2017-2020: {value: 1, source: by hand, status: assumed}
      decisions: {a: {required: true, because: asked}, b: {required: true, because: asked}}
"""


def written(folder: Path, study: str = STUDY) -> tuple[Path, Path]:
    """The scenario and the study as files; estate `a` is of the higher class."""
    scenario = tiny(
        bailleurs={"mc": bailleur(yearly(2))},
        operations=[operation("a", priority_class="high"), operation("b")],
        lots=[lot("a", quantity=4), lot("b", quantity=4)],
        costs=[cost("a"), cost("b")],
    )
    (folder / "small.yaml").write_text(dump(scenario), "utf-8")
    (folder / "study.yaml").write_text(study, "utf-8")
    return folder / "small.yaml", folder / "study.yaml"
