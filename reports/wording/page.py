"""The page: its headings, its calendar, its filters, and the figures on top."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "skip": ("Aller au calendrier", "Skip to the calendar"),
        "contents": ("Sommaire", "Contents"),
        "calendar": ("Calendrier des opérations", "Calendar of operations"),
        "calendar_says": (
            "Part de chaque opération engagée chaque année\u00a0; ouvrir une ligne montre lots et payeurs.",
            "The share of each operation started each year. Open a row for its lots and its funders.",
        ),
        "calendar_past": (
            "Jusqu'en {year}, ce qui est réalisé\u00a0; ensuite, ce que ce plan engage.",
            "Up to {year}, what is realised; then what this plan starts.",
        ),
        "filters": ("Filtrer les opérations", "Filter the operations"),
        "epci": ("EPCI", "EPCI"),
        "cluster": ("Grappe", "Cluster"),
        "begins_in": ("Démarre en", "Begins in"),
        "never": ("jamais", "never"),
        "all": ("Tous", "All"),
        "find": ("Chercher", "Find"),
        "shown_one": ("{{count}} opération", "{{count}} operation"),
        "shown_many": ("{{count}} opérations", "{{count}} operations"),
        "started_share": ("Engagé", "Started"),
        "tables": ("Tableaux", "Tables"),
        "tables_say": (
            "Montants en milliers d'euros\u00a0; l'euro et le centime s'affichent au survol et sont dans le "
            "classeur. Un clic sur un en-tête trie.",
            "Amounts in thousand euros; the cent shows on hover and is in the workbook. "
            "A click on a heading sorts.",
        ),
        "homes_started": ("Logements engagés", "Homes started"),
        "homes_missed": ("Logements non engagés", "Homes missed"),
        "operations_begun": ("Opérations engagées", "Operations begun"),
        "committed_in_all": ("Coût engagé", "Committed"),
        "by_tranche": ("Par tranche", "By tranche"),
        "by_funder": ("Par financeur", "By funder"),
        "own_prices": (
            "{count} d'un seul lot ou d'une seule ligne sont dans le classeur.",
            "{count} of a single lot or line are in the workbook.",
        ),
        "assumed_in_workbook": (
            "{count} autres, dont moins dépend, sont dans le classeur.",
            "{count} others, on which less hangs, are in the workbook.",
        ),
        "read_also": ("À lire aussi", "Also to be read"),
        "page": ("Page &P sur &N", "Page &P of &N"),
        "total": ("Total", "Total"),
        "what_binds": (
            "Ce qui bloque, et ce que cela coûte",
            "What binds, and what it costs",
        ),
    },
}
