"""What the checks say of who pays."""

MESSAGES = {
    "is_no_kind_of_money_and_no_funder": (
        "n'est ni une sorte d'argent ni un financeur",
        "is neither a kind of money nor a funder",
    ),
    "write_a_kind_of_money_or_a_funder": (
        "Écrire grant, european, land_agency, receipts, loan, authority, own_funds ou un financeur",
        "Write grant, european, land_agency, receipts, loan, authority, own_funds or a funder",
    ),
    "stands_twice_in_the_order": ("figure deux fois", "stands twice"),
    "keep_one_place": ("N'en garder qu'une place", "Keep one place"),
    "has_no_place_in_the_order": (
        "n'a pas de place dans l'ordre des financements",
        "has no place in the order of money",
    ),
    "give_it_a_place": ("Lui donner un rang", "Give it a place"),
}
