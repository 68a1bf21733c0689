"""What the checks say of decisions against one another."""

MESSAGES = {
    "is_required_beside_of_which_lets_one": (
        "est imposée en même temps que {both}, alors que {name} n'en laisse démarrer qu'une",
        "is required beside {both}, of which {name} lets one start at most",
    ),
    "withdraw_one_of_the_two": ("Retirer l'une des deux", "Withdraw one of the two"),
    "is_of_the_cluster_with_which_is": (
        "appartient à la grappe {name} avec {other}, qui est écartée",
        "is of the cluster {name} with {other}, which is excluded",
    ),
    "needs_which_is_excluded": ("a besoin de {needs}, qui est écartée", "needs {needs}, which is excluded"),
    "waits_for_which_is_excluded": (
        "attend {first}, qui est écartée",
        "waits for {first}, which is excluded",
    ),
    "follows_too_closely": (
        "suit de trop près {first}, fixée en {year}\u00a0: écart en années {apart}, il en faut {asked}",
        "follows {first}, fixed in {year}, too closely: years apart {apart}, {asked} needed",
    ),
    "is_required_beside_too_many": (
        "est imposée parmi {count} du groupe {name}, qui en admet {most} au plus",
        "is one of {count} required of the group {name}, which lets in {most} at most",
    ),
    "leaves_too_few_of_the_group": (
        "laisse {count} au groupe {name}, qui en demande {least} au moins",
        "leaves {count} to the group {name}, which asks for {least} at least",
    ),
    "is_before_the_year_of_for_which": (
        "précède {year}, année de {first}, qu'elle doit attendre",
        "is before {year}, the year of {first}, for which it waits",
    ),
}
