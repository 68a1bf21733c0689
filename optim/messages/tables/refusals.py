"""What the schema refuses: where a value is missing, of another type, or out of bounds."""

MESSAGES = {
    "is_missing": ("{key} manque", "{key} is missing"),
    "add_it_to_the_file": ("L'ajouter à {file}", "Add it to {file}"),
    "add_it_to_the_block": (
        "L'ajouter au bloc {block}, qui commence à la ligne {line} de {file}",
        "Add it to the block {block}, which starts on line {line} of {file}",
    ),
    "is_no_key_of_this_block": ("n'est pas une clé de ce bloc", "is not a key of this block"),
    "remove_the_key": ("La retirer", "Remove it"),
    "is_not_a_year": ("n'est pas une année", "is not a year"),
    "write_a_year": (
        "Écrire une année comme 2017, ou une plage comme 2017-2026, sans guillemets",
        "Write a year as 2017, or a range as 2017-2026, without quotes",
    ),
    "is_no_known_name": ("n'est pas un nom connu", "is not a known name"),
    "is_a_number_where_a_name_is_due": (
        "est un nombre là où un nom est attendu",
        "is a number where a name is due",
    ),
    "quote_it": ("Le mettre entre guillemets", "Put quotes around it"),
    "is_no_identifier": ("n'est pas un identifiant", "is not an identifier"),
    "write_an_identifier": (
        "L'écrire avec des minuscules, des chiffres, - et _",
        "Write it with lower-case letters, digits, - and _",
    ),
    "write_a_short_identifier": (
        "L'écrire avec des minuscules, des chiffres, - et _, 60 au plus",
        "Write it with lower-case letters, digits, - and _, at most 60",
    ),
    "write_zero_or_more": ("Écrire 0 ou plus", "Write 0 or more"),
    "write_zero_without_works": (
        "Écrire 0 pour une année sans travaux",
        "Write 0 for a year without works",
    ),
    "write_zero_without_money": (
        "Écrire 0 pour une période sans argent",
        "Write 0 for a period without money",
    ),
    "write_zero_without_tax": (
        "Écrire 0 pour une année sans taxe",
        "Write 0 for a year without tax",
    ),
    "write_zero_without_payments": (
        "Écrire 0 pour une année sans paiement",
        "Write 0 for a year without payments",
    ),
    "must_lie_between_0_and_1": ("doit être compris entre 0 et 1", "must lie between 0 and 1"),
    "write_a_share": ("Écrire 0.35 pour 35\u202f%", "Write 0.35 for 35 %"),
    "write_this_share": ("Écrire {share} pour {number}\u202f%", "Write {share} for {number} %"),
    "must_be_whole_number": ("doit être un nombre entier", "must be a whole number"),
    "write_it_without_decimals": ("L'écrire sans décimales", "Write it without decimals"),
    "must_be_above_zero": ("doit être supérieur à zéro", "must be above zero"),
    "write_above_zero_or_remove": (
        "Écrire une quantité supérieure à zéro, ou retirer la ligne",
        "Write a quantity above zero, or remove the row",
    ),
    "stands_for_nothing": ("ne vaut rien", "stands for nothing"),
    "must_be_a_figure": (
        "doit être un nombre, ou un bloc value, source et status",
        "must be a number, or a record of value, source and status",
    ),
    "must_be_a_number": ("doit être un nombre", "must be a number"),
    "must_be_true_or_false": ("doit être true ou false", "must be true or false"),
    "write_it_bare": (
        "L'écrire en minuscules, sans guillemets",
        "Write it in lower case, without quotes",
    ),
    "must_be_a_name_or_a_block": ("doit être un nom ou un bloc", "must be a name or a block"),
    "write_a_name_or_the_keys": (
        "Écrire un nom, ou les clés {keys}",
        "Write a name, or the keys {keys}",
    ),
    "must_be_text": ("doit être un texte", "must be text"),
    "must_be_a_list": ("doit être une liste", "must be a list"),
    "write_a_list": (
        "L'écrire comme [premier, second], ou un élément par ligne après un tiret",
        "Write it as [first, second], or one item a line after a dash",
    ),
    "must_be_a_block": ("doit être un bloc de clés", "must be a block of keys"),
    "write_its_keys": ("Écrire ses clés\u00a0: {keys}", "Write its keys: {keys}"),
    "write_key_value": ("Écrire clé: valeur", "Write key: value"),
    "holds_only_spaces": ("ne contient que des espaces", "holds only spaces"),
    "write_it": ("L'écrire", "Write it"),
    "value_is_empty": ("est vide", "is empty"),
    "is_longer_than_characters": (
        "compte plus de {most} caractères",
        "is longer than {most} characters",
    ),
    "shorten_it": ("Le raccourcir", "Shorten it"),
    "must_be_at_least": ("doit être au moins {least}", "must be at least {least}"),
    "must_be_at_most": ("doit être au plus {most}", "must be at most {most}"),
    "write_an_entry": ("Écrire au moins une entrée", "Write at least one entry"),
    "holds_more_entries": ("contient plus de {most} entrées", "holds more than {most} entries"),
    "remove_some": ("En retirer", "Remove some"),
    "is_not_taken_here": (
        "n'est pas une valeur admise ici",
        "is not a value that may stand here",
    ),
    "check_the_value": ("Vérifier la valeur", "Check the value"),
    "takes_other_values": (
        "{told} prend exactement\u00a0: {keys}",
        "{told} takes exactly: {keys}",
    ),
    "reasons_do_not_match": (
        "rule, holder, period et amount n'ont pas autant d'entrées",
        "rule, holder, period and amount do not hold as many entries",
    ),
    "write_an_entry_each": (
        "Écrire une entrée par motif dans chacun",
        "Write one entry a reason in each",
    ),
}
