"""Plans that tight rules hide from rounding one by one, each solved by hand."""

from decimal import Decimal
from pathlib import Path
from typing import Any

from standing import audited

from tiny import YEARS, cost, figure, funder, lot, operation, rate, solved, started, total_started, tranches

PAYERS = (("own", "own_funds"), ("authority", "authority"))
SQUARE: dict[str, Any] = {
    "operations": [operation(), operation("square")],
    "lots": [lot(quantity=3), lot("square", "park", 1, maitre_ouvrage="call", unit="ha")],
    "costs": [cost(), cost("square", "park", "public_space")],
    "rates": [rate("own", natures=["rehabilitation"]), rate("authority", natures=["public_space"])],
    "needs": [{"operation": "cite", "needs": "square", "because": "by hand"}],
}


def money(keur: str) -> dict[str, Any]:
    return {"own": funder("own_funds"), "authority": funder("authority", envelope_keur=tranches(keur, 0))}


def test_needs_binding_gives_up_a_home_that_the_grains_cannot_follow(tmp_path: Path) -> None:
    """Proves: homes and hectares are settled together when rounding them apart finds no plan.
    Without it: two homes ask for 2/3 of the square, 66 grains are less: no plan, though 1 and 66 keep all.
    By hand: 66.9 k€ pay 66 hundredths of a hectare, which carry one home of three.
    """
    plan = audited(solved(**SQUARE, funders=money("66.9")), tmp_path)
    assert (total_started(plan), total_started(plan, "square")) == (1, Decimal("0.66"))


def test_needs_slack_keeps_the_homes_that_the_grains_follow(tmp_path: Path) -> None:
    """Proves: a home that the hectares can carry is not given up.
    Without it: a plan would always lose a home beside hectares.
    By hand: 67.9 k€ pay 67 hundredths, 2/3 of the homes are two.
    """
    plan = audited(solved(**SQUARE, funders=money("67.9")), tmp_path)
    assert (total_started(plan), total_started(plan, "square")) == (2, Decimal("0.67"))


def works(operation: str, **fields: Any) -> dict[str, Any]:
    return lot(operation, "works", 1, maitre_ouvrage="call", unit="lump", **fields)


def test_least_share_binding_to_a_grain_a_year_leaves_the_cents_free(tmp_path: Path) -> None:
    """Proves: a least share kept to a grain a year is not judged again while cents are settled.
    Without it: 0.9986 of a lot, allowed where 0.999 is asked, would forbid any rounding to the cent.
    By hand: 622.4 k€ a tranche pay 0.6224, then 0.3766 more to reach 0.999, but for four grains at most.
    """
    plan = audited(
        solved(
            operations=[operation(), operation("square")],
            lots=[works("cite", least_share=Decimal("0.999")), works("square", divisible=True)],
            costs=[cost(name, "works", "works", "999.99") for name in ("cite", "square")],
            funders={name: funder(kind, envelope_keur=tranches("311.2", "311.2")) for name, kind in PAYERS},
            rates=[rate(name) for name, _kind in PAYERS],
        ),
        tmp_path,
    )
    assert started(plan)[2017] == Decimal("0.6224")
    assert Decimal("0.9986") <= total_started(plan) <= Decimal("0.999")


def test_launches_that_start_everything_are_kept_when_the_second_goal_finds_no_better(tmp_path: Path) -> None:
    """Proves: the first choice of launches stands when the second goal finds nothing within noise.
    Without it: "no plan obeys every rule" would be said of a scenario in which everything can start.
    By hand: 999.99 + 987.60 + 999.99 = 2 987.58 k€, the envelope of the first tranche: all is started.
    """
    ceiling = dict(zip(YEARS, map(figure, ("298.76", "2987.58", "2987.58", "298.76")), strict=True))
    half = {"shares": [Decimal("0.5")] * 2, "source": "by hand", "status": "assumed"}
    plan = audited(
        solved(
            operations=[operation(), operation("park"), operation("square")],
            lots=[
                works("cite", least_share=Decimal("0.75")),
                {**works("park", first_year=2018, last_year=2019), "unit": "ha", "quantity": Decimal("8.23")},
                works("square", least_years=4),
            ],
            costs=[
                cost("cite", "works", "works", "999.99"),
                cost("park", "works", "works", 120),
                cost("square", "works", "works", "999.99"),
            ],
            funders={
                "own": funder("own_funds"),
                "authority": funder(
                    "authority", envelope_keur=tranches("2987.58", "298.76"), payment_ceiling_keur=ceiling
                ),
                "state": funder(envelope_keur=tranches("896.27", "896.27")),
            },
            rates=[rate("own", 0), rate("authority"), rate("state")],
            payment_profiles=dict.fromkeys(("rehabilitation", "public_space", "works"), half),
            needs=[{"operation": "cite", "needs": "park", "because": "by hand"}],
        ),
        tmp_path,
    )
    assert plan.missed.empty
