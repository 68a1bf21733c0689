"""What the checks say of the shared agency."""

MESSAGES = {
    "has_no_capacity_of_its_own_so": (
        "n'a pas de capacité propre et ne déléguerait donc jamais",
        "has no capacity of its own, so it would never delegate",
    ),
    "is_a_member_twice": ("est membre deux fois", "is a member twice"),
    "keep_one": ("N'en garder qu'un", "Keep one"),
    "give_maitres_ouvrage_delivery_capacity_keur": (
        "Donner maitres_ouvrage.{name}.delivery_capacity_keur",
        "Give maitres_ouvrage.{name}.delivery_capacity_keur",
    ),
}
