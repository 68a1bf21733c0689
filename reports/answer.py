"""The answer in sentences: how much is started and missed, at whom, why, and what it costs."""

from math import ceil

from optim.readings.books import years_to_come
from optim.readings.reconciliation import committed_apart
from optim.run.plan import Plan
from reports import decisions, energy, lapses, midterm
from reports.credits import credits_passed
from reports.limits import cost_told, in_parts
from reports.names import Names, left_with
from reports.past import questions
from reports.revised import revised_told
from reports.table import tax_word
from reports.wording import counted, label, listing, money, number, percent, phrase

DEAREST = 2
"""How many of the limits that cost most are told at once."""
PRINTED = 1e-7
"""Two shares closer than this are the same to a reader."""
LEAST = 1e-4
"""The least share that two decimals of a percentage print."""


def sentences(plan: Plan, lang: str) -> list[str]:
    """What a reader must know first, most important first."""
    return [*opening(plan, lang), *others(plan, lang)]


def opening(plan: Plan, lang: str) -> list[str]:
    """How much is started and missed, what must be looked at, then at whom; of a rerun, where it stands.

    What must be looked at is what a report of the past leaves open, credits that are passed, costs revised.
    """
    again = plan.scenario.revision is not None
    first, *then = midterm.opening(plan, lang) if again else [_homes(plan, lang), *_capacities(plan, lang)]
    return [first, *questions(plan, lang), *credits_passed(plan, lang), *revised_told(plan, lang), *then]


def others(plan: Plan, lang: str) -> list[str]:
    """What binds, costs, and falls after the contract; how far the plan is from the best."""
    return [
        *_binding(plan, lang),
        *_added(plan, lang),
        *energy.sentences(plan, lang),
        *_land(plan, lang),
        *decisions.sentences(plan, lang),
        cost(plan, lang),
        *_apart(plan, lang),
        *(phrase("caveat", lang, caveat=caveat.strip()) for caveat in plan.scenario.caveats.values()),
        *_after_contract(plan, lang),
        *lapses.sentences(plan, lang),
        *_bounds(plan, lang),
    ]


def _bounds(plan: Plan, lang: str) -> list[str]:
    """How far the plan is from the best, and whose word that is; how a rerun reads its past."""
    summary = plan.summary
    goal, gap = next(iter(summary["gap"].items()))
    relaxed = list(summary.get("relaxed", {}).values())
    whole, proved = "relaxed" in summary, summary["bound_proved"][goal]
    found = [] if "divisible" in summary else [("gap_relaxed", {"gap": block["gap"]}) for block in relaxed]
    if not any(_alike(block["bound"], summary["bound"][goal]) for block in relaxed):
        found.insert(0, ("gap_whole" if whole else "gap_proved" if proved else "gap", {"gap": gap}))
    if column := summary.get("bound_unlimited_by"):
        found.append(("gap_unlimited", {"column": column}))
    if (read := summary.get("past_read", "strict")) != "strict":
        found.append((f"past_read_{read}", {}))
    said = [_bound(name, lang, goal, **told) for name, told in found]
    return [*_whole_works(plan, goal, lang), *said]


def _alike(one: float, other: float) -> bool:
    """Whether two bounds are the same figure to a reader."""
    return abs(one - other) <= PRINTED * max(1.0, abs(one))


def _whole_works(plan: Plan, goal: str, lang: str) -> list[str]:
    """What works rules cost against the same programme without them, and how far the best plan may be."""
    summary = plan.summary
    if not summary.get("divisible"):
        return []
    block, started = summary["divisible"][goal], summary["totals"]["homes_started"]
    found = [block["gap"] for block in summary.get("relaxed", {}).values()]
    proved = summary["bound_proved"][goal] or any(gap <= summary["gap"][goal] + PRINTED for gap in found)
    lost = block["homes_started"] - started
    left_out = phrase("homes_left_out", lang, homes=counted(lost, "home", lang))
    homes = left_out if lost > 0 else phrase("no_home", lang)
    return [
        phrase(
            "whole_works" if summary["totals"]["homes_programme"] else "whole_works_without_homes",
            lang,
            whose_cost=phrase(_whose_cost(plan), lang),
            share=_share(block["gap"], lang),
            goal=label("goal_cost", goal, lang),
            homes=homes,
            gap=percent(ceil(round(summary["gap"][goal] * 1e4, 3)) / 1e4, lang, 2),
            whose=phrase("proved_bound" if proved else "solver_bound", lang),
        )
    ]


def _whose_cost(plan: Plan) -> str:
    """What the cost is put down to: unbroken works or other works rules, and round sums where asked for."""
    works = plan.scenario.works
    rules = [works.every_kind, *works.kinds.values(), *works.lots.values()] if works else []
    cost = "unbroken_cost" if any(each.unbroken for each in rules if each) else "rules_cost"
    return f"{cost}_round" if plan.scenario.money.step_eur and not plan.scenario.revision else cost


def _share(share: float, lang: str) -> str:
    """A share of a goal to two decimals; a smaller one is told as such."""
    return (
        percent(share, lang, 2)
        if share >= LEAST
        else phrase("less_than", lang, share=percent(LEAST, lang, 2))
    )


def _bound(name: str, lang: str, goal: str, gap: float = 0.0, column: str = "") -> str:
    return phrase(name, lang, gap=percent(gap, lang, 4), goal=label("goal", goal, lang), column=column)


def _homes(plan: Plan, lang: str) -> str:
    totals = plan.summary["totals"]
    if not totals["homes_programme"]:
        return _operations(plan, lang)
    started = counted(totals["homes_started"], "started_home", lang)
    if not totals["homes_missed"]:
        return phrase("answer_whole", lang, started=started)
    return phrase(
        "answer",
        lang,
        started=started,
        programme=number(totals["homes_programme"], lang),
        missed=number(totals["homes_missed"], lang),
        owners=left_with(plan, lang),
    )


def _operations(plan: Plan, lang: str) -> str:
    """The answer of a programme without homes: its operations whole, in part and not started."""
    programme = {o.operation for o in plan.scenario.operations if plan.scenario.programmes(o)}
    begun, left = set(plan.works.operation), set(plan.missed.operation)
    return phrase(
        "answer_operations",
        lang,
        programme=counted(len(programme), "operation", lang),
        whole=len(programme - left),
        part=len(begun & left),
        none=counted(len(left - begun), "missed_operation", lang),
    )


def _capacities(plan: Plan, lang: str) -> list[str]:
    """For each bailleur that leaves homes for want of capacity: what it allows, the pace needed."""
    found = []
    for owner in plan.summary["missed_by_bailleur"]:
        name, means = plan.scenario.bailleurs[owner].name, plan.summary["capacity"][owner]
        length = len(plan.scenario.horizon.years)
        if means["homes_capacity"] < means["homes_programme"]:
            found.append(
                phrase(
                    "capacity",
                    lang,
                    name=name,
                    capacity=counted(means["homes_capacity"], "home", lang),
                    years=length,
                    programme=number(means["homes_programme"], lang),
                    needed=number(means["homes_a_year_needed"], lang),
                )
            )
    return found


def _binding(plan: Plan, lang: str) -> list[str]:
    """The limits that cost most, each with what a round step gains."""
    names = Names(plan.scenario, lang)
    told = [cost_told(plan, names, row, lang) for row in plan.rows.binding[:DEAREST]]
    name = "costs_most_in_parts" if in_parts(plan) else "costs_most"
    return [phrase(name, lang, list=listing(told, lang))] if told else []


def _added(plan: Plan, lang: str) -> list[str]:
    """What the bailleurs add to their capacity and what it costs, when they add any."""
    if plan.extra_capacity.empty:
        return []
    homes = counted(int(plan.extra_capacity.homes.sum()), "home", lang)
    return [phrase("added", lang, homes=homes, cost=money(int(plan.extra_capacity.cost_cents.sum()), lang))]


def _land(plan: Plan, lang: str) -> list[str]:
    """For each land agency: what it holds at the end, what is owed for it, and how low its treasury falls."""
    found = []
    for agency in dict.fromkeys(row.agency for row in plan.rows.treasury):
        years = [row for row in plan.rows.treasury if row.agency == agency]
        held = [row for row in plan.rows.land if row.agency == agency and row.resold_year is None]
        to_come = [row for row in years if row.year in years_to_come(plan)]
        last, low = years[-1], min(to_come, key=lambda row: row.after_cents)
        found.append(
            phrase(
                "land",
                lang,
                agency=plan.scenario.funders[agency].name,
                year=last.year,
                held=money(last.held_cents, lang),
                owed=money(sum(row.price_cents for row in held), lang),
                treasury=money(last.after_cents, lang),
                least=money(low.after_cents, lang),
                when=low.year,
            )
        )
    return found


def _after_contract(plan: Plan, lang: str) -> list[str]:
    """What the works cost after the contract, where some go on."""
    if plan.after_contract.empty:
        return []
    cost = money(int(plan.after_contract.amount_cents.sum()), lang)
    return [phrase("cost_after", lang, cost=cost, year=plan.scenario.horizon.years[-1])]


def cost(plan: Plan, lang: str) -> str:
    """What is committed in all, and in which euros."""
    stated = plan.scenario.money
    return phrase(
        "cost" if plan.scenario.indexation else "cost_flat",
        lang,
        cost=money(plan.summary["totals"]["cost_cents"], lang),
        tax=listing([*midterm.of_which(plan, lang), tax_word(plan, lang)], lang),
        euros_of=stated.euros_of,
        index=percent(float(plan.scenario.growth), lang),
    )


def _apart(plan: Plan, lang: str) -> list[str]:
    """What of it is the contract's own, where the scenario recalls operations that another one carries."""
    if (recalled := plan.scenario.recalled) is None:
        return []
    own, beside = (money(cents, lang) for cents in committed_apart(plan, plan.scenario.horizon.years))
    told = {"own": own, "recalled": beside, "because": recalled.because.strip()}
    return [phrase("contract_and_recalled", lang, **told)]
