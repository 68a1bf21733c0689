"""What is said of a variant: what it extends, what it restates, and the paths that it changes."""

MESSAGES = {
    "must_be_a_relative_path": ("doit être un chemin relatif", "must be a relative path"),
    "write_a_relative_path": (
        "Écrire son chemin à partir du dossier de ce fichier, avec des /",
        "Write its path from this file's folder, with /",
    ),
    "cannot_extend_itself": (
        "un scénario ne peut pas être sa propre base",
        "a scenario cannot extend itself",
    ),
    "name_the_scenario_varied": (
        "Indiquer le scénario dont il est la variante",
        "Name the scenario that it varies",
    ),
    "extends_in_a_ring": (
        "un scénario ne peut pas s'appuyer sur un fichier qui s'appuie sur lui",
        "a scenario cannot extend a file that extends it",
    ),
    "is_complete_too": (
        "est un scénario complet, comme {file}",
        "is a complete scenario, as {file} is",
    ),
    "extend_one_complete": (
        "Partir d'un seul scénario complet, et de variantes de celui-ci",
        "Extend one complete scenario, and variants of it",
    ),
    "unites_without_a_title": (
        "réunit plusieurs fichiers sans dire son titre",
        "unites several files without a title of its own",
    ),
    "write_its_title": ("Écrire title:", "Write title:"),
    "two_variants_set_it": (
        "{path} de {file} le fixe aussi, et aucun des deux fichiers ne s'appuie sur l'autre",
        "{path} of {file} sets it too, and neither file extends the other",
    ),
    "settle_it_above": (
        "L'écrire sous changes: du scénario qui les réunit",
        "Write it under changes: of the scenario that unites them",
    ),
    "is_no_key_of_a_scenario": ("n'est pas une clé d'un scénario", "is not a key of a scenario"),
    "must_hold_paths": (
        "doit contenir des chemins pointés et leurs nouvelles valeurs",
        "must hold dotted paths and their new values",
    ),
    "write_one_line_a_change": (
        "Écrire une ligne par changement, comme bailleurs.sia.capacity_homes.2019: 30",
        "Write one line a change, as bailleurs.sia.capacity_homes.2019: 30",
    ),
    "is_set_by": ("est fixé par {file}", "is set by {file}"),
    "write_it_under_changes": (
        "L'écrire sous changes:, par son chemin à partir de {key}",
        "Write it under changes:, by its path from {key}",
    ),
    "adds_a_name": (
        "ajoute {name} à {table}, qui n'a pas ce nom",
        "adds {name} to {table}, which has no such name",
    ),
    "adds_a_name_near": (
        "ajoute {name} à {table}, qui n'a pas ce nom\u202f; le plus proche connu est {near}",
        "adds {name} to {table}, which has no such name; the nearest known is {near}",
    ),
    "correct_the_name": (
        "Corriger le nom s'il devait changer ce qui existe",
        "Correct the name if it was meant to change what is there",
    ),
    "is_no_dotted_path": ("n'est pas un chemin pointé", "is not a dotted path"),
    "join_the_names": (
        "Joindre les noms par des points, à partir du premier niveau",
        "Join the names from the top with points",
    ),
    "is_one_figure": ("{path} est un seul chiffre", "{path} is one figure"),
    "change_the_figure_whole": (
        "Le changer en entier\u00a0: sa valeur, sa source et son statut",
        "Change it whole: its value, its source and its status",
    ),
    "has_no_row": ("{table} n'a pas de ligne {row}", "{table} has no row {row}"),
    "name_a_row_as": ("Nommer une ligne comme {form}", "Name a row as {form}"),
    "is_a_list_of": ("{called} est une liste de {count}", "{called} is a list of {count}"),
    "name_an_item": (
        "Nommer un élément par son rang, de 0 à {last}",
        "Name an item by its number, from 0 to {last}",
    ),
    "the_scenario": ("le scénario", "the scenario"),
    "holds_nothing_to_change": (
        "{called} ne contient rien à changer",
        "{called} holds nothing to change inside it",
    ),
    "change_it_whole": ("Changer {called} en entier", "Change {called} whole"),
    "does_not_set": ("{called} ne fixe pas {key}", "{called} does not set {key}"),
    "give_it_whole": ("Donner {path} en entier", "Give {path} whole"),
    "has_no_such_key": ("{called} n'a pas de {key}", "{called} has no {key}"),
    "another_change_sets_it": (
        "fixe ce que le changement {other} fixe aussi",
        "sets what the change {other} sets too",
    ),
    "source_of_the_former": (
        "change {column}, et la ligne garde la source de l'ancien chiffre",
        "changes {column}, and the row keeps the source of the former figure",
    ),
    "change_the_source_too": (
        "Changer aussi {row}.source et {row}.status",
        "Change {row}.source and {row}.status too",
    ),
    "changes_nothing": ("ne change rien", "changes nothing"),
    "add_extends": (
        "Ajouter extends: et le fichier à changer, ou écrire les valeurs sur place",
        "Add extends: and the file that is changed, or write the values in place",
    ),
    "must_name_a_yaml_file": (
        "doit nommer un fichier YAML, ou plusieurs",
        "must name a YAML file, or several",
    ),
    "write_its_path": ("Écrire son chemin", "Write its path"),
    "matches_nothing": ("{called} n'a rien qui s'écrive {pattern}", "{called} has nothing written {pattern}"),
    "correct_the_pattern": (
        "Corriger le nom\u202f; * y tient lieu de lettres quelconques",
        "Correct the name; * in it stands for any letters",
    ),
    "cannot_be_multiplied": (
        "n'est ni un nombre ni un bloc de nombres\u00a0: rien n'est à multiplier",
        "is neither a number nor a block of numbers: nothing can be multiplied",
    ),
    "multiply_a_number": (
        "Nommer par son chemin le nombre à multiplier",
        "Name the number to be multiplied by its path",
    ),
    "holds_no_year": ("n'est ni une année ni un bloc d'années", "is neither a year nor a block of years"),
    "move_a_year": (
        "Nommer first_year ou last_year, la ligne d'un lot qui en a, ou des montants par année",
        "Name first_year or last_year, the row of a lot that has them, or amounts by year",
    ),
    "removes_rows_too": ("retire aussi {rows} sur ce nom", "removes {rows} about it too"),
    "is_named_otherwise": ("donne un autre {key} que son chemin", "gives another {key} than its path"),
    "leave_it_to_the_path": ("Le laisser au chemin", "Leave it to the path"),
    "is_a_nested_block": (
        "ne donne qu'une part de ce qu'il remplacerait en entier",
        "gives a part only of what it would replace whole",
    ),
    "write_as_a_path": (
        "Écrire une ligne par changement\u00a0: {line}",
        "Write one line a change: {line}",
    ),
    "is_a_change": (
        "est le chemin d'un changement, hors de changes:",
        "is the path of a change, outside changes:",
    ),
    "write_under_changes": (
        "Écrire cette ligne sous changes:, dans un fichier qui a extends:",
        "Write this line under changes:, in a file that has extends:",
    ),
}
