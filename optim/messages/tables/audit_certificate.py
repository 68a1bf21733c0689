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
    "goals_are_not": (
        "le certificat a pour objectifs {told}, au lieu de {due}",
        "the goals of the certificate are {told}, {due} due",
    ),
    "in_file": ("{file}\u00a0: {what}", "{file}: {what}"),
    "on_line": ("ligne {line}\u00a0: {what}", "line {line}: {what}"),
    "text_is_no_number": ("'{text}' n'est pas un nombre", "'{text}' is not a number"),
    "stands_in_no_section": ("elle n'est dans aucune section", "it stands in no section"),
    "words_of_no_line": (
        "elle n'a pas les mots d'une ligne de {section}",
        "it does not have the words of a line of {section}",
    ),
    "sections_are_not": (
        "ses sections sont {told}, au lieu de {due}",
        "its sections are {told}, not {due}",
    ),
    "mark_without_end": (
        "sa marque de nombres entiers n'a pas de fin",
        "its mark of whole numbers has no end",
    ),
    "has_no_goal": ("il n'a pas d'objectif", "it has no goal"),
    "is_no_sense": ("{word} n'est pas l'un de {due}", "{word} is not one of {due}"),
    "is_stated_twice": ("{name} est énoncée deux fois", "{name} is stated twice"),
    "is_no_kind_of_row": ("{kind} n'est pas une sorte de contrainte", "{kind} is not a kind of row"),
    "marks_no_whole_numbers": (
        "{kind} ne marque pas des nombres entiers ici",
        "{kind} does not mark whole numbers here",
    ),
    "is_no_row_or_holds_twice": (
        "{name} n'est pas une contrainte, ou contient {column} deux fois",
        "{name} is no row, or holds {column} twice",
    ),
    "is_no_row_or_has_two": (
        "{name} n'est pas une contrainte, ou a deux limites",
        "{name} is no row, or has two limits",
    ),
    "is_no_variable": ("{column} n'est pas une variable", "{column} is no column"),
    "is_no_kind_of_bound": ("{kind} n'est pas une sorte de borne", "{kind} is not a kind of bound"),
    "nothing_limits": ("rien ne limite {column}", "nothing limits {column}"),
    "is_no_table": ("ce n'est pas un tableau", "it is no table"),
    "lacks_columns_or_its_end": (
        "il n'a pas les colonnes {columns}, ou sa fin manque",
        "it does not have the columns {columns}, or its end is missing",
    ),
    "counts_cells": ("{count} cases au lieu de {due}", "{count} cells, {due} due"),
    "no_such_dual": (
        "il n'y a pas un tel objectif ou une telle contrainte, ou elle est donnée deux fois",
        "no such goal or row, or told twice",
    ),
    "numbers_too_far_apart": (
        "ses nombres sont trop éloignés pour être additionnés exactement",
        "its numbers are too far apart to be added exactly",
    ),
    "no_such_row": ("le scénario n'a pas cette contrainte", "the scenario has no such row"),
}
