"""What is said of places of a scenario: names that are not known there, values that are repeated."""

MESSAGES = {
    "first_at": ("{what}, d'abord {place}", "{what}, first at {place}"),
    "did_you_mean": ("Vouliez-vous dire {name}\u202f?", "Did you mean {name}?"),
    "more_errors": (
        "plus de {most} erreurs\u202f; les autres ne sont pas citées",
        "more than {most} errors; the others are not listed",
    ),
    "correct_these_first": ("Corriger d'abord celles-ci", "Correct these first"),
    "known_here": ("Noms connus ici\u00a0: {names}", "Known here: {names}"),
}
