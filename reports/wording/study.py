"""The study of variants."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "study_status": {
        "infeasible": ("aucun plan n'obéit aux règles", "no plan obeys the rules"),
        "failed": ("le solveur a échoué", "the solver failed"),
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
