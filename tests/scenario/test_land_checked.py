"""What a scenario may not say of a land agency: each refusal with its words."""

from pathlib import Path
from typing import Any

import pytest
from small_scenario import COSTS, edited, refused, written

TERMS = {
    "opening_treasury_keur": "0",
    "holding_limit_years": "5",
    "long_convention_years": "9",
    "long_conventions": "[park]",
    "least_holding_years": "2",
    "discount": "{park: 0.3}",
    "holding_rate": "{park: 0.04}",
}
COST = COSTS + "11-19,works,acquisition,40,assumption,assumed\n"


def scenario(
    buyer: str = "own", kind: str = "land_agency", natures: str = "acquisition", **terms: Any
) -> str:
    """The small scenario with a park whose land the EPF buys, and some of its terms replaced or left out."""
    given = {**TERMS, **terms}
    land = "".join(f"\n      {name}: {value}" for name, value in given.items() if value is not None)
    text = edited("    carry_over: 1\nrates:", f"    carry_over: 1\n    land:{land}\nrates:")
    text = edited("kind: land_agency", f"kind: {kind}", text)
    if buyer:
        text = edited(
            "true, own_funders: [own]}", f"true, own_funders: [own], buys_back_with: {buyer}}}", text
        )
    rate = f"  - {{funder: epf, kinds: [park], natures: [{natures}], max_rate: 1}}\npublic_aid:"
    text = edited("public_aid: {own", rate + " {own", text)
    return edited(
        "  works: {shares: [1]",
        "  acquisition: {shares: [1], source: a, status: assumed}\n  works: {shares: [1]",
        text,
    )


def test_a_land_agency_that_holds_together_is_read(tmp_path: Path) -> None:
    """Proves: the scenario that the cases below spoil stands.
    Without it: they could be refused for another reason.
    By hand: nothing is refused.
    """
    assert refused(written(tmp_path, base=scenario(), costs=COST)) == []


BAD = [
    (
        scenario(least_holding_years=5),
        "land.least_holding_years = 5: leaves no year to resell in, before 5. Lower it, or hold longer.",
    ),
    (scenario(long_convention_years=4), "is shorter than holding_limit_years, 5. Raise it."),
    (scenario(long_convention_years=None), "long_conventions: have no length. Add long_convention_years."),
    (
        scenario(long_conventions="[parc]"),
        'long_conventions.0 = "parc": is not a known kind or operation. Did you mean park?',
    ),
    (scenario(discount="{parks: 0.3}"), "discount.parks: is not a known kind of operation. "),
    (
        scenario(discount="{estate: 0.3}"),
        "epf may buy it and gives no discount for park. Add it to land.discount.",
    ),
    (scenario(discount="{park: 1.3}"), "must lie between 0 and 1"),
    (scenario(holding_rate="{parks: 0.1}"), "holding_rate.parks: is not a known kind of operation. "),
    (scenario(holding_limit_years="4.5"), "must be a whole number"),
    (scenario(natures="acquisition, holding"), "rates.2: epf pays holding twice for park"),
    (scenario(buyer=""), "and commune does not say what it buys back with. Add maitres_ouvrage.commune"),
    (scenario(buyer="owner"), 'buys_back_with = "owner": is not a known funder. Did you mean own?'),
    (scenario(buyer="epf"), 'buys_back_with = "epf": has no envelope to pay from.'),
    (scenario(buyer="anru"), 'buys_back_with = "anru": has a payment ceiling'),
    (
        scenario(kind="grant"),
        "a funder of kind grant does not hold land. Remove it, or write kind: land_agency.",
    ),
    (
        edited("carry_over: 1\n    land", "carry_over: 0.5\n    land", scenario()),
        "a treasury keeps all of what is left",
    ),
    (scenario().replace("2017-2020: 60000", "2017-2019: 60000"), "tse_keur: does not give 2020"),
]


@pytest.mark.parametrize(("text", "words"), BAD)
def test_bad_terms_of_a_land_agency_are_refused(text: str, words: str, tmp_path: Path) -> None:
    """Proves: terms that cannot hold together are refused before any solve, with the place and the remedy.
    Without it: land would be bought that nobody can buy back, or its holding paid twice.
    By hand: the words beside each text.
    """
    lines = refused(written(tmp_path, base=text, costs=COST))
    assert any(words in line for line in lines), lines


def test_land_of_a_bailleur_has_no_buyer(tmp_path: Path) -> None:
    """Proves: land bought for a lot that no maître d'ouvrage carries is refused.
    Without it: nobody would buy it back.
    By hand: the lot of homes belongs to a bailleur.
    """
    text = scenario().replace("kinds: [park], natures: [acq", "kinds: [estate], natures: [acq")
    costs = COSTS + "cite-9,homes,acquisition,40,assumption,assumed\n"
    lines = refused(written(tmp_path, base=text, costs=costs))
    assert any("epf may buy it, and no maître d'ouvrage buys it back" in line for line in lines), lines
