"""The study of variants."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "study_status": {
        "infeasible": ("aucun plan n'obéit aux règles", "no plan obeys the rules"),
        "failed": ("le solveur a échoué", "the solver failed"),
    },
    "end": {
        "low": ("au plus bas", "at its lowest"),
        "high": ("au plus haut", "at its highest"),
    },
    "column": {
        "figure": ("Chiffre", "Figure"),
        "homes_low": ("Logements, au plus bas", "Homes, at its lowest"),
        "homes_high": ("Logements, au plus haut", "Homes, at its highest"),
        "chance": ("Commencée", "Started"),
        "share_mean": ("Part en moyenne", "Share in the mean"),
        "share_low": ("1er décile", "1st decile"),
        "share_high": ("9e décile", "9th decile"),
    },
    "phrase": {
        "study": (
            "{title}\u00a0: {variants} au regard de «\u202f{scenario}\u202f».",
            "{title}: {variants} set beside “{scenario}”.",
        ),
        "unchanged": ("(inchangé)", "(unchanged)"),
        "study_own_figures": (
            "Chaque objectif est compté avec les chiffres de sa variante.",
            "Each goal is counted with the figures of its own variant.",
        ),
        "study_influence": (
            "Chaque chiffre est porté à son plus bas puis à son plus haut, les autres inchangés\u00a0; celui "
            "qui change le plus le premier objectif vient d'abord. Un tiret\u00a0: aucun plan à ce bout.",
            "Each figure is taken to its lowest then to its highest, the others unchanged; the one that "
            "changes the first goal most comes first. A dash: no plan at that end.",
        ),
        "study_chances": (
            "Part des tirages où l'opération est commencée pour moitié au moins, puis part commencée en "
            "moyenne, au premier et au neuvième décile. Les plus incertaines d'abord, vingt au "
            "plus\u00a0; chances.csv les tient toutes. Un tirage sans plan ne commence rien.",
            "Share of the draws in which half of the operation is started at least, then the share started "
            "in the mean, at the first and the ninth decile. Those in doubt first, twenty at most; "
            "chances.csv holds them all. A draw without a plan starts nothing.",
        ),
        "study_moved": (
            "Déplacée\u00a0: {share} au moins de l'opération change d'année, s'ajoute ou disparaît.",
            "Moved: at least {share} of the operation changes year, is added or is gone.",
        ),
        "study_moves_shown": (
            "Dans la variante qui déplace le plus chacune.",
            "In the variant that moves each one most.",
        ),
        "study_nothing_moves": ("Aucune opération n'est déplacée.", "No operation moves."),
        "study_no_plan": ("{variant}\u00a0: {status} ({reason})", "{variant}: {status} ({reason})"),
        "study_no_base": (
            "Le scénario inchangé n'a pas de plan\u00a0: rien à quoi comparer les variantes.",
            "The scenario unchanged has no plan: there is nothing to compare the variants with.",
        ),
    },
}
