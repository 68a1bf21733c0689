"""Several products of one lender: each is a funder of kind loan, with its own rates, ceilings and terms."""

from pathlib import Path
from typing import Any

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from tiny import bailleur, brought, figure, funder, lot, rate, solved, started, tiny, yearly

STATED = {"certificate_states_the_scenario"}
"""A scenario changed after the solve is no longer the one that the certificate states."""


def products(debt: float) -> dict[str, Any]:
    """Half of each home by a loan repaid in two years, half by one that is deferred past the contract."""
    lender = funder("loan", group="cdc")
    return {
        "bailleurs": {"mc": bailleur(debt_stock_ceiling_keur=yearly(debt))},
        "funder_groups": {"cdc": "Caisse des dépôts"},
        "funders": {"pam": lender, "haut_de_bilan": lender, "own": funder("own_funds")},
        "maitres_ouvrage": {},
        "rates": [rate("pam", 0.5), rate("haut_de_bilan", 0.5)],
        "lots": [lot(last_year=2018)],
        "loans": {
            "pam": {"rate": figure("0.0135"), "deferral_years": 0, "length_years": 2},
            "haut_de_bilan": {"rate": figure("0.0135"), "deferral_years": 20, "length_years": 40},
        },
    }


def findings(plan: Plan, folder: Path) -> set[str]:
    run_folder.write(plan, folder / "run", force=False, finish=lambda draft: None)
    return {finding.rule for finding in audit(folder / "run")}


def test_debt_ceiling_sums_all_the_products_of_a_bailleur(tmp_path: Path) -> None:
    """Proves: what a bailleur owes is the sum over its loans, each by its own terms.
    Without it: a ceiling for each product, 8 homes in 2017.
    By hand: 50 + 50 k€ a home, 400 at most: 4 in 2017. At the end of 2018 each of the 4 still owes
    25 + 50, 300 in all: one more home.
    """
    plan = solved(**products(400))
    assert started(plan) == {2017: 4, 2018: 1}
    assert findings(plan, tmp_path) == set()


def test_debt_ceiling_slack_over_two_products(tmp_path: Path) -> None:
    """Proves: a ceiling at what both products owe holds nothing back.
    Without it: the debt of one product could be counted twice.
    By hand: 10 × (50 + 50) = 1 000 k€ at the end of 2017.
    """
    plan = solved(**products(1000))
    assert started(plan) == {2017: 10}
    assert findings(plan, tmp_path) == set()


def test_debt_of_two_products_above_their_ceiling_is_found(tmp_path: Path) -> None:
    """Proves: the audit adds the products up too.
    Without it: 500 k€ of each would pass under a ceiling of 999.
    By hand: 1 000 > 999.
    """
    plan = solved(**products(1000))
    forged = type(plan)(**{**vars(plan), "scenario": tiny(**products(999))})
    assert findings(forged, tmp_path) - STATED == {"debt_ceiling"}


def test_an_eco_pret_brings_no_more_than_its_ceiling_a_home() -> None:
    """Proves: a product has its own ceiling a home beside the other loans of its lender.
    Without it: the éco-prêt, cheaper than own funds, would pay for half of the home.
    By hand: 10 homes × 16 k€ = 160 k€, own funds 340.
    """
    lender = funder("loan", group="cdc")
    plan = solved(
        funder_groups={"cdc": "Caisse des dépôts"},
        funders={"pam": lender, "eco_pret": lender, "own": funder("own_funds")},
        maitres_ouvrage={},
        rates=[rate("pam", 0.5), rate("eco_pret", 0.5, unit_ceiling_keur=figure(16)), rate("own")],
    )
    assert [brought(plan, name) for name in ("pam", "eco_pret", "own")] == [
        50_000_000,
        16_000_000,
        34_000_000,
    ]


def pam_and_eco_pret(annuity: float) -> dict[str, Any]:
    """Each home takes 50 k€ of PAM (2 %, two years), 16 of éco-prêt (0 %, four years), 34 of own funds."""
    lender = funder("loan", group="cdc")
    return {
        "bailleurs": {"mc": bailleur(annuity_ceiling_keur=yearly(annuity))},
        "funder_groups": {"cdc": "Caisse des dépôts"},
        "funders": {"pam": lender, "eco_pret": lender, "own": funder("own_funds")},
        "maitres_ouvrage": {},
        "rates": [rate("pam", 0.5), rate("eco_pret", 0.5, unit_ceiling_keur=figure(16)), rate("own", 0.34)],
        "lots": [lot(last_year=2017)],
        "loans": {
            "pam": {"rate": figure("0.02"), "deferral_years": 0, "length_years": 2},
            "eco_pret": {"rate": figure(0), "deferral_years": 0, "length_years": 4},
        },
    }


def test_annuity_ceiling_binding_sums_a_pam_and_an_eco_pret(tmp_path: Path) -> None:
    """Proves: what a bailleur pays in a year is the sum over its loans, each by its own rate and length.
    Without it: the PAM alone, 26 k€ a home, would let 9 homes through; the éco-prêt at its terms, 6.
    By hand: in 2018 a home pays 25 + 1 of PAM and 4 of éco-prêt, 30 k€: 8 homes make 240.
    """
    plan = solved(**pam_and_eco_pret(240))
    assert started(plan) == {2017: 8}
    assert [brought(plan, name) for name in ("pam", "eco_pret", "own")] == [
        40_000_000,
        12_800_000,
        27_200_000,
    ]
    assert findings(plan, tmp_path) == set()


def test_annuity_ceiling_slack_over_two_products(tmp_path: Path) -> None:
    """Proves: a ceiling at what both products cost a year holds nothing back.
    Without it: the éco-prêt could be repaid as fast as the PAM, 8 k€ a home: 340 for the ten.
    By hand: 10 × 30 = 300 k€ in 2018, less in later years.
    """
    plan = solved(**pam_and_eco_pret(300))
    assert started(plan) == {2017: 10}
    assert findings(plan, tmp_path) == set()


def test_annuity_of_two_products_above_their_ceiling_is_found(tmp_path: Path) -> None:
    """Proves: the audit adds up what each product costs a year.
    Without it: 260 k€ of PAM and 40 of éco-prêt would pass under a ceiling of 299.
    By hand: 300 > 299.
    """
    plan = solved(**pam_and_eco_pret(300))
    forged = type(plan)(**{**vars(plan), "scenario": tiny(**pam_and_eco_pret(299))})
    assert findings(forged, tmp_path) - STATED == {"annuity_ceiling"}
