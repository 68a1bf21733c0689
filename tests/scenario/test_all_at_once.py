"""What is wrong with forms and with names is told in one round, and nothing that is only a consequence."""

from pathlib import Path

import pytest
from small_scenario import BASE, COSTS, LOTS, OPERATIONS, edited, refused, written

FORM = edited("kind: grant", "kind: gran")
"""A base whose schema is refused on line 27."""
NAMES = [
    ({"lots": LOTS.replace("mc,", "sia,")},
     'tables/lots.csv:2 bailleur = "sia": is not a known bailleur. Known here: mc.'),
    ({"operations": OPERATIONS.replace("call,high", "call,hihg")},
     'tables/operations.csv:2 priority_class = "hihg": is not a known priority class. Did you mean high?'),
    ({"costs": COSTS.replace("cite-9", "cite-8")},
     'tables/costs.csv:2 operation = "cite-8": is not a known operation. Did you mean cite-9?'),
    ({"costs": COSTS.replace("11-19,works", "11-19,work")},
     'tables/costs.csv:3 lot = "work": is not a lot of 11-19. Did you mean works?'),
    ({"base": FORM.replace("rules: {}", "rules: {paces: {active: false, because: tried}}")},
     "base.yaml:55 rules.paces: is not a known rule. Did you mean pace?"),
]  # fmt: skip
NO_CONSEQUENCES = [
    {"operations": OPERATIONS.replace("cite-9,Cité 9 de Lens,", "cite-9,")},
    {"operations": OPERATIONS.replace("cite-9,Cité", "Cité-9,Cité")},
    {"operations": OPERATIONS.replace("operation,", "oper,")},
    {"lots": LOTS.replace("11-19,works", "11-19,")},
    {"base": FORM.replace("  epf:\n", "  Epf:\n")},
    {"base": FORM.replace("operations: tables/operations.csv\n", "")},
    {"base": FORM.replace("operations: tables/operations.csv", "operations: 3")},
]


@pytest.mark.parametrize(("texts", "line"), NAMES)
def test_a_name_is_told_beside_a_wrong_form(texts: dict[str, str], line: str, tmp_path: Path) -> None:
    """Proves: a name that is not there is told in the round that refuses a form elsewhere.
    Without it: 52 refusals would be followed by 30 others, and these by more.
    By hand: the kind of a funder, and the line beside each.
    """
    found = refused(written(tmp_path, **{"base": FORM, **texts}))
    form = 'base.yaml:27 funders.anru.kind = "gran": is not a known name. Did you mean grant?'
    assert sorted(found) == sorted([form, line])


@pytest.mark.parametrize("texts", NO_CONSEQUENCES)
def test_what_follows_from_another_fault_is_not_told(texts: dict[str, str], tmp_path: Path) -> None:
    """Proves: a name that a refused row, table or identifier may have given is not told to be unknown.
    Without it: one row too short would be told once for each lot, cost and cluster that names it.
    By hand: no line says « not a known », but for the kind of the funder.
    """
    found = refused(written(tmp_path, **{"base": FORM, **texts}))
    assert len(found) >= 2
    others = [line for line in found if "is not a known" in line and "funders.anru.kind" not in line]
    assert [line for line in others if "lots.csv" in line or "costs.csv" in line or "clusters" in line] == []


def test_a_scenario_of_names_alone_says_the_same(tmp_path: Path) -> None:
    """Proves: the line that tells a name is the same whether a form is wrong elsewhere or not.
    Without it: an officer would meet two sentences for one fault.
    By hand: each case with the base as it should be.
    """
    for rank, (texts, line) in enumerate(NAMES):
        texts = {name: text.replace("kind: gran,", "kind: grant,") for name, text in texts.items()}
        base = texts.get("base", BASE).replace("kind: gran\n", "kind: grant\n")
        assert line in refused(written(tmp_path / str(rank), **{**texts, "base": base}))
