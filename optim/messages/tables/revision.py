"""What the checks say of what is realised in a rerun."""

MESSAGES = {
    "write_a_year_from_to": ("Écrire une année de {first} à {last}", "Write a year from {first} to {last}"),
    "is_finer_than_the_smallest_quantity_of": (
        "est plus fin que {grain} {unit}, la plus petite quantité d'un plan",
        "is finer than {grain} {unit}, the smallest quantity of a plan",
    ),
    "is_indivisible_and_was_started_in_part": (
        "{operation}/{lot} est indivisible et a été démarré en partie",
        "{operation}/{lot} is indivisible and was started in part",
    ),
    "is_continuous_and_was_not_started_at": (
        "{operation}/{lot} est continu et n'a pas été démarré à un rythme égal",
        "{operation}/{lot} is continuous and was not started at an even pace",
    ),
    "finishes_by_then_more_than_was_started": (
        "porte à {done} ce qui est achevé à cette date, plus que ce qui a été démarré",
        "finishes {done} by then, more than was started",
    ),
    "add_it_under_added": ("L'ajouter sous added", "Add it under added"),
    "makes_started_of_which_holds": (
        "porte à {done} {unit} ce qui est démarré de {named}, qui en compte {quantity}",
        "makes {done} {unit} started of {named}, which holds {quantity}",
    ),
    "needs_a_voted_plan": ("suppose un plan voté", "needs a voted plan"),
    "use_phasage_rerun_or_remove_the_goal": (
        "Utiliser phasage rerun, ou retirer l'objectif",
        "Use phasage rerun, or remove the goal",
    ),
    "leaves_no_year_to_program_or_none": (
        "ne laisse aucune année à programmer, ou aucune à figer",
        "leaves no year to program, or none to freeze",
    ),
    "is_after_the_as_of_year": ("est après l'année d'arrêt, {as_of}", "is after the as-of year, {as_of}"),
    "no_rate_admits_this_funder_to": (
        "aucun taux n'admet ce financeur pour {line}",
        "no rate admits this funder to {line}",
    ),
    "is_committed_in_and_nothing_of_is": (
        "est engagé en {year}, alors que rien de {operation}/{lot} n'est en travaux",
        "is committed in {year}, and nothing of {operation}/{lot} is in works then",
    ),
    "count_it_in_the_year_of_the": (
        "Le compter l'année des travaux, ou déclarer ce qui a démarré",
        "Count it in the year of the works, or report what was started",
    ),
    "makes_paid_by_then_for_committed": (
        "porte à {paid} les paiements à cette date, pour {committed} engagés",
        "makes {paid} paid by then, for {committed} committed",
    ),
    "is_committed_of_its_envelope_beyond": (
        "{taken} sont engagés sur son enveloppe {period}, {left} au-delà",
        "{taken} are committed of its envelope of {period}, {left} beyond it",
    ),
    "correct_what_is_committed_or_revise_the": (
        "Corriger les engagements, ou réviser l'enveloppe sous changes",
        "Correct what is committed, or revise the envelope under changes",
    ),
    "set_its_indivisible_to_false_under_changes": (
        "Mettre son indivisible à false sous changes",
        "Set its indivisible to false under changes",
    ),
    "set_its_continuous_to_false_under_changes": (
        "Mettre son continuous à false sous changes",
        "Set its continuous to false under changes",
    ),
    "add_the_rate_under_changes": ("Ajouter le taux sous changes", "Add the rate under changes"),
    "correct_it_or_report_what_was_started": (
        "Corriger ce chiffre, ou déclarer ce qui a démarré",
        "Correct it, or report what was started",
    ),
    "correct_it_or_raise_the_quantity_of": (
        "Corriger ce chiffre, ou relever la quantité du lot sous changes",
        "Correct it, or raise the quantity of the lot under changes",
    ),
    "is_not_a_line_of_the_costs": (
        "n'est pas une ligne de la table des coûts",
        "is not a line of the costs table",
    ),
    "correct_one_of_the_two": ("Corriger l'un des deux", "Correct one of the two"),
}
