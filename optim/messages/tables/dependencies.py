"""What the checks say of operations that exclude or need one another."""

MESSAGES = {
    "name_an_operation_of_the_programme": (
        "Nommer une opération du programme",
        "Name an operation of the programme",
    ),
    "is_not_an_operation_of_the_programme": (
        "n'est pas une opération du programme",
        "is not an operation of the programme",
    ),
    "costs_nothing_so_its_share_cannot_be": (
        "ne coûte rien\u00a0: sa part engagée ne peut pas être calculée",
        "costs nothing, so its share cannot be told",
    ),
    "give_its_lots_a_cost": ("Donner un coût à ses lots", "Give its lots a cost"),
    "is_the_operation_itself": ("est l'opération elle-même", "is the operation itself"),
    "is_written_twice": ("est écrit deux fois", "is written twice"),
    "name_another_one": ("En nommer une autre", "Name another one"),
}
