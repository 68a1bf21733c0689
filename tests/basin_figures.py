"""The figures of the pages that come from a solve: for each variant, the sentences that print them."""

from collections.abc import Callable, Iterator
from typing import Any

from optim.readings.borrowing import bailleur_years
from optim.readings.comparison import started_shares
from optim.run.plan import Plan

README = "scenarios/bassin-minier/README.md"
type Solved = Callable[[str], Plan]
type Claim = tuple[str, str, list[float]]
"""A page, a sentence of it with gaps, and what belongs in them."""
MEUR = 100_000_000


def claims(variant: str, solved: Solved) -> list[Claim]:
    """What the pages print of a variant, from its plan, compared with divisible.yaml where they do so."""
    return list(CLAIMS[variant](solved)) if variant in CLAIMS else []


def goals(plan: Plan) -> list[float]:
    objective = plan.summary["objective"]
    return [objective[goal] for goal in ("cover_programme", "serve_priorities_first", "start_early")]


def homes(plan: Plan) -> int:
    return int(plan.summary["totals"]["homes_started"])


def paid(plan: Plan, *funders: str) -> float:
    """What funders commit, in M€; those whose name begins so."""
    mine = plan.commitments[plan.commitments.funder.str.startswith(funders)]
    return float(mine.amount_cents.sum() / MEUR)


def committed(plan: Plan, unit: str, *funders: str) -> float:
    """What funders commit to the lots of estates that are counted in a unit, in M€."""
    lots = {(row.operation, row.lot) for row in plan.scenario.lots if row.unit == unit}
    estates = {row.operation for row in plan.scenario.operations if row.kind == "estate"}
    rows = plan.commitments
    keep = [
        operation in estates and (operation, lot) in lots and funder.startswith(funders)
        for operation, lot, funder in zip(rows.operation, rows.lot, rows.funder, strict=True)
    ]
    return float(rows.amount_cents[keep].sum() / MEUR)


def costs(plan: Plan, kind: str, unit: str = "") -> tuple[float, float]:
    """The cost of the programme of a kind and of what is started of it, in M€ before indexation."""
    chosen = {o.operation for o in plan.scenario.operations if o.kind == kind and plan.scenario.programmes(o)}
    begun = plan.works.groupby(["operation", "lot"]).quantity.sum().to_dict()
    unit_cost: dict[tuple[str, str], float] = {}
    for line in plan.scenario.costs:
        lot = line.operation, line.lot
        unit_cost[lot] = unit_cost.get(lot, 0.0) + float(line.unit_cost_keur)
    whole = done = 0.0
    for row in plan.scenario.lots:
        if row.operation in chosen and unit in ("", row.unit):
            cost = unit_cost.get((row.operation, row.lot), 0.0) / 1000
            whole += cost * float(row.quantity)
            done += cost * float(begun.get((row.operation, row.lot), 0))
    return whole, done


def started(plan: Plan, kind: str, unit: str = "") -> float:
    """Which share of a kind is started, in percent of its cost."""
    whole, done = costs(plan, kind, unit)
    return 100 * done / whole


def square_metres(plan: Plan) -> float:
    return float(plan.works.quantity[plan.works.unit == "m2"].sum())


def of_territory(plan: Plan, tranche: str, *places: str) -> tuple[float, float]:
    """What EPCI or areas, or without a name all, commit in a tranche: in M€, in percent of the tranche."""
    epci = {o.operation: o.epci for o in plan.scenario.operations}
    area = {key: row.area for key, row in plan.scenario.epci.items()}
    rows = plan.commitments[(plan.commitments.year <= 2021) == (tranche == "T1")]
    where = rows.operation.map(epci)
    mine = rows[where.isin(places) | where.map(area).isin(places)] if places else rows
    return float(mine.amount_cents.sum() / MEUR), 100 * float(
        mine.amount_cents.sum() / rows.amount_cents.sum()
    )


def of_lists(plan: Plan, *lists: str) -> float:
    """What the operations of some lists commit, in M€."""
    listed = {row.operation for row in plan.scenario.operations if row.programme_list in lists}
    return float(plan.commitments.amount_cents[plan.commitments.operation.isin(listed)].sum() / MEUR)


def engaged_a_year(plan: Plan, maitre_ouvrage: str) -> float:
    """What is committed a year to the lots that a maître d'ouvrage carries, on average, in M€."""
    lots = {(r.operation, r.lot) for r in plan.scenario.lots if r.maitre_ouvrage == maitre_ouvrage}
    keep = [lot in lots for lot in zip(plan.commitments.operation, plan.commitments.lot, strict=True)]
    return float(plan.commitments.amount_cents[keep].sum() / MEUR / 10)


def by_nature(plan: Plan, funder: str, *natures: str) -> float:
    rows = plan.commitments[plan.commitments.funder == funder]
    return float(rows.amount_cents[rows.nature.isin(natures)].sum() / MEUR)


HOUSING = ("rehabilitation", "restructuring", "demolition")


def _reference(solved: Solved) -> Iterator[Claim]:
    plan = solved("reference")
    totals, running = plan.summary["totals"], plan.running_costs
    runs = {row.operation for row in plan.scenario.running_costs}
    invested = plan.commitments.amount_cents[plan.commitments.operation.isin(runs)].sum() / MEUR
    yearly = running.amount_cents[running.year == 2026].sum() / MEUR
    told = "In the reference {} M€ are due in 2026, for {} M€ of investment, and {} M€ over the contract"
    yield README, told, [yearly, invested, running.amount_cents.sum() / MEUR]
    efg = plan.summary["efg_by_bailleur"]
    told = "{} homes are brought to class C (Maisons et Cités {}, SIA {}, SEM de Drocourt {}): {} %"
    owners = [efg[name] for name in ("maisons_et_cites", "sia", "sem_drocourt")]
    yield README, told, [totals["homes_efg"], *owners, totals["homes_efg"] / 150]
    told = "| reference | {} | {} | {} | {} | {} |"
    bound, gap = plan.summary["bound"]["cover_programme"], 100 * plan.summary["gap"]["cover_programme"]
    yield README, told, [homes(plan), goals(plan)[0], bound, gap, broken_off(plan)]
    held = [totals["land_held_cents"] / MEUR, totals["buy_backs_owed_cents"] / MEUR]
    yield README, "At the end {} M€ of land are held, for which {} M€ are owed", held
    cost = committed(plan, "home", "")
    told = "about {} k€ when started: {} M€. Usable means: CDC {}"
    yield README, told, [cost * 1000 / homes(plan), cost, paid(plan, "cdc_prets")]
    told = "State {} (90, but 15 % at most), FEDER {}"
    yield README, told, [paid(plan, "etat_logements"), committed(plan, "home", "feder")]
    yield README, "**capacity binds**, {} homes are missed".replace("*", ""), [totals["homes_missed"]]
    whole, done = costs(plan, "estate", "m2")
    spent = committed(plan, "m2", "")
    both = [committed(plan, "m2", "etat"), committed(plan, "m2", "region")]
    told = (
        "| public space | {} ({} when started as in the reference) | State and Région {}; "
        "with EPCI, départements and ANRU {} in the reference: {} % |"
    )
    yield README, told, [whole, whole * spent / done, sum(both), spent, 100 * done / whole]
    recalled = of_lists(plan, "mobility")
    told = "of {} M€ committed in the reference, {} are the contract's own and {} are recalled"
    whole_cost = totals["cost_cents"] / MEUR
    yield README, told, [whole_cost, whole_cost - recalled, recalled]
    state = [name for name, row in plan.scenario.funders.items() if row.group == "etat"]
    told = "the State's five funders commit {} M€ in the reference, of which {} for transport"
    yield README, told, [sum(paid(plan, name) for name in state), paid(plan, "etat_mobilites")]
    yield README, "ANRU ({}) and ANAH ({}) are no part", [paid(plan, "anru"), paid(plan, "anah")]
    treasury = plan.treasury
    yield README, "sales bring {} more", [treasury.sales_cents.sum() / MEUR]


def broken_off(plan: Plan) -> int:
    """How many lots have a year without works between their first and their last."""
    return sum(row.years != row.last_year - row.first_year + 1 for row in plan.rows.calendar)


def _divisible(solved: Solved) -> Iterator[Claim]:
    plan = solved("divisible")
    cover, gap = goals(plan)[0], 100 * plan.summary["gap"]["cover_programme"]
    told = "| without works rules (`divisible`) | {} | {} | {} | {} | {} |"
    yield README, told, [homes(plan), cover, plan.summary["bound"]["cover_programme"], gap, broken_off(plan)]
    yield README, "| `divisible` | {} | {} | {} | {} |", [*goals(plan), homes(plan)]
    yield "docs/certificate.md", "proved bound of the linear programme: {} %", [gap]


def _kept_tax(solved: Solved) -> Iterator[Claim]:
    plan, reference = solved("tse-maintenue"), solved("divisible")
    kinds = [("centrality", ""), ("private_housing", ""), ("endangered_heritage", ""), ("estate", "m2")]
    told = (
        "centres {} → {} % of cost, private housing {} → {} %, endangered heritage {} → {} % "
        "(the château des Douaniers waits), public space {} → {} %"
    )
    yield README, told, [started(p, *kind) for kind in kinds for p in (reference, plan)]
    taxes = [p.treasury.tax_cents.sum() / MEUR for p in (reference, plan)]
    yield README, "{} with the falling TSE, {} with 80 M€ a year", taxes


def _acceleration(solved: Solved) -> Iterator[Claim]:
    plan = solved("acceleration")
    yield README, "acceleration: {} when started", [committed(plan, "home", "")]
    yield README, "Acceleration starts all {} homes", [homes(plan)]
    efg = plan.summary["totals"]["homes_efg"]
    yield README, "all of table 1 would make {}, {} %", [efg, efg / 150]


def _eco_loan(solved: Solved) -> Iterator[Claim]:
    plan, reference = solved("eco-pret"), solved("divisible")
    yield README, "| éco-prêt | – | {} |", [paid(plan, "cdc_eco_pret")]
    yield README, "| PAM | {} | {} |", [paid(p, "cdc_prets") for p in (reference, plan)]
    yield README, "| own funds | {} | {} |", [paid(p, "fonds_propres") for p in (reference, plan)]
    annuities = [
        row.service / MEUR
        for p in (reference, plan)
        for row in bailleur_years(p)
        if (row.bailleur, row.year) == ("maisons_et_cites", 2026)
    ]
    yield README, "| annuity of Maisons et Cités, 2026 | {} | {} |", annuities
    yield README, "The same {} homes: capacity binds, not money", [homes(plan)]


def _present_teams(solved: Solved) -> Iterator[Claim]:
    plan = solved("regies")
    yield README, "| `regies` | {} | {} | {} | {} |", [*goals(plan), homes(plan)]


def _agency(solved: Solved) -> Iterator[Claim]:
    plan, teams, reference = solved("spla-in"), solved("regies"), solved("divisible")
    yield README, "| `spla-in` | {} | {} | {} | {} |", [*goals(plan), homes(plan)]
    won = [
        100 * (mine - lost) / (best - lost)
        for mine, lost, best in zip(goals(plan), goals(teams), goals(reference), strict=True)
    ]
    told = "the agency wins back {} % of what is lost in cover and {} % of what is lost in time"
    yield README, told, [won[0], won[2]]


def _territories(solved: Solved) -> Iterator[Claim]:
    both = [solved("divisible"), solved("territoires")]
    parts = [of_territory(p, t, "douaisis")[1] for p in both for t in ("T1", "T2")]
    yield README, "| Douaisis, at least 7 % of each tranche | {} %, {} % | {} %, {} % |", parts
    found: list[tuple[str, list[Any], int]] = [
        ("Valenciennois, at least 12 % of the second tranche | {} % | {} %", ["T2", "valenciennois"], 1),
        ("Cœur d'Ostrevent, at least 8 M€ in the first tranche | {} M€ | {} M€", ["T1", "ccco"], 0),
        ("Lens-Liévin, at most 43 % of the first tranche | {} % | {} %", ["T1", "call"], 1),
        ("at most 610 M€ in the second tranche | {} M€ | {} M€", ["T2", "west"], 0),
        ("at least 600 M€ and 8 500 home equivalents | {} M€ | {} M€", ["T1"], 0),
    ]
    for told, (tranche, *places), rank in found:
        yield README, told, [of_territory(p, tranche, *places)[rank] for p in both]
    lost = goals(both[0])[0] - goals(both[1])[0]
    yield README, "which takes {} home equivalent of cover", [lost]
    yield README, "The {} homes are started.", [homes(both[1])]


def _clusters(solved: Solved) -> Iterator[Claim]:
    plan, reference = solved("grappes"), solved("divisible")
    yield README, "stays the same, {} home equivalents", [plan.summary["bound"]["cover_programme"]]
    told = "{} m² are started against {} without the two rules and the same {} homes"
    yield README, told, [square_metres(plan), square_metres(reference), homes(plan)]
    before, after = goals(reference)[1], goals(plan)[1]
    told = "`serve_priorities_first` falls from {} to {} ({} %)"
    yield README, told, [before, after, 100 * (before - after) / before]


def _parity(solved: Solved) -> Iterator[Claim]:
    plan, reference = solved("parite"), solved("divisible")
    told = "In `divisible` {} of its {} M€ go there"
    yield README, told, [by_nature(reference, "anru", *HOUSING), paid(reference, "anru")]
    told = "it gives {} M€ to the homes beside {} M€ of public space"
    yield README, told, [by_nature(plan, "anru", *HOUSING), by_nature(plan, "anru", "public_space")]
    before, after = goals(reference)[1], goals(plan)[1]
    told = "`serve_priorities_first` {} against {} ({} %)"
    yield README, told, [after, before, 100 * (before - after) / before]


def _criteria(solved: Solved) -> Iterator[Claim]:
    plan = solved("choix-des-cites")
    share = sum(started_shares(plan).get("cite-4", {}).values())
    yield "docs/studies.md", "{} % of it starts with equal weights", [100 * share]
    cover = [goals(plan)[0], homes(plan)]
    yield "docs/studies.md", "The cover ({} home equivalents) and the {} homes", cover


def _decisions(solved: Solved) -> Iterator[Claim]:
    plan, reference = solved("decisions-des-elus"), solved("divisible")
    rows = {row["operation"]: row for row in plan.decisions.to_dict("records")}
    centre = rows["rives-creatives"]
    less = (float(centre["cost_keur_without"]) - float(centre["cost_keur"])) / 1000
    yield README, "| Rives Créatives excluded | {}, and {} M€ less committed |", [float(centre["loss"]), less]
    loss = float(rows["chateau-des-douaniers"]["loss"])
    yield README, "| château des Douaniers required | {} |", [loss]
    told = "| Cité Declercq opened in 2020, not before | {} |"
    yield README, told, [float(rows["cite-declercq"]["loss"])]
    told = "Costs are home equivalents of the {} of `divisible`"
    yield README, told, [reference.summary["bound"]["cover_programme"]]


CLAIMS: dict[str, Callable[[Solved], Iterator[Claim]]] = {
    "reference": _reference,
    "divisible": _divisible,
    "tse-maintenue": _kept_tax,
    "acceleration": _acceleration,
    "eco-pret": _eco_loan,
    "regies": _present_teams,
    "spla-in": _agency,
    "territoires": _territories,
    "grappes": _clusters,
    "parite": _parity,
    "choix-des-cites": _criteria,
    "decisions-des-elus": _decisions,
}
