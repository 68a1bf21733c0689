"""The answer in sentences: what is started and missed, why, at what cost, how far from the best."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "answer": (
            "{started} sur {programme}\u202f; {missed} non engagés{owners}.",
            "{started} of {programme}; {missed} missed{owners}.",
        ),
        "answer_whole": (
            "{started}\u00a0: tout le programme de logements.",
            "{started}: the whole programme of homes.",
        ),
        "answer_operations": (
            "{programme}\u00a0: {whole} en entier, {part} en partie, {none}.",
            "{programme}: {whole} started whole, {part} in part, {none}.",
        ),
        "owners": (", dont {list}", ", of which {list}"),
        "owner_of_all": (", tous chez {name}", ", all at {name}"),
        "owner": ("{count} chez {name}", "{count} at {name}"),
        "capacity": (
            "{name}\u00a0: {capacity} possibles en {years} ans pour {programme}\u202f; "
            "il en faudrait {needed} par an.",
            "{name}: {capacity} possible in {years} years for {programme}; {needed} a year would be needed.",
        ),
        "cost": (
            "Coût engagé\u00a0: {cost} ({tax}, euros de {euros_of}, indexés de {index} par an).",
            "Committed: {cost} ({tax}, euros of {euros_of}, indexed by {index} a year).",
        ),
        "cost_flat": (
            "Coût engagé\u00a0: {cost} ({tax}, euros de {euros_of}, sans indexation).",
            "Committed: {cost} ({tax}, euros of {euros_of}, not indexed).",
        ),
        "cost_after": (
            "Les travaux démarrés coûtent encore {cost} après {year}, qu'aucune enveloppe ne paie.",
            "The works that are started cost {cost} more after {year}, that no envelope pays.",
        ),
        "added": (
            "Capacité ajoutée\u00a0: {homes}, pour {cost} de fonds propres des bailleurs.",
            "Capacity added: {homes}, for {cost} of the bailleurs' own funds.",
        ),
        "land": (
            "{agency}, fin {year}\u00a0: {held} de foncier détenu, à racheter pour {owed}"
            "\u00a0; trésorerie {treasury}, au plus bas {least} en {when}.",
            "{agency}, end of {year}: {held} of land held, to be bought back for {owed};"
            " treasury {treasury}, {least} at its lowest in {when}.",
        ),
        "gap": (
            "Perte par rapport à la borne du programme linéaire, selon le solveur\u00a0: {gap} ({goal}).",
            "Loss against the bound of the linear programme, by the solver: {gap} ({goal}).",
        ),
        "gap_proved": (
            "Perte par rapport à la borne prouvée du programme linéaire\u00a0: {gap} ({goal}).",
            "Loss against the proved bound of the linear programme: {gap} ({goal}).",
        ),
        "gap_whole": (
            "Perte par rapport à la borne que donne le solveur, lots entiers compris\u00a0: {gap} ({goal}).",
            "Loss against the bound given by the solver, whole lots included: {gap} ({goal}).",
        ),
        "gap_relaxed": (
            "Perte par rapport à la borne prouvée du programme dont les lots se prennent en parties, que nul"
            " plan de lots entiers ne dépasse\u00a0: {gap} ({goal}).",
            "Loss against the proved bound of the programme whose lots are taken in parts, which no plan of"
            " whole lots passes: {gap} ({goal}).",
        ),
        "whole_works": (
            "{whose_cost} {share} {goal} {homes}\u202f; ce plan est à {gap} au plus du meilleur ({whose}).",
            "{whose_cost} {share} {goal} {homes}; this plan is within {gap} of the best ({whose}).",
        ),
        "whole_works_without_homes": (
            "{whose_cost} {share} {goal}\u202f; ce plan est à {gap} au plus du meilleur ({whose}).",
            "{whose_cost} {share} {goal}; this plan is within {gap} of the best ({whose}).",
        ),
        "unbroken_cost": ("Des chantiers d'un seul tenant coûtent", "Unbroken works cost"),
        "unbroken_cost_round": (
            "Des chantiers d'un seul tenant et des sommes rondes coûtent",
            "Unbroken works and round sums cost",
        ),
        "rules_cost": ("Les règles de chantier coûtent", "Works rules cost"),
        "rules_cost_round": (
            "Les règles de chantier et des sommes rondes coûtent",
            "Works rules and round sums cost",
        ),
        "no_home": ("et aucun logement", "and no home"),
        "homes_left_out": ("et laissent {homes} de côté", "and leave {homes} out"),
        "less_than": ("moins de {share}", "less than {share}"),
        "proved_bound": ("borne prouvée", "proved bound"),
        "solver_bound": ("selon le solveur", "by the solver"),
        "gap_unlimited": (
            "Aucune borne n'est prouvée\u00a0: rien, dans le programme linéaire, ne limite {column}.",
            "No bound is proved: nothing in the linear programme limits {column}.",
        ),
        "past_read_to_the_cent": (
            "Le solveur ne trouve aucun plan qui rattrape les centimes impairs des parts passées\u00a0:"
            " ils sont laissés, et la borne est celle de cette lecture.",
            "The solver finds no plan that makes up for odd cents in past shares: they are let go, and the"
            " bound is that of this reading.",
        ),
        "past_read_lenient": (
            "Le solveur ne trouve aucun plan qui rattrape les parts que le passé n'a pas tenues\u00a0:"
            " les années à venir sont jugées seules, et la borne est celle de cette lecture.",
            "The solver finds no plan that makes up for shares that the past did not keep: the years to"
            " come are judged on their own, and the bound is that of this reading.",
        ),
        "energy": (
            "Énergie\u00a0: {reached} logements E, F ou G amenés en classe C, sur {objective} visés",
            "Energy: {reached} homes of class E, F or G brought to class C, of {objective} sought",
        ),
        "decision": (
            "{name}, {decided}\u00a0: sans cette décision, «\u202f{goal}\u202f» gagnerait {loss} {unit} et "
            "{committed}.",
            "{name}, {decided}: without this decision, “{goal}” would gain {loss} {unit}, and {committed}.",
        ),
        "decision_free": (
            "{name}, {decided}\u00a0: cette décision ne coûte rien à «\u202f{goal}\u202f»\u202f; sans elle, "
            "{committed}.",
            "{name}, {decided}: this decision costs “{goal}” nothing; without it, {committed}.",
        ),
        "committed_instead": (
            "{cost} seraient engagés au lieu de {now}",
            "{cost} would be committed instead of {now}",
        ),
        "committed_alike": ("autant serait engagé, {now}", "as much would be committed, {now}"),
        "decision_between": (
            "Le coût vrai est entre {least} et {most}\u00a0: la recherche s'arrête avant sa borne.",
            "The true cost lies between {least} and {most}: the search stops short of its bound.",
        ),
        "decision_gains": ("Y gagnent\u00a0: {lots}.", "Gain by it: {lots}."),
        "decision_loses": ("Y perdent\u00a0: {lots}.", "Lose by it: {lots}."),
        "decision_moves": ("{lot} ({change}\u202f{unit})", "{lot} ({change} {unit})"),
        "decision_more": ("{count} autres", "{count} others"),
        "fixed_year": ("ouverte en {year}", "opened in {year}"),
    },
}
