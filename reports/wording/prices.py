"""What binds, and what one more unit is worth."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "more": ("… et {count} de plus (phasage explain).", "… and {count} more (phasage explain)."),
        "more_all": (
            "Le prix de chaque limite ({count})\u00a0: --all.",
            "The price of each limit ({count}): --all.",
        ),
        "more_rows": ("… et {count} de plus dans le classeur.", "… and {count} more in the workbook."),
        "nothing_binds": ("Aucune limite ne bloque.", "No limit binds."),
        "price": (
            "{rule}, {key}\u00a0: {gain} par {unit}",
            "{rule}, {key}: {gain} per {unit}",
        ),
        "price_bound": (
            "{rule}, {key}\u00a0: au plus {gain} par {unit}",
            "{rule}, {key}: at most {gain} per {unit}",
        ),
        "costs": (
            "{limit}\u00a0: {step} {way}{when}, {gain}{whole}",
            "{limit}: {step} {way}{when}, {gain}{whole}",
        ),
        "costs_let_go": (
            "{limit}\u00a0: sans cette limite, {gain}",
            "{limit}: without this limit, {gain}",
        ),
        "costs_whole_up": ("(limite doublée\u00a0: {gain})", "(limit doubled: {gain})"),
        "costs_whole_down": ("(sans cette limite\u00a0: {gain})", "(without this limit: {gain})"),
        "costs_when": ("en {periods}", "in {periods}"),
        "costs_each_year": ("par an en {periods}", "a year in {periods}"),
        "costs_each_tranche": ("par tranche en {periods}", "a tranche in {periods}"),
        "costs_most": (
            "Ce qui retient le plus le plan\u00a0: {list}.",
            "What holds the plan back most: {list}.",
        ),
        "costs_most_in_parts": (
            "Ce qui retient le plus le plan, les travaux pris en parties\u00a0: {list}.",
            "What holds the plan back most, works being taken in parts: {list}.",
        ),
        "found_anew": (
            "Chaque limite est déplacée, et le programme résolu à nouveau.",
            "Each limit is moved, and the programme solved again.",
        ),
        "found_anew_in_parts": (
            "Chaque limite est déplacée, et le programme résolu à nouveau, les travaux pris en parties.",
            "Each limit is moved, and the programme solved again, works being taken in parts.",
        ),
        "own_limits": (
            "{rule}\u00a0: {count}, d'un seul lot ou d'une seule ligne\u202f; la plus chère, {key}, au plus "
            "{gain} par {unit} {way}",
            "{rule}: {count} of a single lot or line; the dearest one, {key}, at most {gain} for each {unit} "
            "{way}",
        ),
        "more_own": (
            "… et {count} d'un seul lot ou d'une seule ligne (phasage explain).",
            "… and {count} of a single lot or line (phasage explain).",
        ),
        "way_up": ("de plus", "more"),
        "way_down": ("de moins", "less"),
        "worth": (
            "par {unit} {way}, {sign}{each} {counted} ({goal}){held}",
            "each {unit} {way}: {sign}{each} {counted} ({goal}){held}",
        ),
        "worth_at_most": (
            "par {unit} {way}, au plus {sign}{each} {counted} ({goal})",
            "each {unit} {way}: at most {sign}{each} {counted} ({goal})",
        ),
        "holds_between": (
            ", tant que la limite va de {low} à {high}",
            ", while the limit is between {low} and {high}",
        ),
        "launches_kept": (", les lancements étant maintenus", ", the launches being kept"),
    },
}
