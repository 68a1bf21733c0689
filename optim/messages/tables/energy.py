"""What the checks say of the energy result."""

MESSAGES = {
    "says_nothing_of_which_has_homes_in": (
        "ne dit rien de {name}, qui a des logements au programme",
        "says nothing of {name}, which has homes in the programme",
    ),
    "add_0_where_it_has_none": ("Ajouter {name}: 0 s'il n'en a aucun", "Add {name}: 0 where it has none"),
}
