"""What is said of a text that is no number, or no plausible one. What is to be typed keeps its point."""

MESSAGES = {
    "is_no_plain_number": ("n'est pas un nombre écrit simplement", "is not a plain number"),
    "write_one_point_or_quote": (
        "N'écrire que des chiffres et un seul point décimal, ou mettre le texte entre guillemets",
        "Write digits and one decimal point only, or put quotes around the text",
    ),
    "is_without_its_zero": ("est un nombre sans son zéro", "is a number without its zero"),
    "write_digits_first_or_quote": (
        "Écrire des chiffres avant le point, ou mettre le texte entre guillemets",
        "Write digits before the point, or put quotes around the text",
    ),
    "is_not_finite": ("n'est pas un nombre fini", "is not a finite number"),
    "write_a_number": ("Écrire un nombre", "Write a number"),
    "or_quote_the_text": (
        "{hint}, ou mettre le texte entre guillemets",
        "{hint}, or put quotes around the text",
    ),
    "is_not_a_number": ("n'est pas un nombre", "is not a number"),
    "write_digits": (
        "Écrire des chiffres, avec un point avant les décimales",
        "Write digits, with a point before the decimals",
    ),
    "is_longer_than_plausible": (
        "est plus long que tout nombre plausible",
        "is longer than any plausible number",
    ),
    "check_the_figure": ("Vérifier le chiffre", "Check the figure"),
    "has_too_many_digits": (
        "a plus de {most} chiffres significatifs",
        "has more than {most} significant digits",
    ),
    "is_too_large": ("est trop grand pour être plausible", "is too large to be plausible"),
    "check_its_unit": ("Vérifier son unité", "Check its unit"),
    "is_too_small": ("est trop petit pour être plausible", "is too small to be plausible"),
    "write_zero_or_check_the_unit": (
        "Écrire 0, ou vérifier son unité",
        "Write 0, or check its unit",
    ),
    "may_be_two_numbers": ("peut se lire de deux façons", "may be read in two ways"),
    "separator_is_ambiguous": (
        "Son point ou sa virgule peut séparer les milliers ou les décimales\u00a0: écrire {whole}, ou "
        "{decimal}",
        "Its point or comma may separate thousands or begin the decimals: write {whole}, or {decimal}",
    ),
    "write_money_not_a_share": (
        "Écrire un montant, et non une part",
        "Write an amount of money, not a share",
    ),
    "write_the_number_alone": (
        "Écrire le nombre seul, sans {sign}, dans l'unité de sa clé",
        "Write the number alone, without {sign}, in the unit of its key",
    ),
    "remove_the_quotes": ("Retirer les guillemets", "Remove the quotes"),
    "parentheses_say_below_zero": (
        "Les parenthèses disent un nombre négatif\u00a0: écrire {plain}, là où c'est permis",
        "Parentheses say below zero: write {plain}, where that is allowed",
    ),
    "write_the_share": ("Écrire la part\u00a0: {plain}", "Write the share: {plain}"),
    "write_the_number_in": (
        "Écrire {plain}\u00a0: le nombre seul, en {unit}",
        "Write {plain}: the number alone, in {unit}",
    ),
    "write_this": ("Écrire {plain}", "Write {plain}"),
    "of_keur": ("k€", "k€"),
    "of_cents": ("centimes", "cents"),
}
