"""The audit: it passes a true run, and names the file and the row of every number that was changed."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from forging import remade

from optim.audit import audit
from optim.run import folder as run_folder
from optim.run.plan import Plan
from optim.scenario import Scenario
from optim.solving.program import program
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, tiny, yearly

LOCK = "scenario.lock.yaml"


@dataclass(frozen=True)
class Forgery:
    """A change of a file of the run, and the place that the audit must name."""

    rule: str
    file: str
    row: str
    old: str
    new: str
    where: str


def contract() -> Scenario:
    """An estate and a park, four funders, every rule with something to hold."""
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    ramp = {"from_homes": figure(0), "increase_homes": figure(2)}
    return tiny(
        bailleurs={"mc": bailleur(yearly(4), ramp_up=ramp, own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds"),
            "state": funder(
                envelope_keur=yearly(300), payment_ceiling_keur=yearly(200), carry_over=figure("0.5")
            ),
            "region": funder(),
            "authority": funder("authority"),
        },
        rates=[
            rate("own", kinds=["estate"]),
            rate("state", "0.5"),
            rate("region", "0.9", unit_ceiling_keur=figure(10)),
            rate("authority", kinds=["park"]),
        ],
        operations=[operation(), operation("parc", "park")],
        lots=[
            lot(quantity=12, first_year=2018, least_years=3),
            lot("parc", "works", 4, unit="ha", maitre_ouvrage="call", least_years=2),
        ],
        costs=[cost(keur="33.33333"), cost("parc", "works", "public_space", 50)],
        payment_profiles={"rehabilitation": half, "public_space": half},
    )


# What is there follows from the contract: 2, 4 and 4 homes of 33.33333 k€ from 2018 on, 2 ha of 50 k€ in 2017
# and in 2018; own funds, the State (at most 50 %) and the Region (10 k€ a unit) share each line. Every
# forgery is the smallest that breaks its rule: one home, one year, one cent.
CITE, PARC = "cite,homes,mc,estate,call,home,", "parc,works,,park,call,ha,"
HOMES, SPACE = "cite,homes,rehabilitation,", "parc,works,public_space,"
FORGERIES = [
    Forgery("rows_are_known", "works.csv", "", PARC + "2017", PARC.replace("works", "lake") + "2017",
            "works.csv parc/lake"),
    Forgery("rows_are_positive", "commitments.csv", HOMES + "own,2018,", "1333333", "0",
            "commitments.csv cite/homes/rehabilitation/own/2018"),
    Forgery("rows_are_known", "commitments.csv", HOMES + "own,", "2018", "2021",
            "commitments.csv cite/homes/rehabilitation/own/2021"),
    Forgery("rows_are_positive", "payments.csv", HOMES + "own,2018,", "666667", "-1",
            "payments.csv cite/homes/rehabilitation/own/2018"),
    Forgery("summary_says_what_is_there", "plan.json", '"title": ', '"tiny"', '"Tiny"', "plan.json title"),
    Forgery("summary_says_what_is_there", "plan.json", '"status": ', '"optimal"', '"feasible"',
            "plan.json status"),
    Forgery("summary_says_what_is_there", "plan.json", '"homes_a_year_needed": ', "3", "2",
            "plan.json capacity"),
    Forgery("summary_says_what_is_there", "plan.json", '"extra_capacity_cents": ', "0", "1",
            "plan.json totals/extra_capacity_cents"),
    Forgery("gaps_are_measured", "plan.json", '"start_early": ', "0.0", "0.001", "plan.json gap/start_early"),
    Forgery("totals_tie", "plan.json", '"totals": {\n    "homes_programme": ', "12", "13",
            "plan.json totals/homes_programme"),
    Forgery("totals_tie", "plan.json", '"homes_started": ', "10", "11", "plan.json totals/homes_started"),
    Forgery("totals_tie", "plan.json", '"homes_missed": ', "2", "1", "plan.json totals/homes_missed"),
    Forgery("totals_tie", "plan.json", '"cost_cents": ', "53333330", "53333331",
            "plan.json totals/cost_cents"),
    Forgery("programme_is_accounted", "works.csv", CITE + "2018,", "2", "1", "works.csv cite/homes"),
    Forgery("programme_is_accounted", "missed.csv", "cite,homes,home,", "2", "3", "works.csv cite/homes"),
    Forgery("programme_is_accounted", "works.csv", PARC + "2017,", "2", "1.995", "works.csv parc/works"),
    Forgery("programme_is_accounted", LOCK, 'maitre_ouvrage: "", quantity: ', "12", "13",
            "works.csv cite/homes"),
    Forgery("start_window", "works.csv", CITE, "2018", "2017", "works.csv cite/homes/2017"),
    Forgery("start_window", LOCK, "unit: ha, first_year: ", "2017", "2018", "works.csv parc/works/2017"),
    Forgery("pace", "works.csv", CITE + "2019,", "4", "5", "works.csv cite/homes/2019"),
    Forgery("pace", LOCK, "first_year: 2017, last_year: 2020, least_years: ", "2", "3",
            "works.csv parc/works/2017"),
    Forgery("bailleur_capacity", "works.csv", CITE + "2019,", "4", "5", "works.csv mc/2019"),
    Forgery("bailleur_capacity", LOCK, "by hand, status: assumed}\n      2019: {value: ", "4", "3",
            "works.csv mc/2019"),
    Forgery("capacity_ramp_up", "works.csv", CITE + "2018,", "2", "3", "works.csv mc/2018"),
    Forgery("capacity_ramp_up", LOCK, "increase_homes: {value: ", "2", "1", "works.csv mc/2018"),
    Forgery("financing_closes", "commitments.csv", HOMES + "own,2018,", "1333333", "1333334",
            "commitments.csv cite/homes/rehabilitation/2018"),
    Forgery("financing_closes", LOCK, "unit_cost_keur: ", "33.33333", "33.33334",
            "commitments.csv cite/homes/rehabilitation/2018"),
    Forgery("financing_closes", LOCK, "indexation: {value: ", "0", "0.000001",
            "commitments.csv cite/homes/rehabilitation/2018"),
    Forgery("yearly_financing_ceiling", "commitments.csv", SPACE + "state,2017,", "5000000", "10000001",
            "commitments.csv parc/works/public_space/2017"),
    Forgery("rate_ceiling", "commitments.csv", HOMES + "state,2018,", "3333333", "3333334",
            "commitments.csv cite/homes/rehabilitation/state/2018"),
    Forgery("payers_are_admitted", "commitments.csv", HOMES, "own,2018", "authority,2018",
            "commitments.csv cite/homes/rehabilitation/authority/2018"),
    Forgery("rate_ceiling", LOCK, "max_rate: {value: ", "0.5", "0.49999",
            "commitments.csv cite/homes/rehabilitation/state/2018"),
    Forgery("unit_ceiling", "commitments.csv", HOMES + "region,2018,", "2000000", "2000001",
            "commitments.csv cite/homes/rehabilitation/region/T1"),
    Forgery("unit_ceiling", LOCK, "unit_ceiling_keur: {value: ", "10", "9.9999",
            "commitments.csv cite/homes/rehabilitation/region/T1"),
    # 11 000 000 cents of its own are 20 % of 55 000 000; a cent is granted to rounding.
    Forgery("public_aid_ceiling", "commitments.csv", SPACE + "state,2017,", "5000000", "40000006",
            "commitments.csv parc/works/T1"),
    Forgery("public_aid_ceiling", LOCK, "own_share: {value: ", "0.2", "0.56",
            "commitments.csv parc/works/T1"),
    Forgery("own_share_floor", "commitments.csv", HOMES + "own,2018,", "1333333", "666665",
            "commitments.csv cite/homes/T1"),
    Forgery("own_share_floor", LOCK, "own_share_floor: {value: ", "0.1", "0.20001",
            "commitments.csv cite/homes/T1"),
    Forgery("funder_envelope", "envelopes.csv", "state,state,2017,", "30000000", "30000001",
            "envelopes.csv state/2017"),
    Forgery("funder_envelope", "envelopes.csv", "state,state,2018,30000000,", "12500000", "12500001",
            "envelopes.csv state/2018"),
    Forgery("funder_envelope", "envelopes.csv", "state,state,2017,30000000,0,", "5000000", "4999999",
            "envelopes.csv state/2017"),
    Forgery("funder_envelope", "envelopes.csv", "state,state,2017,30000000,0,5000000,", "12500000,12500000",
            "12500001,12499999", "envelopes.csv state/2017"),
    Forgery("funder_envelope", "envelopes.csv", "own,own,", "T1", "T3", "envelopes.csv own/T1"),
    Forgery("funder_envelope", "commitments.csv", SPACE + "state,2017,", "5000000", "30000001",
            "envelopes.csv state/2017"),
    Forgery("funder_envelope", LOCK, "carry_over: {value: ", "0.5", "0.6", "envelopes.csv state/2017"),
    Forgery("payments_follow_commitments", "payments.csv", HOMES + "own,2018,", "666667", "666666",
            "payments.csv cite/homes/rehabilitation/own"),
    Forgery("payments_follow_commitments", "payments.csv", SPACE + "region,", "2018", "2016",
            "payments.csv parc/works/public_space/region/2016"),
    Forgery("payments_follow_commitments", LOCK, "rehabilitation:\n    shares: ", "[0.5, 0.5]", "[0.6, 0.4]",
            "payments.csv cite/homes/rehabilitation/own/2018"),
    Forgery("payment_ceiling", "payments.csv", SPACE + "state,2018,", "5000000", "18333334",
            "payments.csv state/2018"),
    Forgery("payment_ceiling", LOCK, "payment_ceiling_keur:\n      2017: {value: ", "200", "24.99999",
            "payments.csv state/2017"),
]  # fmt: skip


def written(plan: Plan, folder: Path) -> Path:
    """The run folder of a plan."""
    run_folder.write(plan, folder, force=False, finish=lambda draft: None)
    return folder


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The run of the contract, to be copied, never changed."""
    return written(program(contract(), {}), tmp_path_factory.mktemp("audit") / "run")


def forged(run: Path, folder: Path, file: str, change: Callable[[str], str]) -> Path:
    """A copy of a run with one file changed, and its manifest made anew."""
    shutil.copytree(run, folder)
    text = (folder / file).read_text("utf-8")
    assert change(text) != text
    (folder / file).write_text(change(text), "utf-8")
    return remade(folder)


def once(old: str, new: str) -> Callable[[str], str]:
    """Replaces the one place where a text stands."""

    def change(text: str) -> str:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        return text.replace(old, new)

    return change


def lines(run: Path) -> list[str]:
    """What the audit says of a run."""
    return [finding.line() for finding in audit(run)]


def test_a_true_run_passes(run: Path) -> None:
    """Proves: the plan of the contract obeys every rule to the cent, by its files alone.
    Without it: every forgery below would prove nothing.
    By hand: no finding.
    """
    assert lines(run) == []


@pytest.mark.parametrize("forgery", FORGERIES, ids=lambda f: f"{f.rule}-{f.file}-{f.new}")
def test_a_forged_number_is_found(run: Path, tmp_path: Path, forgery: Forgery) -> None:
    """Proves: one number changed in a run is found by the rule that it breaks, with its file and its row.
    Without it: a plan could be touched up between the solve and the committee.
    By hand: the rule, the file and the row of the table above.
    """
    change = once(forgery.row + forgery.old, forgery.row + forgery.new)
    found = lines(forged(run, tmp_path / "run", forgery.file, change))
    named = [line for line in found if line.startswith(f"{forgery.where}: ")]
    assert any(f"{forgery.rule} does not hold. The run was changed" in line for line in named), found


def test_a_rule_that_is_switched_off_is_not_audited(tmp_path: Path) -> None:
    """Proves: the audit leaves aside the rules that the scenario sets aside, and those alone.
    Without it: a scenario that switches a rule off could never be published.
    By hand: ten homes at once in a lot that takes two years; with the rule on again, it is found.
    """
    plan = solved(
        lots=[lot(least_years=2)], rules={"pace": {"active": False, "because": "nobody asked for it"}}
    )
    run = written(plan, tmp_path / "run")
    assert lines(run) == []
    found = lines(forged(run, tmp_path / "on", LOCK, once("active: false", "active: true")))
    told = [line for line in found if not line.startswith("certificate/")]
    assert [line for line in told if "pace does not hold" in line] == told != []


def test_all_findings_are_told_at_once(run: Path, tmp_path: Path) -> None:
    """Proves: a number that breaks several rules is told for each of them.
    Without it: the reader would mend one and meet the next.
    By hand: five homes in 2019 pass the pace, the capacity, the count, the total and the financing.
    """
    found = " ".join(
        lines(forged(run, tmp_path / "run", "works.csv", once(CITE + "2019,4", CITE + "2019,5")))
    )
    rules = ("pace", "bailleur_capacity", "programme_is_accounted", "totals_tie", "financing_closes")
    assert [rule for rule in rules if f"{rule} does not hold" not in found] == []


@pytest.mark.parametrize("name", ["plan.json", "payments.csv", LOCK])
def test_a_missing_file_is_a_finding(run: Path, tmp_path: Path, name: str) -> None:
    """Proves: a run without one of its files fails its audit, and the file is named.
    Without it: half a run would pass.
    By hand: that it cannot be read, and that the manifest names it.
    """
    folder = shutil.copytree(run, tmp_path / "run")
    (folder / name).unlink()
    found = lines(folder)
    assert len(found) == (1 if name == "plan.json" else 2)
    assert all(name in line for line in found)


def test_a_missing_run_is_a_finding(tmp_path: Path) -> None:
    """Proves: a folder that is not there fails its audit in plain words.
    Without it: a stack trace, or a pass.
    By hand: one finding that names plan.json.
    """
    (found,) = lines(tmp_path / "absent")
    assert "plan.json" in found


@pytest.mark.parametrize("year", ["2018", "2090"])
def test_a_payment_put_off_is_found(tmp_path: Path, year: str) -> None:
    """Proves: what is due in a year is paid by then, also when nothing at all is paid that year.
    Without it: every payment of a funder could be put off for ever, and its payment credits with them.
    By hand: 1 000 k€ committed in 2017, half due at once: nothing paid by the end of 2017.
    """
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    run = written(solved(payment_profiles={"rehabilitation": half}), tmp_path / "true")

    def put_off(text: str) -> str:
        heading, row, _ = text.splitlines()
        return f"{heading}\n{re.sub(r'own,.*', f'own,{year},100000000', row)}\n"

    found = " ".join(lines(forged(run, tmp_path / "run", "payments.csv", put_off)))
    assert "payments_follow_commitments does not hold" in found


def test_a_line_that_the_scenario_does_not_have_is_found(run: Path, tmp_path: Path) -> None:
    """Proves: a nature that a lot does not have is found, also when it is both committed and paid.
    Without it: the audit would stop on a KeyError.
    By hand: works on an estate that has rehabilitation alone.
    """
    change = once(HOMES + "own,2018", HOMES.replace("rehabilitation", "works") + "own,2018")
    half = forged(run, tmp_path / "half", "commitments.csv", change)

    def same(text: str) -> str:
        rows = text.replace(HOMES + "own,2018,666667", "cite,homes,works,own,2018,666667")
        return rows.replace(HOMES + "own,2019,1999999", "cite,homes,works,own,2019,666666")

    found = " ".join(lines(forged(half, tmp_path / "run", "payments.csv", same)))
    assert "commitments.csv cite/homes/works/own" in found


@pytest.mark.parametrize("text", ["[]", "null", '{"totals": null}', '{"totals": []}'])
def test_a_summary_without_totals_is_a_finding(run: Path, tmp_path: Path, text: str) -> None:
    """Proves: a plan.json that holds no totals fails the audit.
    Without it: a stack trace.
    By hand: a finding that names plan.json.
    """
    found = lines(forged(run, tmp_path / "run", "plan.json", lambda _: text))
    assert any("plan.json" in line for line in found)


@pytest.mark.parametrize("quantity", ["NaN", "Infinity", "-2"])
def test_a_quantity_that_is_no_number_is_a_finding(run: Path, tmp_path: Path, quantity: str) -> None:
    """Proves: a quantity that is not finite, or below zero, fails the audit.
    Without it: a stack trace.
    By hand: a finding that names works.csv.
    """
    change = once(CITE + "2018,2", f"{CITE}2018,{quantity}")
    found = lines(forged(run, tmp_path / "run", "works.csv", change))
    assert any("works.csv" in line for line in found)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("works.csv", CITE + "2018", CITE.replace("mc", "sia") + "2018"),
        ("works.csv", CITE + "2018", CITE.replace("home,", "ha,") + "2018"),
        ("works.csv", CITE + "2018", CITE.replace("estate", "park") + "2018"),
        ("works.csv", CITE + "2018", CITE.replace("call", "cad") + "2018"),
        ("missed.csv", "cite,homes,home,2", "cite,homes,ha,2"),
        ("envelopes.csv", "state,state,2017", "state,region,2017"),
        ("envelopes.csv", "own,own,T1", "anru,anru,T1,1,0,0,0,1\nown,own,T1"),
        ("plan.json", '"mc": 2', '"mc": 1'),
    ],
)
def test_what_the_reports_print_is_audited(run: Path, tmp_path: Path, file: str, old: str, new: str) -> None:
    """Proves: owners, units, kinds, EPCI, envelopes and who misses how many homes are those of the scenario.
    Without it: homes could be moved to another bailleur in the files, and the reports would print it.
    By hand: a finding that names the file.
    """
    found = lines(forged(run, tmp_path / "run", file, once(old, new)))
    assert any(line.startswith(file) for line in found)


def test_a_lot_missed_that_nobody_knows_is_named_by_its_file(run: Path, tmp_path: Path) -> None:
    """Proves: an unknown lot in missed.csv is told as standing in missed.csv.
    Without it: the reader would look for it in works.csv.
    By hand: missed.csv parc/lake.
    """
    change = once("cite,homes,home,2", "parc,lake,home,1,,,,,why\ncite,homes,home,2")
    found = lines(forged(run, tmp_path / "run", "missed.csv", change))
    assert any(line.startswith("missed.csv parc/lake: ") for line in found), found
