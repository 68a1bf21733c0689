"""The scenario written out whole, and read back the same."""

import tempfile
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_scenario import BASE, edited, read

from optim.scenario import Scenario, load
from optim.scenario.characters import FORBIDDEN
from optim.scenario.lock import dump
from optim.scenario.places import Findings
from optim.scenario.reading import read_yaml

AWKWARD = [
    "no", "True", "null", "~", "2017", "2017-2026", "12:30", "010", "1e3", ".nan", "1_000", "<<",
    "- a", "a: b", "a #b", "#", "'", "\"", "{a}", "[", "*a", "&a", "!!str", "%", "@", "`", "|", ">",
    " lead", "trail ", "é\u00a0ù", "two\nlines", "\n", "tab\there", "😀",
    "…", "a,b", "?", "---", "...", "x" * 1500, "2017-01-01", "=", "\\n", "0.5", "-", "y",
]  # fmt: skip
UNSEEN = ("Cc", "Cf", "Cs", "Zl", "Zp")
NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=UNSEEN).filter(lambda c: not FORBIDDEN.match(c)),
    min_size=1,
    max_size=40,
)
"""Texts of any characters but those that no scenario may hold."""
IDENTIFIERS = st.from_regex(r"\A[a-z0-9][a-z0-9_-]{0,12}\Z")


def small() -> Scenario:
    """The small scenario, from its files."""
    with tempfile.TemporaryDirectory() as folder:
        return read(Path(folder)).scenario


SMALL = small()


def again(scenario: Scenario) -> Scenario:
    """The scenario once written out and read back."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "scenario.lock.yaml"
        path.write_text(dump(scenario), "utf-8")
        return load(path).scenario


def test_a_scenario_reads_back_the_same() -> None:
    """Proves: load, dump, load is the identity, and the second text is the first.
    Without it: a run could not be solved again to the same plan.
    By hand: equal scenarios, equal texts.
    """
    assert again(SMALL) == SMALL
    assert dump(again(SMALL)) == dump(SMALL)


def test_the_lock_inherits_nothing(tmp_path: Path) -> None:
    """Proves: a variant is locked whole, its tables in place, every figure a record.
    Without it: the lock would need the files that it came from.
    By hand: no extends, no changes, no path; 2019 is written out for itself.
    """
    variant = "extends: base.yaml\nchanges:\n  bailleurs.mc.capacity_homes.2019: 1200\n"
    text = dump(read(tmp_path, variant=variant).scenario)
    assert not any(word in text for word in ("extends", "changes", ".csv"))
    assert (
        "      2019: {value: 1200, source: written in the scenario without a source, status: assumed}\n"
        in text
    )


def test_numbers_are_written_plainly(tmp_path: Path) -> None:
    """Proves: a number is written with its digits, never with an exponent.
    Without it: 1E+3 would be read as text by other tools.
    By hand: 1000 and 0.000000001.
    """
    base = edited("T1: 1000,", "T1: 1e3,", edited("max_rate: 0.2", "max_rate: 1e-9"))
    scenario = read(tmp_path, base=base).scenario
    text = dump(scenario)
    assert "T1: {value: 1000, " in text
    assert "max_rate: {value: 0.000000001, " in text
    assert again(scenario) == scenario


@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_read_back_the_same(text: str) -> None:
    """Proves: a text that YAML would take for something else comes back as it was.
    Without it: a source called "no" would come back as false.
    By hand: the same text.
    """
    changed = SMALL.model_copy(update={"description": text})
    assert again(changed) == changed


@settings(deadline=None)
@given(name=NAMES.filter(lambda text: text.strip() != ""), description=NAMES, cluster=IDENTIFIERS)
def test_any_text_reads_back_the_same(name: str, description: str, cluster: str) -> None:
    """Proves: names, texts and identifiers of any kind survive the lock.
    Without it: one odd name in an office's table would break its reruns.
    By hand: the same scenario.
    """
    parts = SMALL.model_dump(exclude_none=True)
    parts["description"] = description
    parts["operations"][0]["name"] = name
    parts["clusters"] = {cluster: {"name": name, "operations": ["cite-9"]}}
    scenario = Scenario.model_validate(parts)
    assert again(scenario) == scenario


@settings(deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=8, allow_nan=False, allow_infinity=False))
def test_any_amount_is_written_exactly(amount: Decimal) -> None:
    """Proves: an amount comes back to its last digit.
    Without it: cents would move between a run and its rerun.
    By hand: the same decimal.
    """
    parts = SMALL.model_dump(exclude_none=True)
    parts["funders"]["own"]["envelope_keur"]["T1"]["value"] = amount
    document = read_yaml(dump(Scenario.model_validate(parts)), "lock", Findings())
    assert document is not None
    assert document.values["funders"]["own"]["envelope_keur"]["T1"]["value"] == amount


def test_the_base_text_is_no_lock() -> None:
    """Proves: the lock differs from what an officer writes: bare numbers have become records.
    Without it: the identity above could hold for a dump that copies its input.
    By hand: `carry_over: 0.5` is written as a record.
    """
    assert "carry_over: 0.5" in BASE
    assert "carry_over: {value: 0.5, source: " in dump(SMALL)
