"""The sentences of a run's tables: what holds a lot back, and what the next unit of a limit is worth."""

MESSAGES = {
    "several_missed": (
        "plusieurs limites à la fois\u00a0: aucune, relevée seule d'une unité, n'en ferait engager plus",
        "several limits at once: no single one, raised by one unit, would start more of it",
    ),
    "several_moved": (
        "plusieurs limites à la fois\u00a0: aucune, relevée seule d'une unité, n'en ferait déplacer moins",
        "several limits at once: no single one, raised by one unit, would move less of it",
    ),
    "settled_whole_units": ("arrondi à l'unité entière et au centime", "settled to whole units and cents"),
    "first_and_others": ("{first}\u202f; aussi\u00a0: {others}", "{first}; also: {others}"),
    "limit": ("{rule}", "{rule}"),
    "limit_of": ("{rule} – {whom}", "{rule} of {whom}"),
    "limit_when": ("{rule} ({when})", "{rule} ({when})"),
    "limit_of_when": ("{rule} – {whom} ({when})", "{rule} of {whom} ({when})"),
    "lacks_to_start_whole": (
        "tout ou rien\u00a0: il manque {lacks} («\u00a0{rule}\u00a0»)",
        "started whole or not at all: {lacks} more of {rule} would be needed",
    ),
    "added": ("+{amount} {counted} ({goal})", "adds {amount} {counted} to {goal}"),
    "added_at_most": ("au plus +{amount} {counted} ({goal})", "adds at most {amount} {counted} to {goal}"),
    "taken": ("−{amount} {counted} ({goal})", "takes {amount} {counted} from {goal}"),
    "taken_at_most": (
        "au plus −{amount} {counted} ({goal})",
        "takes at most {amount} {counted} from {goal}",
    ),
    "launches_kept": (
        ", les lancements des lots entiers étant maintenus",
        ", the launches of whole lots being kept",
    ),
    "holds_between": (
        ", tant que la limite va de {low} à {high}",
        ", while the limit is between {low} and {high}",
    ),
    "worth_of_one_more": (
        "{row}\u00a0: par {unit} de plus, {gain}{held}{kept}.",
        "Each {unit} more in {row} {gain}{held}{kept}.",
    ),
    "worth_of_one_less": (
        "{row}\u00a0: par {unit} de moins, {gain}{held}{kept}.",
        "Each {unit} less in {row} {gain}{held}{kept}.",
    ),
    "reason_without_rule": ("un motif n'a pas de règle", "a reason has no rule"),
    "reasons_of_unequal_length": (
        "les motifs de {rule} n'ont pas chacun un titulaire, une période et un montant",
        "the reasons of {rule} do not have one holder, period and amount each",
    ),
}
