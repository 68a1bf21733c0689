"""What is said of a YAML text that cannot be read, or that could be read in two ways."""

MESSAGES = {
    "is_nested_too_deep": (
        "est imbriqué sur plus de {most} niveaux",
        "is nested deeper than {most} levels",
    ),
    "flatten_it": ("Réduire le nombre de niveaux", "Flatten it"),
    "cannot_be_read_as_yaml": ("ne peut pas être lu comme du YAML", "cannot be read as YAML"),
    "indent_with_spaces": (
        "YAML interdit les tabulations\u00a0: mettre des espaces en début de ligne",
        "YAML forbids tabs: indent with spaces",
    ),
    "check_the_indentation": (
        "Vérifier le retrait, les deux-points et les guillemets autour de cette ligne",
        "Check the indentation, the colons and the quotes around this line",
    ),
    "file_is_empty": ("est vide", "is empty"),
    "start_with_title": (
        "Commencer par title: et les blocs d'un scénario",
        "Start with title: and the blocks of a scenario",
    ),
    "a_second_document_begins": ("un second document commence ici", "a second document begins here"),
    "keep_one_document": ("Garder un document par fichier", "Keep one document a file"),
    "holds_no_blocks": (
        "ne contient pas les blocs d'un scénario",
        "does not hold the blocks of a scenario",
    ),
    "start_with_a_title": ("Commencer par title: …", "Start with title: …"),
    "is_an_alias": ("*{name} est un alias", "*{name} is an alias"),
    "write_the_value_out": ("Écrire la valeur en entier", "Write the value out"),
    "is_an_anchor": ("&{name} est une ancre", "&{name} is an anchor"),
    "remove_the_anchor": (
        "La retirer, et écrire les valeurs en entier",
        "Remove it, and write the values out",
    ),
    "is_a_tag": ("{tag} est une étiquette de type", "{tag} is a tag"),
    "remove_the_tag": (
        "La retirer\u00a0: le schéma connaît les types",
        "Remove it: the schema knows the types",
    ),
    "holds_too_many_values": (
        "contient plus de {most} valeurs jusqu'ici",
        "holds more than {most} values up to here",
    ),
    "holds_too_many_entries": (
        "une liste ou un bloc contient plus de {most} entrées jusqu'ici",
        "a list or block holds more than {most} entries up to here",
    ),
    "split_the_scenario": ("Scinder le scénario", "Split the scenario"),
    "is_written_on_line_too": (
        "est écrit deux fois, d'abord à la ligne {line}",
        "is written twice, first on line {line}",
    ),
    "is_given_twice": (
        "{key} est donné deux fois, d'abord à la ligne {line}",
        "{key} is given twice, first on line {line}",
    ),
    "comma_ends_the_value": (
        "entre accolades, une virgule finit la valeur\u00a0: YAML lit {value}, puis une clé {key}",
        "in braces a comma ends the value: YAML reads {value}, then a key {key}",
    ),
    "a_key_must_be_a_name": ("une clé doit être un nom", "a key must be a name"),
    "quote_it_if_it_is_one": (
        "La mettre entre guillemets si c'en est un",
        "Put quotes around it if it is one",
    ),
    "a_key_must_be_a_name_or_a_year": (
        "une clé doit être un nom ou une année",
        "a key must be a name or a year",
    ),
    "quote_a_name": ("Mettre un nom entre guillemets", "Put quotes around a name"),
    "nothing_is_written_here": ("rien n'est écrit ici", "nothing is written here"),
    "write_a_value_or_remove_the_key": (
        "Écrire une valeur, ou retirer la clé",
        "Write a value, or remove the key",
    ),
    "truth_to_some_readers": (
        "vaut vrai ou faux pour certains lecteurs de YAML, et un mot pour d'autres",
        "is true or false to some readers of YAML and a word to others",
    ),
    "write_true_or_quote": (
        "Écrire true ou false, ou mettre le mot entre guillemets",
        "Write true or false, or put quotes around the word",
    ),
    "truth_in_capitals": ("est true ou false en capitales", "is true or false in capitals"),
    "write_lower_case_or_quote": (
        "L'écrire en minuscules, ou mettre le mot entre guillemets",
        "Write it in lower case, or put quotes around the word",
    ),
    "stands_for_nothing_in_yaml": ("vaut «\u00a0rien\u00a0» en YAML", "stands for nothing in YAML"),
    "write_a_value_remove_or_quote": (
        "Écrire une valeur, retirer la clé, ou mettre le texte entre guillemets",
        "Write a value, remove the key, or put quotes around the text",
    ),
    "is_a_date_to_yaml": ("est une date en YAML", "is a date to YAML"),
    "write_the_year_or_quote": (
        "Écrire l'année seule, ou mettre le texte entre guillemets",
        "Write the year alone, or put quotes around the text",
    ),
    "is_in_base_60": ("est un nombre en base 60 pour YAML", "is a number in base 60 to YAML"),
    "quote_the_text": ("Mettre le texte entre guillemets", "Put quotes around the text"),
    "is_in_another_base": (
        "est un nombre dans une autre base pour YAML",
        "is a number in another base to YAML",
    ),
    "write_base_ten_or_quote": (
        "L'écrire en base dix, ou mettre le texte entre guillemets",
        "Write it in base ten, or put quotes around the text",
    ),
    "is_octal_to_yaml": (
        "commence par un zéro, ce qui en fait un nombre octal pour YAML",
        "begins with a zero, which makes it octal to YAML",
    ),
    "remove_the_zero_or_quote": (
        "Retirer le zéro, ou mettre le texte entre guillemets",
        "Remove the zero, or put quotes around the text",
    ),
    "has_a_hidden_meaning": ("a un sens caché en YAML", "has a hidden meaning in YAML"),
    "write_the_keys_or_quote": (
        "Écrire les clés en entier, ou mettre le texte entre guillemets",
        "Write the keys out, or put quotes around the text",
    ),
    "range_runs_backwards": ("la plage d'années va à rebours", "the range of years runs backwards"),
    "write_the_range": ("Écrire {first}-{last}", "Write {first}-{last}"),
    "range_is_too_long": (
        "la plage couvre plus de {most} ans",
        "the range covers more than {most} years",
    ),
    "check_the_range": (
        "Vérifier sa première et sa dernière année",
        "Check its first and last year",
    ),
}
