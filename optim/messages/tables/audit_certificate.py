"""What the audit says of the certificate, and of what ``plan.json`` prints of it."""

MESSAGES = {
    "certificate_missing": ("absent", "missing"),
    "no_figure": ("aucun chiffre", "no figure"),
    "the_certificate_says": ("{said}, le certificat dit {due}", "{said}, the certificate says {due}"),
    "the_first_goal_is": ("le premier objectif est {goal}", "the first goal is {goal}"),
    "the_goal_bounded_is": (
        "{said}, l'objectif borné est {goal}",
        "{said}, the goal bounded is {goal}",
    ),
    "the_duals_prove": ("{said}, les prix duaux prouvent {due}", "{said}, the duals prove {due}"),
    "from_the_bound": ("{said}, le plan est à {gap} de la borne", "{said}, the plan is {gap} from the bound"),
    "past_read_of_a_rerun": (
        "{said}\u202f; une révision dit l'un de {readings}, un autre dossier n'en dit rien",
        "{said}, one of {readings} is said of a rerun, and of no other run",
    ),
    "the_plan_passes_it_by": ("le plan la dépasse de {past}", "the plan passes it by {past}"),
    "in_the_certificate_alone": ("dans le certificat seul", "in the certificate alone"),
    "not_in_the_certificate": ("absente du certificat", "not in the certificate"),
    "its_sense_is": ("son sens est {sense}", "its sense is {sense}"),
    "goal_counts_otherwise": (
        "il ne compte pas ce que compte l'objectif du scénario",
        "it does not count what the scenario's goal counts",
    ),
    "bounds_are_not": ("ses bornes ne sont pas 0 et {most}", "its bounds are not 0 and {most}"),
    "no_bound": ("aucune", "none"),
    "whole_in_one_alone": (
        "elle est entière dans le certificat ou dans le scénario, pas dans les deux",
        "it is whole in the certificate or in the scenario, not in both",
    ),
    "limit_is_not": ("sa limite n'est pas {kind} {limit}", "its limit is not {kind} {limit}"),
    "coefficients_are_not": (
        "ses coefficients ne sont pas ceux du scénario",
        "its coefficients are not the scenario's",
    ),
    "no_such_row": ("le scénario n'a pas cette contrainte", "the scenario has no such row"),
}
