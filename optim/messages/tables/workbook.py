"""The sheets of a scenario in a workbook: their names, and what is said of what stands on them."""

MESSAGES = {
    "sheet_read_me": ("Lisez-moi", "Read me"),
    "sheet_scenario": ("Scénario", "Scenario"),
    "sheet_funders": ("Financeurs", "Funders"),
    "sheet_bailleurs": ("Bailleurs", "Bailleurs"),
    "sheet_maitres_ouvrage": ("Maîtres d'ouvrage", "Maîtres d'ouvrage"),
    "sheet_rates": ("Taux", "Rates"),
    "sheet_calendars": ("Calendriers", "Calendars"),
    "sheet_criteria_scores": ("Notes", "Scores"),
    "sheet_operations": ("Opérations", "Operations"),
    "sheet_lots": ("Lots", "Lots"),
    "sheet_costs": ("Coûts", "Costs"),
    "sheet_receipts": ("Recettes", "Receipts"),
    "sheet_running_costs": ("Fonctionnement", "Running costs"),
    "sheet_printed_totals": ("Totaux imprimés", "Printed totals"),
    "sheet_needs": ("Besoins", "Needs"),
    "sheet_precedences": ("Précédences", "Precedences"),
    "sheet_actuals": ("Constat", "Actuals"),
    "sheet_started": ("Commencé", "Started"),
    "sheet_finished": ("Achevé", "Finished"),
    "sheet_unit_costs": ("Coûts constatés", "Unit costs"),
    "sheet_committed": ("Engagé", "Committed"),
    "sheet_paid": ("Payé", "Paid"),
    "sheet_resold": ("Revendu", "Resold"),
    "sheet_evaluation": ("Évaluation", "Evaluation"),
    "sheet_revised": ("Coûts révisés", "Revised costs"),
    "sheet_changes": ("Changements", "Changes"),
    "is_no_sheet_of_a_scenario": ("n'est pas une feuille d'un scénario", "is no sheet of a scenario"),
    "begin_with_underscore": (
        "La supprimer, ou faire commencer son nom par _ pour qu'elle soit laissée de côté",
        "Remove it, or begin its name with _ so that it is left alone",
    ),
    "sheet_has_no_keys": (
        "n'a pas de ligne de clés parmi ses premières lignes",
        "has no row of keys among its first rows",
    ),
    "write_a_row_of_keys": ("Y écrire les clés\u00a0: {columns}", "Write the keys there: {columns}"),
    "formula_never_computed": ("est une formule jamais calculée", "is a formula that was never computed"),
    "open_and_save_it": (
        "Ouvrir le classeur dans un tableur et l'enregistrer, ou écrire la valeur",
        "Open the workbook in a spreadsheet and save it, or write the value",
    ),
    "formula_has_no_value": ("est une erreur de formule", "is the error of a formula"),
    "correct_the_formula": ("Corriger la formule", "Correct the formula"),
    "is_a_date": (
        "est une date, que le tableur a faite du texte",
        "is a date, that the spreadsheet has made",
    ),
    "write_it_as_text": (
        "Mettre la cellule au format texte, et écrire à nouveau",
        "Make the cell a text, and write it again",
    ),
    "is_given_by": ("est donné aussi par {first}", "is given by {first} too"),
    "column_key": ("Clé", "Key"),
    "column_value": ("Valeur", "Value"),
    "column_source": ("Source", "Source"),
    "column_status": ("Statut", "Status"),
    "column_meaning": ("Ce que c'est", "What it is"),
    "read_me_1": (
        "Ce classeur est un scénario de Phasage\u00a0: chaque commande le prend à la place d'un fichier "
        "YAML.",
        "This workbook is a scenario of Phasage: each command takes it in the place of a YAML file.",
    ),
    "read_me_2": (
        "Sur chaque feuille, la première ligne explique, la deuxième porte les clés\u202f; les valeurs "
        "suivent.",
        "On each sheet the first row explains, the second one holds the keys; values follow.",
    ),
    "read_me_3": (
        "Un chiffre a sa source et son statut à côté de lui\u00a0: cited (cité), derived (calculé), assumed "
        "(supposé). Sans source, il compte comme supposé.",
        "A figure has its source and status beside it: cited, derived or assumed. Without a source it counts "
        "as assumed.",
    ),
    "read_me_4": (
        "Une colonne sans clé est laissée de côté\u00a0: elle peut tenir des remarques. Une liste se sépare "
        "par des points-virgules, des années se suivent par un tiret\u00a0: 2026-2031.",
        "A column without a key is left alone: it may hold remarks. The values of a list are apart by "
        "semicolons, years in a row by a hyphen: 2026-2031.",
    ),
    "cells_are_marked": (
        "les cellules à corriger y sont marquées",
        "the cells to correct are marked in it",
    ),
    "to_correct": ("a-corriger", "to-correct"),
    "is_no_name_of_a_workbook": ("n'est pas le nom d'un classeur", "is no name of a workbook"),
    "end_in_xlsx": ("Le terminer par .xlsx", "End it in .xlsx"),
    "written_actuals": (
        "Écrit\u00a0: {file}. Ensuite\u00a0: phasage rerun PLAN --actuals {file}",
        "Written: {file}. Next: phasage rerun RUN --actuals {file}",
    ),
    "view_written": ("Écrit\u00a0: {file}", "Written: {file}"),
    "written_as": (
        "Écrit\u00a0: {file}. Ensuite\u00a0: phasage check {file}",
        "Written: {file}. Next: phasage check {file}",
    ),
}
