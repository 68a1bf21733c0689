"""What the checks say of the shared agency."""

MESSAGES = {
    "define_the_maitre_douvrage": ("Définir ce maître d'ouvrage", "Define the maître d'ouvrage"),
    "has_no_capacity_of_its_own_so": (
        "n'a pas de capacité propre et ne déléguerait donc jamais",
        "has no capacity of its own, so it would never delegate",
    ),
    "is_not_a_known_maitre_douvrage": (
        "n'est pas un maître d'ouvrage connu",
        "is not a known maître d'ouvrage",
    ),
    "is_a_member_twice": ("est membre deux fois", "is a member twice"),
    "keep_one": ("N'en garder qu'un", "Keep one"),
    "give_maitres_ouvrage_delivery_capacity_keur": (
        "Donner maitres_ouvrage.{name}.delivery_capacity_keur",
        "Give maitres_ouvrage.{name}.delivery_capacity_keur",
    ),
}
