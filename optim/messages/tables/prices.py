"""What the checks say of price indices and of value added tax."""

MESSAGES = {
    "gives_values_or_growth": (
        "donne à la fois des valeurs et une croissance, ou aucune des deux",
        "gives both values and growth, or none of them",
    ),
    "give_values_or_growth": (
        "Donner les valeurs de l'indice (values) ou la croissance de chaque année (growth)",
        "Give the values of the index or the growth of each year",
    ),
    "is_in_euros_of_a_later_year": (
        "ne peut ramener à la première année des coûts en euros de {base}",
        "cannot bring costs in euros of {base} back to the first year",
    ),
    "state_costs_in_euros_of_an_earlier_year": (
        "Écrire les coûts en euros de la première année ou d'une année d'avant",
        "State costs in euros of the first year or of one before",
    ),
    "give_each_year_of_the_index": (
        "Donner chaque année, de celle des euros à la dernière de l'horizon",
        "Give each year, from that of the euros to the last one of the horizon",
    ),
    "write_the_value_of_the_index": (
        "Écrire la valeur publiée de l'indice",
        "Write the published value of the index",
    ),
    "has_its_prices_from_another_index": (
        "a déjà ses prix d'un autre indice, {name}",
        "has its prices from another index already, {name}",
    ),
    "keep_it_in_one": ("La garder dans un seul", "Keep it in one of them"),
    "does_not_say_how_it_bears_the_tax": (
        "ne dit pas comment il supporte la TVA",
        "does not say how it bears the tax",
    ),
    "write_its_regime": (
        "Écrire vat: bears (elle reste à sa charge), deducts (il la déduit) ou fctva",
        "Write vat: bears (it recovers nothing), deducts or fctva",
    ),
    "bears_a_tax_that_is_not_stated": (
        "supporte une TVA dont aucun taux n'est écrit",
        "bears a tax of which no rate is written",
    ),
    "write_the_rates_of_tax": (
        "Écrire les taux par nature (vat, rates), ou le retirer",
        "Write the rates by nature (vat, rates), or remove it",
    ),
    "is_a_second_fctva": (
        "est un second financeur de nature fctva",
        "is a second funder of kind fctva",
    ),
    "keep_one_fctva": ("N'en garder qu'un", "Keep one of them"),
    "nobody_pays_its_fctva": (
        "reçoit le FCTVA, que nul financeur ne verse",
        "is given FCTVA, which no funder pays",
    ),
    "add_a_funder_of_kind_fctva": (
        "Ajouter un financeur de nature fctva, son taux et son délai (payment_terms, lag_years)",
        "Add a funder of kind fctva, its rate and its lag (payment_terms, lag_years)",
    ),
    "gives_fctva_to_nobody": ("ne verse le FCTVA à personne", "gives FCTVA to nobody"),
    "write_vat_fctva_on_the_owners": (
        "Écrire vat: fctva pour ceux qui le reçoivent, ou retirer le financeur",
        "Write vat: fctva for those who are given it, or remove the funder",
    ),
    "fctva_is_a_share_of_the_cost": (
        "donne au FCTVA une autre assiette que le coût, ou un plafond",
        "gives FCTVA another base than the cost, or a ceiling",
    ),
    "write_max_rate_alone": (
        "Écrire max_rate seul (0.16404)",
        "Write max_rate alone (0.16404)",
    ),
}
