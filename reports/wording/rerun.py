"""What a rerun moved of the voted plan."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "homes_finished": (
            "Logements achevés\u00a0: {finished} pour {started} à cette date\u202f; {late} en retard.",
            "Homes finished: {finished} for {started} by then; {late} late.",
        ),
        "nothing_moved": ("Le plan voté est maintenu tel quel.", "The voted plan is kept as it is."),
        "moved_lots": (
            "{lots} par rapport au plan voté, et pourquoi\u00a0:",
            "{lots} against the voted plan, and why:",
        ),
        "more_moved": ("… et {count} de plus dans moved.csv.", "… and {count} more in moved.csv."),
        "free_gain": (
            "Sans stabilité\u00a0: {gain} de plus ({goal}).",
            "Without stability: {gain} more ({goal}).",
        ),
        "assumed": ("Hypothèse sur le passé\u00a0:", "Assumed of the past:"),
        "more_assumed": (
            "… et {count} autres, dans la feuille des écarts au plan voté.",
            "… and {count} more, in the sheet of what moved from the voted plan.",
        ),
    },
}
