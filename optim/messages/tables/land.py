"""What the checks say of land agencies with a treasury."""

MESSAGES = {
    "a_funder_of_kind_does_not_hold": (
        "un financeur de type {kind} ne détient pas de foncier",
        "a funder of kind {kind} does not hold land",
    ),
    "is_not_1_and_a_treasury_keeps": (
        "n'est pas 1, alors qu'une trésorerie garde tout ce qui reste",
        "is not 1, and a treasury keeps all of what is left",
    ),
    "leaves_no_year_to_resell_in_before": (
        "ne laisse aucune année pour revendre, avant {limit}",
        "leaves no year to resell in, before {limit}",
    ),
    "is_shorter_than_holding_limit_years": (
        "est plus court que holding_limit_years, {limit}",
        "is shorter than holding_limit_years, {limit}",
    ),
    "have_no_length": ("n'ont pas de durée", "have no length"),
    "add_long_convention_years": ("Ajouter long_convention_years", "Add long_convention_years"),
    "is_not_a_known_kind_or_operation": (
        "n'est ni un type ni une opération connus",
        "is not a known kind or operation",
    ),
    "pays_holding_twice_for_by_this_rate": (
        "{name} paie deux fois le portage pour {twice}\u00a0: par ce taux et par son holding_rate",
        "{name} pays holding twice for {twice}: by this rate and by its holding_rate",
    ),
    "may_buy_it_and_no_maitre_douvrage": (
        "{name} peut l'acquérir, et aucun maître d'ouvrage ne le rachète",
        "{name} may buy it, and no maître d'ouvrage buys it back",
    ),
    "give_the_lot_a_maitre_douvrage_or": (
        "Donner au lot un maître d'ouvrage, ou retirer le taux de l'établissement foncier",
        "Give the lot a maître d'ouvrage, or withdraw the agency's rate",
    ),
    "name_a_funder_with_envelope_keur_or": (
        "Nommer un financeur qui a envelope_keur, ou de type receipts",
        "Name a funder with envelope_keur, or one of kind receipts",
    ),
    "name_a_kind_or_an_operation": ("Nommer un type ou une opération", "Name a kind or an operation"),
    "may_buy_it_and_gives_no_discount": (
        "{name} peut l'acquérir et ne donne pas de décote pour {kind}",
        "{name} may buy it and gives no discount for {kind}",
    ),
    "add_it_to_land_discount": ("L'ajouter à land.discount", "Add it to land.discount"),
    "may_buy_it_and_does_not_say": (
        "{name} peut l'acquérir, et {maitre_ouvrage} ne dit pas avec quoi il le rachète",
        "{name} may buy it, and {maitre_ouvrage} does not say what it buys back with",
    ),
    "add_maitres_ouvrage_buys_back_with": (
        "Ajouter maitres_ouvrage.{maitre_ouvrage}.buys_back_with",
        "Add maitres_ouvrage.{maitre_ouvrage}.buys_back_with",
    ),
    "has_a_payment_ceiling_which_does_not": (
        "a un plafond de paiement, qui ne compte pas les rachats",
        "has a payment ceiling, which does not count what is bought back",
    ),
    "remove_it_or_write_kind_land_agency": (
        "Le retirer, ou écrire kind: land_agency",
        "Remove it, or write kind: land_agency",
    ),
    "write_1": ("Écrire 1", "Write 1"),
    "lower_it_or_hold_longer": ("L'abaisser, ou allonger le portage", "Lower it, or hold longer"),
    "raise_it": ("Relever ce chiffre", "Raise it"),
    "has_no_envelope_to_pay_from": ("n'a pas d'enveloppe sur laquelle payer", "has no envelope to pay from"),
    "is_not_the_only_land": (
        "compte comme du foncier, ce que fait déjà {first}",
        "counts as land, which {first} does already",
    ),
    "keep_one_of_them": ("N'en garder qu'un", "Keep one of them"),
    "name_a_funder_without_payment_ceiling_keur": (
        "Nommer un financeur sans payment_ceiling_keur",
        "Name a funder without payment_ceiling_keur",
    ),
}
