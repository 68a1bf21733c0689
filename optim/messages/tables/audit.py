"""What the audit says of the rows of a rule, and of what it allows."""

MESSAGES = {
    "row_at_most": ("{used}, au plus {limit}", "{used}, at most {limit}"),
    "row_at_least": ("{used}, au moins {limit}", "{used}, at least {limit}"),
    "row_exactly": ("{used} au lieu de {limit}", "{used}, {limit} due"),
    "more_than_its_share": ("{over} de plus que sa part", "{over} more than its share"),
    "less_than_its_share": ("{over} de moins que sa part", "{over} less than its share"),
    "count_of_cent": ("{count} centimes", "{count} cents"),
    "one_cent": ("{count} centime", "{count} cent"),
    "count_of_home": ("{count} logements", "{count} homes"),
    "one_home": ("{count} logement", "{count} home"),
    "count_of_home_equivalent": ("{count} équivalents-logements", "{count} home equivalents"),
    "one_home_equivalent": ("{count} équivalent-logement", "{count} home equivalent"),
    "count_of_share": ("une part de {count}", "a share of {count}"),
    "count_of_ha": ("{count} ha", "{count} ha"),
    "count_of_km": ("{count} km", "{count} km"),
    "count_of_m2": ("{count} m²", "{count} m²"),
    "count_of_lump": ("{count} forfait", "{count} lump"),
}
