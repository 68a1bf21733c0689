"""What is said of printed names."""

MESSAGES = {
    "is_no_area": ("n'est l'aire d'aucun EPCI", "is not the area of an EPCI"),
    "write_area_of_epci": ("Écrire l'aire d'un EPCI", "Write the area of an EPCI"),
    "is_no_list": ("n'est la liste d'aucune opération", "is not the list of an operation"),
    "write_list_of_operation": ("Écrire la liste d'une opération", "Write the list of an operation"),
    "is_label_of": (
        "est déjà le libellé du lot {lot} de {operation}",
        "is already the label of the lot {lot} of {operation}",
    ),
    "own_label": ("Donner à chaque lot son propre libellé", "Give each lot a label of its own"),
}
