"""What is said where the solver gives no plan, and the statuses with which HiGHS ends."""

MESSAGES = {
    "no_plan_obeys_every_rule": (
        "aucun plan ne respecte toutes les règles du scénario",
        "no plan obeys every rule of the scenario",
    ),
    "time_limit_reached": (
        "la limite de temps de {seconds} s est atteinte",
        "the time limit of {seconds} s was reached",
    ),
    "time_is_up": ("la limite de temps est atteinte", "the time limit was reached"),
    "while_seeking": (
        "{what} en cherchant {sought}",
        "{what} while seeking {sought}",
    ),
    "and_reached_before": (
        "{what}. Atteint auparavant\u00a0: {reached}",
        "{what}. Reached before it: {reached}",
    ),
    "goal_reached": ("{goal} = {value}", "{goal} = {value}"),
    "reached_no_goal": ("aucun objectif", "no goal"),
    "sought_the_backers": ("les financeurs de chaque opération", "the backers of each operation"),
    "sought_the_duals": ("les prix duaux", "the duals"),
    "sought_the_optimum": ("l'optimum", "the optimum"),
    "sought_the_price": ("le prix de la contrainte {row}", "the price of row {row}"),
    "solver_stopped_at": (
        "le solveur s'est arrêté sans rendre de plan ({status})",
        "the solver stopped without a plan ({status})",
    ),
    "optimum_is_off": (
        "l'optimum du solveur s'écarte de {off} de ce qu'il doit tenir ({status})",
        "the solver's optimum is off by {off} ({status})",
    ),
    "no_whole_plan_found": (
        "aucun plan en nombres entiers n'a été trouvé ({status})",
        "no plan with whole numbers was found ({status})",
    ),
    "seeking_ended_at": ("{sought}\u00a0: {status}", "{sought}: {status}"),
    "highs_refused": ("HiGHS a refusé {act}", "HiGHS refused {act}"),
    "act_start_from": ("de repartir d'un plan antérieur", "going back to an earlier plan"),
    "act_costs": ("de changer les coûts", "changing the costs"),
    "act_sense": ("de changer le sens", "changing the sense"),
    "act_start_again": ("de repartir de zéro", "starting again from scratch"),
    "act_solve": ("de résoudre", "solving"),
    "act_solve_plainly": ("de résoudre sans présolution", "solving without presolve"),
    "act_bound_columns": ("de borner des variables", "bounding columns"),
    "act_bound_rows": ("de borner des contraintes", "bounding rows"),
    "act_add_rows": ("d'ajouter des contraintes", "adding rows"),
    "act_set": ("de régler {option}", "setting {option}"),
    "no_whole_quantities_near": (
        "aucune quantité entière proche de l'optimum ne respecte toutes les règles",
        "no whole quantities near the optimum keep every rule",
    ),
    "no_plan_of_whole_cents": (
        "aucun plan en quantités entières et en centimes n'a été trouvé près de l'optimum",
        "no plan of whole quantities and whole cents was found next to the optimum",
    ),
    "envelope_overdrawn": (
        "une enveloppe est dépassée par l'arrondi de ce qu'elle reporte",
        "an envelope is overdrawn by the rounding of what it carries over",
    ),
    "treasury_below_zero": (
        "une trésorerie passe sous zéro par l'arrondi de ses ventes et de son portage",
        "a treasury falls below zero by the rounding of its sales and holding",
    ),
    "no_room_for_whole_cents": (
        "les crédits de {funder} en {year} ne laissent pas de place à des centimes entiers",
        "the credits of {funder} in {year} leave no room for whole cents",
    ),
    "residual_above_a_cent": (
        "l'écart du solveur dépasse un centime sur {line}, {period}",
        "the solver's residual is more than a cent on {line}, {period}",
    ),
    "no_rounding_keeps_every_rule": (
        "aucun arrondi au centime ne respecte toutes les règles",
        "no rounding to the cent keeps every rule",
    ),
    "cents_not_settled": (
        "les centimes n'ont pas pu être arrêtés ({status})",
        "the cents could not be settled ({status})",
    ),
    "cents_not_whole": (
        "les centimes n'ont pas pu être arrêtés en nombres entiers",
        "the cents could not be settled on whole numbers",
    ),
    "works_leave_payers_no_plan": (
        "les travaux fixés ne laissent aucun plan aux financeurs",
        "the fixed works leave the payers no plan",
    ),
    "ended_kNotset": ("état inconnu", "status not set"),
    "ended_kLoadError": ("modèle illisible", "load error"),
    "ended_kModelError": ("modèle refusé", "model error"),
    "ended_kPresolveError": ("échec de la présolution", "presolve error"),
    "ended_kSolveError": ("échec de la résolution", "solve error"),
    "ended_kPostsolveError": ("échec après la résolution", "postsolve error"),
    "ended_kModelEmpty": ("modèle vide", "empty model"),
    "ended_kOptimal": ("optimum", "optimal"),
    "ended_kInfeasible": ("aucun plan possible", "infeasible"),
    "ended_kUnboundedOrInfeasible": ("aucun plan possible, ou rien ne le limite", "unbounded or infeasible"),
    "ended_kUnbounded": ("rien ne limite le plan", "unbounded"),
    "ended_kObjectiveBound": ("borne de l'objectif atteinte", "bound on the objective reached"),
    "ended_kObjectiveTarget": ("valeur visée atteinte", "target of the objective reached"),
    "ended_kTimeLimit": ("limite de temps atteinte", "time limit reached"),
    "ended_kIterationLimit": ("limite d'itérations atteinte", "iteration limit reached"),
    "ended_kUnknown": ("le solveur ne peut conclure", "unknown"),
    "ended_kSolutionLimit": (
        "limite de solutions ou de nœuds atteinte",
        "solution limit reached",
    ),
    "ended_kInterrupt": ("interruption", "interrupted"),
    "ended_kMemoryLimit": ("limite de mémoire atteinte", "memory limit reached"),
    "ended_kHighsInterrupt": ("interruption par HiGHS", "interrupted by HiGHS"),
}
