"""What is said to a program that uses the public face."""

MESSAGES = {
    "because_missing": ("because est vide", "because is empty"),
    "a_variation_says_why": (
        "une variante dit pourquoi elle change le scénario",
        "a variation says why it changes the scenario",
    ),
    "write_because": ("Écrivez la raison", "Write the reason"),
    "varies_nothing": ("aucun changement", "changes nothing"),
    "name_a_path": (
        "Nommez un chemin et sa valeur, comme bailleurs.sia.capacity_homes.2019",
        "Name a path and its value, as bailleurs.sia.capacity_homes.2019",
    ),
    "a_ring": ("une valeur qui se contient elle-même", "a value that holds itself"),
    "no_plain_value": (
        "{kind} n'est pas une valeur qu'un scénario peut écrire",
        "{kind} is not a value that a scenario can write",
    ),
    "write_plain": (
        "Donnez un nombre, un texte, une liste ou un dictionnaire",
        "Give a number, a text, a list or a dictionary",
    ),
    "no_such_operation": ("n'est pas une opération de ce plan", "is not an operation of this plan"),
    "two_to_four": ("{count} plans", "{count} plans"),
    "compare_two_to_four": ("Comparez de deux à quatre plans", "Compare two to four plans"),
}
