"""The answer in sentences: how much is started and missed, at whom, why, and what it costs."""

from optim.plan import Plan
from reports.wording import counted, money, number, percent, phrase


def sentences(plan: Plan, lang: str) -> list[str]:
    """What a reader must know first, most important first."""
    found = [_homes(plan, lang), *_capacities(plan, lang), *_added(plan, lang), _cost(plan, lang)]
    gap = plan.summary["gap"][next(iter(plan.summary["gap"]))]
    return [*found, phrase("gap", lang, gap=percent(gap, lang, 4))]


def _homes(plan: Plan, lang: str) -> str:
    totals, owners = plan.summary["totals"], plan.summary["missed_by_bailleur"]
    started = counted(totals["homes_started"], "home", lang)
    if not totals["homes_missed"]:
        return phrase("answer_whole", lang, started=started)
    if len(owners) == 1:
        whose = phrase("owner_of_all", lang, name=plan.scenario.bailleurs[next(iter(owners))].name)
    else:
        whose = phrase("owners", lang, list=", ".join(_named(plan, lang)))
    return phrase(
        "answer",
        lang,
        started=started,
        programme=number(totals["homes_programme"], lang),
        missed=number(totals["homes_missed"], lang),
        owners=whose,
    )


def _named(plan: Plan, lang: str) -> list[str]:
    """The bailleurs that leave homes, the largest number first."""
    owners = plan.summary["missed_by_bailleur"]
    return [
        phrase("owner", lang, count=number(count, lang), name=plan.scenario.bailleurs[owner].name)
        for owner, count in sorted(owners.items(), key=lambda item: (-item[1], item[0]))
    ]


def _capacities(plan: Plan, lang: str) -> list[str]:
    """For each bailleur that leaves homes: what its capacity allows, and what one more home would do."""
    found = []
    for owner in plan.summary["missed_by_bailleur"]:
        name, means = plan.scenario.bailleurs[owner].name, plan.summary["capacity"][owner]
        length = sum(plan.scenario.horizon.tranches.values())
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
        mine = plan.prices[plan.prices.key.str.startswith(f"{owner}, ")]
        mine = mine[mine.rule == "bailleur_capacity"]
        if len(mine):
            years = [key.rsplit(", ", 1)[1] for key in mine.key]
            gain = number(float(mine.price.sum()), lang, 1)
            when = f"{years[0]}–{years[-1]}" if len(years) > 1 else years[0]
            found.append(phrase("binding", lang, name=name, years=when, gain=gain))
    return found


def _added(plan: Plan, lang: str) -> list[str]:
    """What the bailleurs add to their capacity and what it costs, when they add any."""
    if plan.extra_capacity.empty:
        return []
    homes = counted(int(plan.extra_capacity.homes.sum()), "home", lang)
    return [phrase("added", lang, homes=homes, cost=money(int(plan.extra_capacity.cost_cents.sum()), lang))]


def _cost(plan: Plan, lang: str) -> str:
    stated = plan.scenario.money
    return phrase(
        "cost",
        lang,
        cost=money(plan.summary["totals"]["cost_cents"], lang),
        tax=stated.tax,
        euros_of=stated.euros_of,
        index=percent(float(plan.scenario.indexation.value), lang),
    )
