"""The comparison of plans."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "compared": (
            "{name} par rapport à {base}\u00a0: {homes} logements engagés, {cost} d'engagements\u202f; "
            "{moved} avec un autre calendrier ou d'autres financements\u202f; "
            "données changées\u00a0: {inputs}.",
            "{name} against {base}: {homes} homes started, {cost} committed; "
            "{moved} with another calendar or other money; inputs changed: {inputs}.",
        ),
        "compared_without_homes": (
            "{name} par rapport à {base}\u00a0: {cost} d'engagements\u202f; "
            "{moved} avec un autre calendrier ou d'autres financements\u202f; "
            "données changées\u00a0: {inputs}.",
            "{name} against {base}: {cost} committed; "
            "{moved} with another calendar or other money; inputs changed: {inputs}.",
        ),
        "comparison_of": ("Comparaison\u00a0: {names}", "Comparison: {names}"),
        "committed_euros": ("Coût engagé, €", "Committed, €"),
        "bridge": (
            "Ce que chaque type d'opération apporte à la couverture ({unit})\u00a0: les écarts mènent "
            "d'un total à l'autre.",
            "What each kind of operation brings to the cover ({unit}): the differences add up to the change.",
        ),
        "share_in": ("Part engagée, {name}", "Share started, {name}"),
        "mean_year_in": ("Année moyenne, {name}", "Mean year, {name}"),
        "difference": ("Écart", "Difference"),
        "no_bailleur": ("Sans bailleur", "No bailleur"),
    },
}
