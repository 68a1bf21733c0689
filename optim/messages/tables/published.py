"""What is said of a plan that is published, or solved again and compared."""

MESSAGES = {
    "own_fault": (
        "le plan ne satisfait pas à son audit et n'a pas été écrit",
        "the plan does not stand its audit, and was not written",
    ),
    "own_fault_why": (
        "C'est une erreur de Phasage, non du scénario ni d'aucun fichier",
        "This is a fault of Phasage, not of the scenario nor of any file",
    ),
    "own_fault_report": (
        "La signaler avec ces lignes et {file}, qui contient tout le scénario",
        "Report it with these lines and {file}, which holds the whole scenario",
    ),
    "solved_again_it_fails": ("calculé à nouveau, {why}", "solved again, {why}"),
    "solved_again_no_audit": (
        "calculé à nouveau, le plan ne satisfait pas à son audit",
        "solved again, the plan does not stand its audit",
    ),
    "in_the_run_alone": (
        "est dans le plan, alors qu'un nouveau calcul n'écrit pas ce fichier",
        "is in the run, and a fresh solve writes no such file",
    ),
    "in_the_fresh_alone": (
        "manque, alors qu'un nouveau calcul l'écrit",
        "is missing, and a fresh solve writes it",
    ),
    "differs_from_its_byte": ("diffère à partir de son octet {byte}", "differs from its byte {byte} on"),
    "solved_again": ("calculé à nouveau", "solved again"),
    "solved_again_says": ("calculé à nouveau, {line}", "solved again, {line}"),
    "file_ends_before": ("le fichier finit avant cette ligne", "the file ends before this line"),
    "other_version": (
        "{name}\u00a0: {held} a fait le plan, {now} l'a calculé à nouveau",
        "{name}: {held} made the run, {now} solved it again",
    ),
    "no_version": ("aucune version", "no version"),
    "other_versions_may_differ": (
        "D'autres versions peuvent trouver un autre plan ({others})\u00a0: auditer à nouveau avec celles "
        "du plan",
        "Other versions may find another plan ({others}): audit again with the run's own",
    ),
    "the_clock_may_differ": (
        "La recherche des lots entiers finit au chronomètre\u00a0: auditer à nouveau sur une machine au "
        "repos\u202f; s'il diffère encore, le plan a été modifié ou est endommagé\u00a0: calculer à "
        "nouveau",
        "The search for whole lots ends by the clock: audit again on an idle machine; if it differs "
        "still, the run was changed or is damaged: solve again",
    ),
}
