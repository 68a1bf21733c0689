"""What is said of the tables of a scenario: their header, their rows and their cells."""

MESSAGES = {
    "leaves_the_folder": ("sort du dossier de son scénario", "leaves the folder of its scenario"),
    "stay_inside": (
        "Écrire un chemin qui y reste, avec des /",
        "Write a path that stays inside it, with /",
    ),
    "begin_with_the_header": (
        "Commencer par l'en-tête {columns}",
        "Begin with the header {columns}",
    ),
    "row_is_a_total": (
        "la ligne est un total, pas une entrée de la table",
        "the row is a total, not an entry of the table",
    ),
    "remove_the_total": (
        "La retirer\u00a0: les totaux sont calculés",
        "Remove it: totals are computed",
    ),
    "cannot_be_read_as_csv": ("ne peut pas être lu comme du CSV", "cannot be read as CSV"),
    "double_the_quotes": (
        "Doubler les guillemets dans une cellule entre guillemets, et fermer chaque cellule qui commence "
        'par "',
        'Double the quotes inside a quoted cell, and close each cell that begins with "',
    ),
    "csv_grammar": ("La ligne n'est pas du CSV", "The line is not CSV"),
    "csv_after_quote": (
        "Il manque '{separator}' après '\"'",
        "'{separator}' expected after '\"'",
    ),
    "csv_end": ("Le fichier s'arrête dans une cellule", "Unexpected end of data"),
    "csv_long_cell": (
        "Une cellule est plus longue que la limite ({most})",
        "Field larger than field limit ({most})",
    ),
    "csv_line_break": (
        "Une cellule sans guillemets contient une fin de ligne",
        "New-line character seen in unquoted field",
    ),
    "cells_apart_by_semicolons": ("points-virgules entre les cellules", "semicolons between the cells"),
    "cells_apart_by_tabs": ("tabulations entre les cellules", "tabs between the cells"),
    "commas": ("virgules", "commas"),
    "semicolons": ("points-virgules", "semicolons"),
    "tabs": ("tabulations", "tabs"),
    "empty_rows_passed": ("lignes vides passées ({count})", "empty rows passed over ({count})"),
    "empty_columns_passed": (
        "colonnes vides sans titre passées ({count})",
        "empty columns without heading passed over ({count})",
    ),
    "headings_read": (
        "titres {headings} pour les colonnes {columns}",
        "headings {headings} for the columns {columns}",
    ),
    "numbers_read": (
        "nombres écrits comme «\u00a0{written}\u00a0», lu {plain} ({count})",
        'numbers written as "{written}", which is {plain} ({count})',
    ),
    "numbers_resolved": (
        "nombres comme «\u00a0{written}\u00a0», lu {plain} puisque «\u00a0{shown}\u00a0» montre le signe "
        "des décimales ({count})",
        'numbers as "{written}", which is {plain} since "{shown}" shows what begins decimals ({count})',
    ),
    "truths_read": (
        "«\u00a0{written}\u00a0» lu {plain} ({count})",
        '"{written}" as {plain} ({count})',
    ),
    "spaces_taken_off": (
        "sans les espaces autour de cellules, comme «\u00a0{written}\u00a0» ({count})",
        'without the spaces around cells, as "{written}" ({count})',
    ),
    "apostrophes_taken_off": (
        "sans l'apostrophe qui garde un texte en texte, comme {written} ({count})",
        "without the apostrophe that keeps a text a text, as {written} ({count})",
    ),
    "a_date_was_made": (
        "Un tableur en a peut-être fait une date\u00a0: mettre la colonne en texte, ou écrire '{text}, avec "
        "l'apostrophe",
        "A spreadsheet may have made a date of it: make the column a text, or write '{text}, with the "
        "apostrophe",
    ),
    "write_true_or_false": ("Écrire true ou false", "Write true or false"),
    "column_has_no_heading": ("cette colonne n'a pas de titre", "this column has no heading"),
    "name_it_or_empty_it": (
        "Lui donner un titre, ou vider ses cellules",
        "Give it a heading, or empty its cells",
    ),
    "header_is_too_wide": (
        "l'en-tête compte {columns} colonnes\u202f; cette table en a {known}",
        "the header holds {columns} columns; this table has {known}",
    ),
    "remove_the_others": ("Retirer les autres", "Remove the others"),
    "in_column": (
        "{where} colonne {column} = {value}",
        "{where} column {column} = {value}",
    ),
    "column_is_written_twice": ("cette colonne est écrite deux fois", "this column is written twice"),
    "keep_one_column": ("N'en garder qu'une", "Keep one of them"),
    "is_no_column": ("n'est pas une colonne de cette table", "is not a column of this table"),
    "column_is_missing": ("la colonne {column} manque", "the column {column} is missing"),
    "add_the_column": (
        "L'ajouter à l'en-tête et à chaque ligne",
        "Add it to the header and to each row",
    ),
    "row_is_of_another_length": (
        "la ligne compte {cells} cellules, et l'en-tête {columns}",
        "the row holds {cells} cells and the header {columns}",
    ),
    "quote_what_holds_commas": (
        "Mettre entre guillemets un texte qui contient une virgule, et un point avant les décimales",
        "Put quotes around a text that holds a comma, and a point before decimals",
    ),
    "quote_what_holds_semicolons": (
        "Mettre entre guillemets un texte qui contient un point-virgule",
        "Put quotes around a text that holds a semicolon",
    ),
    "quote_what_holds_tabs": (
        "Mettre entre guillemets un texte qui contient une tabulation",
        "Put quotes around a text that holds a tab",
    ),
    "leave_empty_cells": (
        "Laisser une cellule vide, entre {separators}, pour chaque valeur qui n'est pas donnée",
        "Leave an empty cell, between {separators}, for each value that is not given",
    ),
    "cell_is_empty": ("est vide", "is empty"),
    "write_a_value": ("Écrire une valeur", "Write a value"),
}
