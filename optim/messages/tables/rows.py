"""What the checks say of the tables' rows."""

MESSAGES = {
    "add_to_payment_profiles": ("Ajouter {nature} à payment_profiles", "Add {nature} to payment_profiles"),
    "add_a_row_to_the_lots_table": (
        "Ajouter une ligne à la table des lots, ou mettre for_memory à true",
        "Add a row to the lots table, or set for_memory to true",
    ),
    "is_finer_than_the_smallest_quantity_that": (
        "est plus fin que {grain} {unit}, la plus petite quantité qu'un plan démarre",
        "is finer than {grain} {unit}, the smallest quantity that a plan starts",
    ),
    "is_longer_than_the_window_years": (
        "est plus long que la fenêtre {window}-{window_2}, {window_3} ans",
        "is longer than the window {window}-{window_2}, {window_3} years",
    ),
    "widen_the_window_or_let_the_lot": (
        "Élargir la fenêtre, ou laisser le lot aller plus vite",
        "Widen the window, or let the lot be carried out faster",
    ),
    "keep_one_row_or_name_the_second": (
        "Garder une ligne, ou nommer la seconde autrement",
        "Keep one row, or name the second otherwise",
    ),
    "has_no_payment_profile": ("n'a pas d'échéancier de paiement", "has no payment profile"),
    "has_both_a_bailleur_and_a_maitre": (
        "a un bailleur et un maître d'ouvrage à la fois",
        "has both a bailleur and a maître d'ouvrage",
    ),
    "is_before_first_year": ("est avant first_year, {start}", "is before first_year, {start}"),
    "is_launched_whole_and_has_a_least": (
        "est lancé en entier et a une part minimale",
        "is launched whole and has a least share",
    ),
    "is_divided_anyway": (
        "n'a de sens que pour un lot au forfait\u00a0: ce qui compte en {unit} se divise",
        "means something for a lump alone: what is counted in {unit} is divided anyway",
    ),
    "remove_divisible": ("Retirer divisible", "Remove divisible"),
    "remove_least_share": ("Retirer least_share", "Remove least_share"),
    "is_both_indivisible_and_continuous": (
        "est à la fois indivisible et continu",
        "is both indivisible and continuous",
    ),
    "is_indivisible_and_takes_years_at_least": (
        "est indivisible et demande {least_years} ans au moins",
        "is indivisible and takes {least_years} years at least",
    ),
    "write_continuous_true_instead_or_least_years": (
        "Écrire plutôt continuous: true, ou least_years: 1",
        "Write continuous: true instead, or least_years: 1",
    ),
    "has_no_lot": ("n'a pas de lot", "has no lot"),
    "has_no_cost_line": ("n'a pas de ligne de coût", "has no cost line"),
    "counts_homes_of_an_estate_and_has": (
        "compte des logements qui entrent dans les totaux et n'a pas de bailleur",
        "counts homes of the totals and has no bailleur",
    ),
    "name_the_bailleur": ("Nommer le bailleur", "Name the bailleur"),
    "bring_it_within_the_horizon": ("La ramener dans l'horizon", "Bring it within the horizon"),
    "add_a_row_to_the_costs_table": (
        "Ajouter une ligne à la table des coûts",
        "Add a row to the costs table",
    ),
    "has_neither_a_bailleur_nor_a_maitre": (
        "n'a ni bailleur ni maître d'ouvrage",
        "has neither a bailleur nor a maître d'ouvrage",
    ),
    "name_one_of_them": ("Nommer l'un des deux", "Name one of them"),
    "must_be_whole_homes": ("doit être un nombre entier de logements", "must be a whole number of homes"),
    "must_be_whole": ("doit être un nombre entier de {unit}", "must be a whole number of {unit}"),
}
