"""The runs in which one number is changed: a row for each identity, and those of the tests of rules."""

from decimal import Decimal

from declared import declared
from one_number import BECAUSE, LOCK, MODEL, SUMMARY, OneNumber, carried, mine, revised, teams_added
from test_audit_energy import ENERGY

from tiny import lot, yearly
from tiny_park import budget, park

CASES = [
    OneNumber("calendar_tells_the_works", {},
              "calendar.csv", ",2017,2017,1,10", ",2017,2017,2,10",
              "calendar.csv cite/homes: years 2, the works say 1"),
    OneNumber("extra_capacity_is_priced", teams_added(),
              LOCK, "cost_keur_per_home: {value: 5", "cost_keur_per_home: {value: 5.00001",
              "extra_capacity.csv mc/2017: 10 homes for 5000000 cents, 5000010 due"),
    OneNumber("decisions_are_priced", {"decisions": {"cite": {"year": 2018, **BECAUSE}}},
              "decisions.csv", "home equivalent,10,10,0,", "home equivalent,10,10,1,",
              "decisions.csv cite: cover_programme 10 with, 10 without, loss 1"),
    OneNumber("prices_are_stated", mine(capacity_homes=yearly(2)),
              "prices.csv", '2017",home,1,', '2017",home,2,',
              "prices.csv bailleur_capacity/mc, 2017: 2, the certificate proves 1 at most"),
    OneNumber("reasons_are_stated", mine(capacity_homes=yearly(2)),
              "missed.csv", "2017-2020,8,", "2017-2020,9,",
              "missed.csv cite/homes: bailleur_capacity of mc (2017-2020): 9, the scenario says 8"),
    OneNumber("receipts_follow_works", park(funders=budget(600)),
              "receipts.csv", "2018,20000000", "2018,20000001",
              "receipts.csv park/land/land_charges/2018: 20000001 cents, the works bring in 20000000"),
    OneNumber("running_costs_follow_works",
              {"running_costs": [{"operation": "cite", "lot": "homes", "source": "by hand", "status":
              "assumed", "running_cost_keur": Decimal("1.5"), "opening_years": 1}]},
              "running_costs.csv", "2018,1500000", "2018,1500001",
              "running_costs.csv cite/homes/2018: 1500001 cents, what is open costs 1500000"),
    OneNumber("works_go_on_after_the_contract",
              {"spending_profiles": {"rehabilitation": {"shares": [Decimal("0.5"), Decimal("0.5")]}},
               "lots": [lot(first_year=2020)]},
              "after_contract.csv", "2021,50000000", "2021,50000001",
              "after_contract.csv cite/homes/rehabilitation/2021: 50000001 cents, the works that are started"
              " cost 50000000 after the contract"),
    OneNumber("energy_totals_tie", {"energy": ENERGY},
              SUMMARY, '"homes_efg": 3', '"homes_efg": 4',
              "plan.json totals/homes_efg: 4, the tables say 3"),
    OneNumber("rows_say_what_the_scenario_says", {},
              "works.csv", "estate,call", "estate,cad",
              "works.csv cite/homes: epci cad, the scenario says call"),
    OneNumber("no_more_is_delegated_than_exceeds", carried(),
              LOCK, "2017: {value: 400", "2017: {value: 401",
              "delegated.csv call/2017: 100100000 cents carried, 100000000.00 engaged"),
    OneNumber("quantities_are_whole", carried(),
              "works.csv", "ha,2017,10", "ha,2017,9.995",
              "works.csv park/land: 999.5 times 0.01 ha"),
    OneNumber("only_members_delegate", carried(),
              "delegated.csv", "call,2017", "cad,2017",
              "delegated.csv cad/2017: 60000000 cents"),
    OneNumber("objective_is_reached", {},
              SUMMARY, '"objective": {\n    "cover_programme": 10.0',
              '"objective": {\n    "cover_programme": 11.0',
              "plan.json objective/cover_programme: 11, the tables say 10.000000"),
    OneNumber("bound_is_proved", {},
              SUMMARY, '"bound": {\n    "cover_programme": 10.0', '"bound": {\n    "cover_programme": 11.0',
              "plan.json bound/cover_programme: 11, the duals prove 10.000000"),
    OneNumber("certificate_states_the_scenario", {},
              MODEL, " RHS pace[cite/homes,2017] 10.0", " RHS pace[cite/homes,2017] 11.0",
              "certificate/model.mps pace[cite/homes,2017]: its limit is not L 10"),
    OneNumber("plan_obeys_the_certificate", {},
              MODEL, " RHS bailleur_capacity[mc,2017] 1000.0", " RHS bailleur_capacity[mc,2017] 9.0",
              "certificate/model.mps bailleur_capacity[mc,2017]: the plan passes it by 1"),
    OneNumber("past_is_read_as_said", {"rerun": revised},
              SUMMARY, '"past_read": "strict"', '"past_read": "1"',
              "plan.json past_read: 1, one of strict, to_the_cent, lenient"),
    *declared("FORGED"),
]  # fmt: skip
