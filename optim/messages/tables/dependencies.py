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
    "does_not_say_how_many": ("ne dit pas combien d'opérations", "does not say how many operations"),
    "write_at_least_at_most_or_exactly": (
        "Écrire at_least, at_most ou les deux, ou bien exactly",
        "Write at_least, at_most or both, or else exactly",
    ),
    "is_more_than_the_group_holds": (
        "dépasse les {count} opérations du groupe",
        "is more than the {count} operations of the group",
    ),
    "write_no_more_than_it_holds": ("Écrire un nombre plus petit", "Write a smaller number"),
    "is_above_the_most": ("dépasse le plus admis, {most}", "is above the most let in, {most}"),
    "write_the_lower_number_first": (
        "Abaisser at_least ou relever at_most",
        "Lower at_least or raise at_most",
    ),
    "give_its_lots_a_cost": ("Donner un coût à ses lots", "Give its lots a cost"),
    "is_the_operation_itself": ("est l'opération elle-même", "is the operation itself"),
    "is_written_twice": ("est écrit deux fois", "is written twice"),
    "name_another_one": ("En nommer une autre", "Name another one"),
}
