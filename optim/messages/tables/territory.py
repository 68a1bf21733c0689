"""What the checks say of what territories and tranches are due."""

MESSAGES = {
    "write_home_equivalents_amount_keur_or_both": (
        "Écrire home_equivalents, amount_keur ou les deux",
        "Write home_equivalents, amount_keur or both",
    ),
    "makes_the_floors_of_the_epci_add": (
        "porte les planchers des EPCI à {added} de la tranche, plus que le tout",
        "makes the floors of the EPCI add to {added} of the tranche, more than all",
    ),
    "write_share_amount_keur_or_both": (
        "Écrire share, amount_keur ou les deux",
        "Write share, amount_keur or both",
    ),
    "is_above_the_ceiling_of": (
        "dépasse le plafond de {territory}, {top}",
        "is above the ceiling of {territory}, {top}",
    ),
    "sets_no_minimum": ("ne fixe aucun minimum", "sets no minimum"),
    "is_limited_twice_in_this_tranche": (
        "est limité deux fois dans cette tranche",
        "is limited twice in this tranche",
    ),
    "lower_one_of_them": ("En abaisser un", "Lower one of them"),
    "keep_one_row": ("Ne garder qu'une ligne", "Keep one row"),
}
