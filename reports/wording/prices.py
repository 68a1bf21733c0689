"""What binds, and what one more unit is worth."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "more": ("… et {count} de plus dans prices.csv.", "… and {count} more in prices.csv."),
        "more_all": ("… et {count} de plus (--all).", "… and {count} more (--all)."),
        "more_rows": ("… et {count} de plus dans le classeur.", "… and {count} more in the workbook."),
        "nothing_binds": ("Aucune limite ne bloque.", "No limit binds."),
        "price": (
            "{rule}, {key}\u00a0: {gain} {counted} par {unit}",
            "{rule}, {key}: {gain} {counted} per {unit}",
        ),
        "price_bound": (
            "{rule}, {key}\u00a0: au plus {gain} {counted} par {unit}",
            "{rule}, {key}: at most {gain} {counted} per {unit}",
        ),
        "price_part": (
            "{rule}, {key}\u00a0: {gain} {counted} par {unit}, pour {part} {unit}",
            "{rule}, {key}: {gain} {counted} per {unit}, for {part} {unit}",
        ),
        "worth": (
            "1 {unit} de {step}\u00a0: {sign}{each} {counted} ({goal})",
            "1 {unit} {step}: {sign}{each} {counted} ({goal})",
        ),
        "worth_at_most": (
            "1 {unit} de {step}\u00a0: au plus {sign}{each} {counted} ({goal})",
            "1 {unit} {step}: at most {sign}{each} {counted} ({goal})",
        ),
        "worth_of_part": (
            "{part} {unit} de {step}\u00a0: {sign}{total} {counted} ({goal}), soit {each} par {unit}\u202f; "
            "moins au-delà",
            "{part} {unit} {step}: {sign}{total} {counted} ({goal}), which is {each} per {unit}; less beyond",
        ),
        "step_up": ("plus", "more"),
        "step_down": ("moins", "less"),
        "launches_kept": (", les lancements étant maintenus", ", the launches being kept"),
    },
}
