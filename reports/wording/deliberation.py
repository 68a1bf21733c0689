"""The *délibération* that revises a contract."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "cp_of_year": ("CP de l'exercice {year}, €", "CP of the year {year}, €"),
        "deliberation": (
            "AP totale = AP votée + révision = CP antérieurs + CP de l'exercice + CP suivants "
            "+ reste à financer.",
            "AP in all = AP voted + revision = CP before + CP of the year + later CP + left to finance.",
        ),
    },
}
