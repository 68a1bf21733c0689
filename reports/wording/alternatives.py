"""What else could be done for nearly as much."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "alternatives_of": (
            "Autres plans trouvés à {within} au plus du meilleur «\u00a0{goal}\u00a0»\u00a0: {count}.",
            "Other plans found within {within} of the best “{goal}”: {count}.",
        ),
        "alternatives_title": ("{title}\u00a0: les autres plans", "{title}: the other plans"),
        "whole_alternatives_of": (
            "Autres plans trouvés à {within} au plus du plan, sur «\u00a0{goal}\u00a0»\u00a0: {count}.",
            "Other plans found within {within} of the plan, on “{goal}”: {count}.",
        ),
        "no_whole_alternative": (
            "Aucun autre plan trouvé à {within} au plus du plan, sur «\u00a0{goal}\u00a0».",
            "No other plan found within {within} of the plan, on “{goal}”.",
        ),
        "no_alternative": (
            "Aucun autre plan à {within} au plus du meilleur «\u00a0{goal}\u00a0».",
            "No other plan within {within} of the best “{goal}”.",
        ),
        "alternative": (
            "Variante {rank}\u00a0: {moved} des travaux changent, {reached}, {cost}. "
            "Y gagnent\u00a0: {more}. Y perdent\u00a0: {less}.",
            "Alternative {rank}: {moved} of works change, {reached}, {cost}. "
            "More of: {more}. Less of: {less}.",
        ),
        "nobody": ("personne", "nobody"),
        "places_told": (
            "{all} opérations entières dans tous ces plans, {some} dans certains ou en partie, {none} dans "
            "aucun.",
            "{all} operations whole in all of these plans, {some} in some or in part, {none} in none.",
        ),
        "in_all": ("Entières dans tous\u00a0: {names}.", "Whole in all: {names}."),
        "in_none": ("Dans aucun\u00a0: {names}.", "In none: {names}."),
        "needed_by_all": (
            "Aucun plan aussi proche du meilleur ne s'en passe, même en partie\u00a0: {names}.",
            "No plan so close to the best does without, even in part: {names}.",
        ),
        "needed_by_none": (
            "À {within} près, aucune n'est indispensable\u00a0: chacune peut céder sa place, en tout ou "
            "partie.",
            "Within {within}, none is indispensable: each may give way, in whole or in part.",
        ),
        "out_of_all": (
            "Aucun plan aussi proche du meilleur ne les commence\u00a0: {names}.",
            "No plan so close to the best begins them: {names}.",
        ),
        "alternatives_stopped": (
            "Le temps donné est écoulé\u00a0: ce sont les plans trouvés jusque-là.",
            "The time given is spent: these are the plans found so far.",
        ),
        "alternatives_level": (
            "Plans du programme divisible (travaux pris en parts, sans règles de chantier), les plus "
            "éloignés "
            "les uns des autres.",
            "Plans of the divisible programme (works in parts, without rules on sites), as far from each "
            "other as can be.",
        ),
        "alternatives_whole": (
            "Plans aux chantiers entiers, comme le plan lui-même (avant logements entiers et centimes), les "
            "plus éloignés les uns des autres que la recherche a trouvés.",
            "Plans with whole sites, as the plan itself (before whole homes and cents), as far from each "
            "other as the search found.",
        ),
        "no_regret_note": (
            "Part de l'opération que le plan et toutes les variantes commencent avant la fin de "
            "{tranche}\u00a0: "
            "la commencer n'engage dans aucune voie.",
            "Share of the operation that the plan and all alternatives start before the end of {tranche}: to "
            "start it commits to no way.",
        ),
    },
    "table": {
        "no_regret": ("Sans regret dès la 1re tranche", "No regret in the first tranche"),
        "alternatives": ("Les plans côte à côte", "The plans side by side"),
        "places": ("La place de chaque opération", "The place of each operation"),
    },
    "column": {
        "plan_named": ("Plan", "Plan"),
        "first_goal": ("Premier objectif", "First goal"),
        "homes_of_plan": ("Logements", "Homes"),
        "cost_of_plan": ("Coût, €", "Cost, €"),
        "moved_works": ("Travaux changés", "Works changed"),
        "place": ("Place", "Place"),
        "least_share": ("Part au moins", "Share at least"),
    },
    "place": {
        "some": ("dans certains, ou en partie", "in some, or in part"),
        "needed": ("dans tous, indispensable", "in all, indispensable"),
        "all": ("dans tous", "in all"),
        "none": ("dans aucun", "in none"),
        "out": ("dans aucun, hors de portée", "in none, out of reach"),
    },
    "plan": {"published": ("Le plan", "The plan"), "other": ("Variante", "Alternative")},
}
