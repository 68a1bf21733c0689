"""Rules on teams and debt that leave no plan: ten homes, or a park of ten hectares, at 100 k€."""

from one_number import carried, lender, mine, teams_added
from tiny_debt import by_loan

from impossible.cases import DUE, Impossible, due, possible
from tiny import figure, lot, yearly

CASES = [
    # Teams: three a year; one more each year; two added a year, or one, then two; two moves a year.
    Impossible("bailleur_capacity", mine(capacity_homes=yearly(3)) | due(700), {DUE}, possible(700, 600)),
    Impossible(
        "capacity_ramp_up",
        mine(ramp_up={"from_homes": figure(0), "increase_homes": figure(1)}) | due(700),
        {DUE},
        possible(700, 300),
    ),
    Impossible(
        "extra_capacity_ceiling",
        teams_added(ceiling_homes=yearly(2)) | due(700),
        {"bailleur_capacity", DUE},
        possible(700, 400),
    ),
    Impossible(
        "extra_capacity_ramp_up",
        teams_added(increase_homes=figure(1)) | due(700),
        {"bailleur_capacity", DUE},
        possible(700, 300),
    ),
    Impossible(
        "decant_capacity",
        mine(decant={"homes": yearly(1), "turns_a_year": figure(2)}) | due(700),
        {DUE},
        possible(700, 400),
    ),
    # Debt: 300 k€ a year; half is owed a year later; 60 are paid for each 100; 400 k€, then 200 more.
    Impossible(
        "own_funds_ceiling", mine(own_funds_ceiling_keur=yearly(300)) | due(700), {DUE}, possible(700, 600)
    ),
    Impossible(
        "debt_ceiling", lender(debt_stock_ceiling_keur=yearly(300)) | due(700), {DUE}, possible(700, 450)
    ),
    Impossible(
        "annuity_ceiling",
        lender(annuity_ceiling_keur=yearly(60)) | {"lots": [lot(last_year=2017)]} | due(700),
        {"start_window", DUE},
        possible(700, 100),
    ),
    Impossible(
        "debt_capacity",
        by_loan(gross_saving_keur=yearly(40), debt_capacity_years=figure(10)) | due(700),
        {DUE},
        possible(700, 600),
    ),
    Impossible(
        "saving_floor",
        by_loan(
            last_year=2017,
            saving_floor_keur=yearly(80),
            gross_saving_keur={**yearly(10_000), 2018: figure(200)},
        )
        | due(500),
        {"start_window", DUE},
        possible(500, 200),
    ),
    Impossible(
        "delivery_capacity",
        carried("400", "0") | due(1000),
        {"shared_agency_capacity", DUE},
        possible(1000, 800),
    ),
    Impossible(
        "shared_agency_capacity",
        carried("400", "50") | due(1000),
        {"delivery_capacity", DUE},
        possible(1000, 900),
    ),
]
