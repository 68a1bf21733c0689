"""What the checks say of loans and of the debt that owners can bear."""

MESSAGES = {
    "leaves_no_year_to_repay_in_of": (
        "ne laisse aucune année pour rembourser, sur {length_years}",
        "leaves no year to repay in, of {length_years}",
    ),
    "name_a_funder_of_kind_loan": ("Nommer un financeur de type loan", "Name a funder of kind loan"),
    "needs_the_terms_of_each_of_its": (
        "demande les conditions de chacun de ses emprunts\u202f; manquent celles de {missing}",
        "needs the terms of each of its loans; {missing} has none",
    ),
    "is_not_a_funder_of_kind_loan": ("n'est pas un financeur de type loan", "is not a funder of kind loan"),
    "lower_it_or_lengthen_the_loan": ("L'abaisser, ou allonger l'emprunt", "Lower it, or lengthen the loan"),
    "add_loans": ("Ajouter loans.{missing}", "Add loans.{missing}"),
    "is_a_figure_of_authorities": (
        "est un chiffre de collectivité, et ce maître d'ouvrage n'en est pas une",
        "is a figure of authorities, and this maître d'ouvrage is none",
    ),
    "say_authority_true_or_remove_it": (
        "Écrire authority\u00a0: true, ou le retirer",
        "Write authority: true, or remove it",
    ),
    "needs_the_gross_saving": (
        "demande l'épargne brute de la collectivité, année par année",
        "needs the gross saving of the authority, year by year",
    ),
    "give_gross_saving_keur_of": (
        "Donner maitres_ouvrage.{name}.gross_saving_keur",
        "Give maitres_ouvrage.{name}.gross_saving_keur",
    ),
    "repays_more_than_the_debt": (
        "rembourse {repaid} k€ d'une dette de {owed} k€, soit {over} k€ de trop",
        "repays {repaid} k€ of a debt of {owed} k€, {over} k€ too much",
    ),
    "give_debt_keur_or_lower_what_is_repaid": (
        "Donner debt_keur, ou abaisser debt_repayments_keur",
        "Give debt_keur, or lower debt_repayments_keur",
    ),
    "bears_less_than_is_owed": (
        "porte {most} k€ de dette en {years} années d'épargne, et {owed} k€ sont dus cette année-là avant "
        "tout emprunt du contrat, soit {over} k€ de trop",
        "bears {most} k€ of debt in {years} years of saving, and {owed} k€ are owed that year before any "
        "loan of the contract, {over} k€ too much",
    ),
    "leaves_less_than_the_floor": (
        "laisse {left} k€ une fois remboursés {repaid} k€ de la dette présente, {short} k€ sous le plancher "
        "de {floor} k€",
        "leaves {left} k€ once {repaid} k€ of the present debt are repaid, {short} k€ below the floor of "
        "{floor} k€",
    ),
    "raise_the_saving_or_switch_off": (
        "Revoir l'épargne, la dette ou leur limite, ou suspendre {rule} sous rules",
        "Revise the saving, the debt or their limit, or switch {rule} off under rules",
    ),
}
