"""What the checks say of how works are carried out."""

MESSAGES = {
    "is_whole_or_even": (
        "est un lot indivisible ou continu, dont les travaux sont déjà d'un seul tenant",
        "is an indivisible or continuous lot, whose works already go on without a break",
    ),
    "remove_its_works_rules": ("Retirer ses règles de chantier", "Remove its works rules"),
    "is_not_a_known_holder": ("n'est défini nulle part", "is defined nowhere"),
    "define_the_holder": ("Le définir, ou retirer cette limite", "Define it, or remove this limit"),
    "is_limited_twice": (
        "est déjà limité sous {group}, et une limite porte un seul nom",
        "is limited under {group} already, and a limit has one name",
    ),
    "limit_it_under_one_name": ("Garder une des deux limites", "Keep one of the two limits"),
}
