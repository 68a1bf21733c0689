"""What the audit says of the rows of a rule, of what it allows, and of any rule that is broken."""

MESSAGES = {
    "in_brackets": ("({held})", "({held})"),
    "at_key": ("«\u00a0{key}\u00a0»\u00a0: {held}", "{key}: {held}"),
    "does_not_hold": ("La règle «\u00a0{rule}\u00a0» n'est pas respectée", "{rule} does not hold"),
    "the_run_was_changed": (
        "Le dossier a été modifié ou abîmé\u00a0: résoudre à nouveau",
        "The run was changed or is damaged: solve again",
    ),
    "is_passed": (
        "{where}\u00a0: {what}. La règle «\u00a0{rule}\u00a0» est dépassée, "
        "ce qui est admis\u00a0: {because}.",
        "{where}: {what}. {rule} is passed, which is allowed: {because}.",
    ),
    "is_passed_by": (
        "{where}\u00a0: {what}. La règle «\u00a0{rule}\u00a0» est dépassée de {amount}, "
        "ce qui est admis\u00a0: {because}.",
        "{where}: {what}. {rule} is passed by {amount}, which is allowed: {because}.",
    ),
    "shares_of_whole_cents": (
        "une part de centimes entiers n'est pas entière",
        "shares of whole cents are not whole",
    ),
    "past_years_rounded": (
        "les parts des années passées ont été arrondies au centime, chacune pour elle-même",
        "shares of past years were rounded to the cent, each on its own",
    ),
    "grains_cannot_keep_it": (
        "les quantités comptées finement ne peuvent pas s'en approcher davantage",
        "whole grains of what is counted finely cannot keep it closer",
    ),
    "the_period_is_over": (
        "la période est close\u00a0: c'est un fait",
        "the period is over: it is a fact",
    ),
    "the_past_passes_it": (
        "ce qui a été réalisé suffit à la dépasser",
        "what was realised passes it by itself",
    ),
    "the_past_had_spent_it": ("le passé l'avait dépensé", "the past had spent it"),
    "what_is_carried_over_is_whole_cents": (
        "ce qui est reporté est en centimes entiers",
        "what is carried over is whole cents",
    ),
    "odd_cents_are_paid_sooner_or_later": (
        "des centimes isolés sont payés plus tôt ou plus tard",
        "odd cents are paid sooner or later",
    ),
    "a_price_of_land_was_rounded": (
        "un prix de foncier a été arrondi au centime",
        "a price of land was rounded to the cent",
    ),
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
    "count_of_point": ("{count} points", "{count} points"),
    "one_point": ("{count} point", "{count} point"),
    "one_home_equivalent": ("{count} équivalent-logement", "{count} home equivalent"),
    "count_of_grain": ("{count} grains", "{count} grains"),
    "one_grain": ("{count} grain", "{count} grain"),
    "count_of_share": ("une part de {count}", "a share of {count}"),
    "count_of_site": ("{count} chantiers", "{count} sites"),
    "one_site": ("{count} chantier", "{count} site"),
    "count_of_operation": ("{count} opérations", "{count} operations"),
    "count_of_funder": ("{count} financeurs", "{count} funders"),
    "one_funder": ("{count} financeur", "{count} funder"),
    "one_operation": ("{count} opération", "{count} operation"),
    "count_of_launch": ("{count} lancements", "{count} launches"),
    "one_launch": ("{count} lancement", "{count} launch"),
    "count_of_year": ("{count} ans", "{count} years"),
    "one_year": ("{count} an", "{count} year"),
    "count_of_ha": ("{count} ha", "{count} ha"),
    "count_of_km": ("{count} km", "{count} km"),
    "count_of_m2": ("{count} m²", "{count} m²"),
    "count_of_lump": ("{count} forfait", "{count} lump"),
}
