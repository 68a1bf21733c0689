"""What the checks say of the years over which works run and are paid."""

MESSAGES = {
    "gives_shares_or_terms": (
        "donne à la fois des parts et des conditions, ou ni les unes ni les autres",
        "gives both shares and terms, or neither",
    ),
    "give_shares_or_terms": (
        "Donner shares, ou bien advance, balance et lag_years",
        "Give shares, or else advance, balance and lag_years",
    ),
    "advance_and_balance_pass_all": (
        "l'avance et le solde font {total}, plus que le tout",
        "the advance and the balance make {total}, more than the whole",
    ),
    "lower_the_advance_or_the_balance": (
        "Baisser l'avance ou le solde",
        "Lower the advance or the balance",
    ),
    "is_of_no_line_of_cost": (
        "n'est d'aucune ligne de coût",
        "is of no line of cost",
    ),
    "says_neither_spending_nor_payment": (
        "ne dit ni les années des travaux ni celles des paiements",
        "says neither the years of works nor those of payments",
    ),
    "say_one_of_them": ("Donner spending, payment ou les deux", "Give spending, payment or both"),
    "gives_shares_or_amounts": (
        "donne à la fois des parts et des montants, ou ni les unes ni les autres",
        "gives both shares and amounts, or neither",
    ),
    "give_shares_or_amounts": ("Donner shares ou amounts_keur", "Give shares or amounts_keur"),
    "amounts_add_to_not_to_the_cost": (
        "ont pour somme {total} k€, à {off} k€ du coût des travaux, qui est de {cost} k€",
        "add to {total} k€, {off} k€ off the cost of the works, which is {cost} k€",
    ),
    "correct_an_amount_or_the_cost": ("Corriger un montant ou le coût", "Correct an amount or the cost"),
    "leaves_no_year_of_works": ("ne laisse aucune année de travaux", "leaves no year of works"),
    "is_said_of_spending_alone": (
        "ne se dit que d'un profil de travaux (spending)",
        "is said of a profile of works alone (spending)",
    ),
    "write_so_many_at_most": ("Écrire {most} au plus", "Write {most} at most"),
}
