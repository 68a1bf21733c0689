"""What the audit says of the prices of a run, and of its reasons."""

MESSAGES = {
    "no_such_priced_limit": (
        "le scénario n'a pas cette limite, ou elle n'est pas de celles qui ont un prix",
        "the scenario states no such limit, or it is none that has a price",
    ),
    "the_rule_counts": (
        "{column}\u00a0: {value}, la règle compte en {due}",
        "{column} {value}, the rule counts {due}",
    ),
    "price_of_six_figures": (
        "{price}, un prix a six chiffres et n'est pas nul",
        "{price}, a price has six figures and is not nothing",
    ),
    "price_on_the_wrong_side": (
        "{price}, en avoir davantage ne peut pas jouer de ce côté de {goal}",
        "{price}, more of it cannot be on that side of {goal}",
    ),
    "price_above_its_dual": (
        "{price}, le certificat prouve {most} au plus",
        "{price}, the certificate proves {most} at most",
    ),
    "the_row_says": ("dit {told}, la ligne dit {due}", "told as {told}, the row says {due}"),
    "range_of_one_lot": (
        "{told}, le prix d'une limite d'un seul lot ou d'une seule ligne n'a pas de plage",
        "{told}, the price of a limit of one lot or line has no range",
    ),
    "range_has_two_ends": (
        "{told}, une plage a deux bouts, d'un côté de la limite ou des deux",
        "{told}, a range has two ends, on one side of the limit or on both",
    ),
    "range_off_its_limit": ("{told}, la limite est {limit}", "{told}, the limit is {limit}"),
    "dearest_are_not_first": (
        "les limites qui coûtent le plus ne viennent pas en premier",
        "the limits that cost most do not come first",
    ),
    "no_round_step": (
        "{step} n'est pas un pas rond, du côté qui libère",
        "{step} is no round step on the side that frees",
    ),
    "less_in_all_than_by_the_step": (
        "le pas gagne {gain}, la limite doublée ou retirée {whole}",
        "the step gains {gain}, the limit doubled or let go {whole}",
    ),
    "limit_told_twice": ("la même limite est dite deux fois", "the same limit is told twice"),
    "decision_told_otherwise": (
        "{rule} est dite {told} fois sur {reasons} raisons, {due} attendues",
        "{rule} is told {told} times of {reasons} reasons, {due} due",
    ),
    "reason_without_price": (
        "{rule} de {key} le retient, et n'a pas de prix",
        "{rule} of {key} holds it back, and has no price",
    ),
    "price_not_told": (
        "{rule} de {key} a un prix, serait tendue par davantage de ce lot, et n'est pas dite",
        "{rule} of {key} has a price and would be strained by more of it, and is not told",
    ),
    "decision_told_or_not": (
        "{rule} est dite où rien n'a été décidé, ou n'est pas dite",
        "{rule} is told where nothing was decided, or is not told",
    ),
    "moves_in": ("{rule} en {told}, il bouge en {due}", "{rule} in {told}, it moves in {due}"),
    "no_year": ("aucune année", "no year"),
    "reason_of": ("{rule} de {holder}, {amount}", "{rule} of {holder}, {amount}"),
    "holds_nobody": ("{rule} ne retient personne, ni à aucun moment", "{rule} holds nobody, and at no time"),
    "no_such_limit_of": (
        "{name}\u00a0: le scénario n'a pas cette limite",
        "{name}: the scenario states no such limit",
    ),
    "nothing_of_the_lot_enters": (
        "{name}\u00a0: rien du lot n'y entre",
        "{name}: nothing of the lot enters it",
    ),
    "limit_is_no_amount": (
        "{name}\u00a0: {amount}, et sa limite n'est pas un montant",
        "{name}: {amount}, and its limit is no amount",
    ),
    "no_amount_of_a_run": (
        "{name}\u00a0: {amount} n'est pas un montant tel qu'un dossier l'écrit",
        "{name}: {amount} is no amount as a run writes it",
    ),
    "amount_of_the_scenario": (
        "{name}\u00a0: {amount}, le scénario dit {due}",
        "{name}: {amount}, the scenario says {due}",
    ),
}
