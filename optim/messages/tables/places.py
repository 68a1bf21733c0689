"""What is said of places of a scenario: names that are not known there, values that are repeated."""

MESSAGES = {
    "first_at": ("{what}, d'abord {place}", "{what}, first at {place}"),
    "did_you_mean": ("Vouliez-vous dire {name}\u202f?", "Did you mean {name}?"),
    "known_here": ("Noms connus ici\u00a0: {names}", "Known here: {names}"),
}
