"""What the checks say of names that a scenario refers to."""

MESSAGES = {
    "add_a_value_to_the_operations_or": (
        "Ajouter une valeur aux opérations, ou retirer l'objectif",
        "Add a value to the operations, or remove the goal",
    ),
    "is_not_a_lot_of": ("n'est pas un lot de {operation}", "is not a lot of {operation}"),
    "belongs_to_no_list_and_the_programme": (
        "ne figure sur aucune liste, alors que le programme retient des listes",
        "belongs to no list, and the programme takes in lists",
    ),
    "name_its_list": ("Nommer sa liste", "Name its list"),
    "hold_only_operations_for_memory": (
        "ne contiennent que des opérations pour mémoire",
        "hold only operations for memory",
    ),
    "add_another_list": ("Ajouter une autre liste", "Add another list"),
    "is_pursued_twice": ("est poursuivi deux fois", "is pursued twice"),
    "no_operation_states_a_value": ("aucune opération ne donne de valeur", "no operation states a value"),
    "keep_the_one_that_ranks_first": ("Garder celui du premier rang", "Keep the one that ranks first"),
    "add_it_to_the_lots": ("L'ajouter aux lots", "Add it to the lots"),
    "is_not_known": ("n'est pas connu comme {called}", "is not a known {called}"),
    "declare_it": (
        "Le déclarer au bloc {block}, avec tous ceux qui sont employés\u00a0: {name}: {{fr: …, en: …}}",
        "Declare it in the block {block}, with all those in use: {name}: {{fr: …, en: …}}",
    ),
    "define_it": ("Le définir comme {called}", "Define the {called}"),
}
