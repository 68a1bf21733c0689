"""What an audit that passes says that it has not checked."""

SEEN = ("{option} le recherche à nouveau", "{option} seeks it again")

MESSAGES = {
    "unchecked_bounds": (
        f"plan.json, borne de {{goals}}\u00a0: c'est le solveur qui la donne. {SEEN[0]}",
        f"plan.json, bound of {{goals}}: the solver's word. {SEEN[1]}",
    ),
    "unchecked_homes_divisible": (
        "plan.json, «\u00a0homes_started\u00a0» de «\u00a0divisible\u00a0»\u00a0: les logements du "
        "plan sans règles de travaux. "
        f"{SEEN[0]}",
        f"plan.json, homes_started of divisible: the homes of the plan without works rules. {SEEN[1]}",
    ),
    "unchecked_launches": (
        "plan.json, «\u00a0launches\u00a0»\u00a0: qu'aucun autre choix de lots entiers n'est "
        f"meilleur. {SEEN[0]}",
        f"plan.json, launches: that no other choice of whole lots is better. {SEEN[1]}",
    ),
    "unchecked_prices": (
        "prices.csv, «\u00a0price, from, to\u00a0»\u00a0: ce que vaut une limite, et sur quelle étendue. "
        f"{SEEN[0]}",
        f"prices.csv, price, from, to: what a limit is worth, and over how much of it. {SEEN[1]}",
    ),
    "unchecked_prices_to_their_most": (
        "prices.csv, «\u00a0price, from, to\u00a0»\u00a0: ce que vaut une limite, et sur quelle "
        "étendue, en deçà du plus "
        f"que son prix dual permet. {SEEN[0]}",
        "prices.csv, price, from, to: what a limit is worth, and over how much of it, but for the most that "
        f"its dual allows. {SEEN[1]}",
    ),
    "unchecked_binding": (
        f"binding.csv, «\u00a0gain, whole\u00a0»\u00a0: ce que coûte une limite. {SEEN[0]}",
        f"binding.csv, gain, whole: what a limit costs. {SEEN[1]}",
    ),
    "unchecked_reasons": (
        f"{{file}}, «\u00a0rule\u00a0»\u00a0: que les limites nommées sont celles qui bloquent. {SEEN[0]}",
        f"{{file}}, rule: that the limits named are those that bind. {SEEN[1]}",
    ),
    "unchecked_lapses": (
        f"lapses.csv, «\u00a0rule, freed_cents\u00a0»\u00a0: ce que chaque limite retient. {SEEN[0]}",
        f"lapses.csv, rule, freed_cents: what each limit keeps from use. {SEEN[1]}",
    ),
    "unchecked_unlike": (
        f"unlike.csv, «\u00a0rule, least_difference\u00a0»\u00a0: ce qui écarte les taux. {SEEN[0]}",
        f"unlike.csv, rule, least_difference: what keeps rates apart. {SEEN[1]}",
    ),
    "unchecked_deadlines": (
        f"deadlines.csv, «\u00a0value_moved, lost_keur\u00a0»\u00a0: ce que vaut un an. {SEEN[0]}",
        f"deadlines.csv, value_moved, lost_keur: what a year is worth. {SEEN[1]}",
    ),
    "unchecked_decisions": (
        "decisions.csv, displaced.csv, «\u00a0value_without, cost_keur\u00a0»\u00a0: le plan sans chaque "
        f"décision. {SEEN[0]}",
        f"decisions.csv, displaced.csv, value_without, cost_keur: the plan without each decision. {SEEN[1]}",
    ),
    "unchecked_scenario": (
        "scenario.lock.yaml\u00a0: que c'est le scénario de son fichier. {option} SCÉNARIO les compare",
        "scenario.lock.yaml: that it is the scenario of its file. {option} SCENARIO compares them",
    ),
    "unchecked_actuals": (
        "scenario.lock.yaml\u00a0: que c'est ce qui a été voté et ce qui a été réalisé. {option} RÉALISÉ "
        "{parent} PLAN les compare",
        "scenario.lock.yaml: that it is what was voted and what was realised. {option} ACTUALS {parent} RUN "
        "compares them",
    ),
    "unchecked_sources": (
        "le scénario\u00a0: que ses chiffres sont ceux des sources qu'il nomme",
        "the scenario: that its figures are those of the sources that it names",
    ),
    "unchecked_versions": (
        "plan.json, «\u00a0versions\u00a0» et «\u00a0seconds\u00a0»\u00a0: avec quoi le plan a été "
        "fait, et en combien de temps",
        "plan.json, versions and seconds: what made the plan, and how long it took",
    ),
    "another_document": (
        "un nouveau tirage donne un autre document",
        "rendered anew, it is another document",
    ),
    "is_not_what_the_tables_give": (
        "n'est pas ce que donnent les tableaux",
        "is not what the tables give",
    ),
    "not_compared_with_the_tables": (
        "{name}\u00a0: non comparé aux tableaux\u00a0: fait avec {told}.",
        "{name}: not compared with the tables: made with {told}.",
    ),
    "version_and_here": ("{name} {version}, ici {here}", "{name} {version}, here {here}"),
}
