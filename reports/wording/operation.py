"""What is told of one operation."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "runs": (
            "{name}\u00a0: {committed} d'investissement engagé\u00a0; fonctionnement {yearly} en {year}, "
            "{total} d'ici là.",
            "{name}: {committed} of investment committed; running costs {yearly} in {year}, {total} in all.",
        ),
        "kept_for_memory": (
            "{name}\u00a0: pour mémoire, non programmée\u00a0; {because}.",
            "{name}: kept for memory, not programmed; {because}.",
        ),
        "left_out": (
            "{name}\u00a0: hors du programme (liste {listed}). {because}",
            "{name}: not in the programme (list {listed}). {because}",
        ),
        "lot_moved": (
            "{lot}\u00a0: {year}, {voted} au plan voté, {new} à présent\u00a0; {because}.",
            "{lot}: {year}, {voted} in the voted plan, {new} now; {because}.",
        ),
        "lot_held": (
            "{rule} ({key})\u00a0: {worth}",
            "{rule} ({key}): {worth}",
        ),
    },
}
