"""What the checks say of the order of operations."""

MESSAGES = {
    "remove_one_of_these_precedences": ("Retirer l'un de ces ordres", "Remove one of these precedences"),
    "the_window_of_the_lot": (
        "la fenêtre {first}-{last} du lot {lot}",
        "the window {first}-{last} of the lot {lot}",
    ),
    "holds_an_operation_and_a_lot_of": (
        "oppose une opération et un lot de la même opération",
        "holds an operation and a lot of the same operation",
    ),
    "write_the_two_lots_as_operation_lot": (
        "Écrire les deux lots, sous la forme opération/lot",
        "Write the two lots, as operation/lot",
    ),
    "write_one_of_required_true_excluded_true": (
        "Écrire l'un de required: true, excluded: true et year",
        "Write one of required: true, excluded: true and year",
    ),
    "add_its_list_to_programme_lists_or": (
        "Ajouter sa liste à programme.lists, ou retirer la décision",
        "Add its list to programme.lists, or withdraw the decision",
    ),
    "cannot_be_whole_within_it_takes_years": (
        "ne peut tenir en entier dans {window}\u00a0: il faut {least_years} ans au moins",
        "cannot be whole within {window}: it takes {least_years} years at least",
    ),
    "widen_the_window_or_withdraw_the_decision": (
        "Élargir la fenêtre, ou retirer la décision",
        "Widen the window, or withdraw the decision",
    ),
    "is_not_a_known_operation_nor_a": (
        "n'est ni une opération connue, ni un lot d'une opération",
        "is not a known operation, nor a lot of one",
    ),
    "is_before_the_first_year_of_the": (
        "est avant {opening}, première année du lot {lot}",
        "is before {opening}, the first year of the lot {lot}",
    ),
    "write_an_operation_or_operation_lot": (
        "Écrire une opération, ou opération/lot",
        "Write an operation, or operation/lot",
    ),
    "does_not_decide_one_thing": ("ne décide pas une chose et une seule", "does not decide one thing"),
    "is_not_in_the_programme_of_this": (
        "n'est pas au programme de ce scénario",
        "is not in the programme of this scenario",
    ),
    "is_outside_the_window": ("est hors de {window}", "is outside {window}"),
    "choose_a_year_within_it": ("Choisir une année de cette fenêtre", "Choose a year within it"),
    "open_the_window_of_the_lot_earlier": (
        "Ouvrir plus tôt la fenêtre du lot",
        "Open the window of the lot earlier",
    ),
    "closes_a_circle": ("ferme un cercle\u00a0: {circle}", "closes a circle: {circle}"),
}
