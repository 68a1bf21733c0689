"""The page: its headings, its calendar, its filters, and the figures on top."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "skip": ("Aller au calendrier", "Skip to the calendar"),
        "contents": ("Sommaire", "Contents"),
        "calendar": ("Calendrier des opérations", "Calendar of operations"),
        "calendar_says": (
            "Les travaux de chaque opération, par EPCI\u00a0; un clic sur un nom ouvre sa fiche.",
            "The works of each operation, by EPCI. A click on a name opens its sheet.",
        ),
        "calendar_past": (
            "Jusqu'en {year}, ce qui est réalisé\u00a0; ensuite, ce que ce plan engage.",
            "Up to {year}, what is realised; then what this plan starts.",
        ),
        "legend_homes": ("logements engagés dans l'année", "homes started in the year"),
        "legend_share": ("part de l'opération, en %", "share of the operation, in %"),
        "legend_under": ("espaces publics et autres travaux", "public space and other works"),
        "legend_voted": ("voté, pour ce qui est déplacé", "voted, of what is moved"),
        "homes_in_short": ("Logements", "Homes"),
        "ap_in_short": ("AP, k€", "AP, k€"),
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
        "download_csv": ("Télécharger en CSV", "Download as CSV"),
        "read_also": ("À lire aussi", "Also to be read"),
        "page": ("Page &P sur &N", "Page &P of &N"),
        "total": ("Total", "Total"),
        "what_binds": (
            "Ce qui bloque, et ce que cela coûte",
            "What binds, and what it costs",
        ),
    },
}
