"""What `--help` says of each command, argument and option."""

MESSAGES = {
    "help_phasage": (
        "Programme et phase un contrat d'investissement public pluriannuel, au centime près, et explique "
        "chaque limite.",
        "Programs and phases a multi-year public investment contract, to the cent, and explains every limit.",
    ),
    "help_init": (
        "Copie le dossier d'un scénario fourni, comme point de départ.",
        "Copy the folder of a scenario that is shipped, to start from.",
    ),
    "help_check": (
        "Lit et contrôle un scénario\u202f; dit ce qui a été rapproché et ce qu'il est bon de savoir. Ne "
        "calcule aucun plan.",
        "Read and validate a scenario; list what was reconciled and what is worth knowing. No solve.",
    ),
    "help_solve": (
        "Contrôle, programme, audite, écrit le dossier du plan et affiche le résumé.",
        "Check, solve, audit, write the run folder and print the summary.",
    ),
    "help_explain": (
        "Ce qui limite un plan et ce que chaque limite coûte\u202f; pour une opération, pourquoi elle est "
        "commencée ou non, ce qui la ferait entrer et qui y perdrait, par de nouveaux calculs.",
        "What binds in a run and what each limit costs; for one operation, why it is started or not, "
        "what would admit it and who would give way, by solving again.",
    ),
    "help_lot": ("Un lot de l'opération, par son identifiant.", "A lot of the operation, by its identifier."),
    "metavar_lot": ("LOT", "LOT"),
    "help_year": (
        "L'année où elle commencerait (à défaut, pour une opération toute faite, un an plus tôt).",
        "The year in which it would open (default, of one that is all started: a year earlier).",
    ),
    "metavar_year": ("ANNÉE", "YEAR"),
    "help_whole_why": (
        "Prouver par un plan entier ce que coûte l'opération imposée (le temps d'un calcul).",
        "Prove by a whole plan what requiring the operation costs (the time of a solve).",
    ),
    "help_no_solve": (
        "Répondre d'après les seuls fichiers du plan, sans nouveau calcul.",
        "Answer from the files of the run alone, without solving again.",
    ),
    "help_ask": (
        "Ce qu'il faut demander, à qui et quand, pour atteindre un objectif\u00a0: plusieurs façons, chacune "
        "prouvée "
        "par un nouveau calcul, et une lettre d'une page.",
        "What to ask for, of whom and when, to reach an aim: several ways, each proved by solving again, and "
        "a "
        "letter of one page.",
    ),
    "help_alternatives": (
        "D'autres plans presque aussi bons, les plus différents, et ce que tous ont en commun.",
        "Other plans nearly as good, as different as can be, and what all of them share.",
    ),
    "help_within": (
        "De combien le premier objectif peut être en dessous du meilleur (à défaut\u00a0: 1%).",
        "By how much the first goal may be below its best (default: 1%).",
    ),
    "metavar_share": ("PART", "SHARE"),
    "help_run_or_scenario": (
        "Le dossier d'un plan, ou un scénario.",
        "A run folder, or a scenario.",
    ),
    "help_aim": (
        "L'objectif\u00a0: logements (tous les logements), tout (tout le programme), un EPCI ou un "
        "territoire, une "
        "opération\u202f; à répéter pour plusieurs.",
        "The aim: homes (all homes), all (the whole programme), an EPCI or an area, an operation; repeated "
        "for several.",
    ),
    "metavar_aim": ("OBJECTIF", "AIM"),
    "help_from": (
        "Le financeur, ou le groupe de financeurs, à qui demander d'abord.",
        "The funder, or group of funders, to ask first.",
    ),
    "help_ask_output": (
        "Un dossier où écrire la lettre (ask.docx, ask.html) et ask.json.",
        "A folder in which the letter (ask.docx, ask.html) and ask.json are written.",
    ),
    "help_whole_alternatives": (
        "Des plans aux chantiers entiers, comme le plan lui-même (le temps d'un calcul ou deux).",
        "Plans with whole sites, as the plan itself (the time of a solve or two).",
    ),
    "help_alternatives_output": (
        "Un dossier où écrire la page (alternatives.html), le classeur et alternatives.json.",
        "A folder in which the page (alternatives.html), the workbook and alternatives.json are written.",
    ),
    "help_whole_ask": (
        "Prouver la réponse recommandée par un plan entier (le temps d'un calcul).",
        "Prove the recommended answer by a whole plan (the time of a solve).",
    ),
    "help_audit": (
        "Contrôle à nouveau un plan d'après ses seuls fichiers, en arithmétique exacte\u202f; dit ce qui "
        "n'a pas été contrôlé.",
        "Re-check a run folder from its files alone, in exact arithmetic; say what was not checked.",
    ),
    "help_compare": (
        "Ce qui change dans les données et dans les plans, pour deux à quatre plans.",
        "What changed in the inputs and in the plans of two to four runs.",
    ),
    "help_approve": (
        "Scelle un plan\u00a0: en lecture seule, inscrit au registre à la suite des plans approuvés, par "
        "une chaîne d'empreintes.",
        "Seal a run: read-only, registered beside the other approved ones in a chain of hashes.",
    ),
    "help_log": (
        "La suite des plans approuvés, et si chacun est resté ce qui a été approuvé.",
        "The line of approved plans, and whether each still is what was approved.",
    ),
    "help_study": (
        "Programme de nombreuses variantes d'un scénario et dit quelles opérations se déplacent.",
        "Program many variants of a scenario and say which operations move.",
    ),
    "help_export": (
        "Écrit le modèle d'un scénario en MPS, les tableaux d'un scénario ou d'un plan en CSV, ou les "
        "documents d'un plan pour qui les lit.",
        "Write the model of a scenario as MPS, the tables of a scenario or a run as CSV, or the documents of "
        "a run for who reads them.",
    ),
    "help_template": (
        "Le scénario copié\u00a0: le bassin minier, le plan d'investissement d'une agglomération, le plus "
        "petit.",
        "The scenario copied: the Bassin minier, the investment plan of an agglomeration, or the smallest.",
    ),
    "help_as": (
        "En fichiers YAML et CSV, ou en un classeur.",
        "As YAML and CSV files, or as one workbook.",
    ),
    "help_sheet": (
        "Écrit un scénario, ou un constat, en classeur, que chaque commande prend à la place d'un fichier "
        "YAML.",
        "Write a scenario, or actuals, as a workbook, that each command takes in the place of a YAML file.",
    ),
    "help_sheet_file": ("Le classeur à écrire\u00a0: FICHIER.xlsx.", "The workbook to write: FILE.xlsx."),
    "help_import": (
        "Écrit le scénario d'un classeur en YAML, ses tables en CSV\u202f; ou son constat en YAML.",
        "Write the scenario of a workbook as YAML, its tables as CSV; or its actuals as YAML.",
    ),
    "help_imported": (
        "Le classeur d'un scénario, ou d'un constat.",
        "The workbook of a scenario, or of actuals.",
    ),
    "help_schema": (
        "Écrit ce qu'un fichier peut tenir, en JSON Schema\u00a0: clés, unités, valeurs admises.",
        "Print what a file may hold, as JSON Schema: keys, units, allowed values.",
    ),
    "help_schema_of": (
        "Le fichier\u00a0: un scénario s'il n'est pas dit.",
        "Which file: a scenario unless told.",
    ),
    "help_rerun": (
        "Fige ce qui a été réalisé d'un plan, programme à nouveau le reste, dit ce qui s'est déplacé et "
        "pourquoi.",
        "Freeze what was realised of a run, program the rest again, say what moved and why.",
    ),
    "help_json": (
        "Écrire un seul objet JSON sur la sortie standard, et rien d'autre.",
        "Print one JSON object on standard output, nothing else.",
    ),
    "help_lang": (
        "Langue de tout ce qui se lit (à défaut, celle de PHASAGE_LANG, sinon le français).",
        "Language of all that is read (default: that of PHASAGE_LANG, else French).",
    ),
    "help_help": ("Afficher cette aide et s'arrêter.", "Show this message and exit."),
    "help_scenario": ("Un scénario\u00a0: YAML ou classeur .xlsx.", "A scenario: YAML or a workbook, .xlsx."),
    "help_run": ("Le dossier d'un plan.", "A run folder."),
    "help_time_limit": ("Secondes laissées au solveur.", "Seconds that the solver may take."),
    "help_new_folder": ("Un dossier qui n'existe pas encore.", "A folder that does not exist yet."),
    "help_run_output": (
        "Le dossier du plan (à défaut\u00a0: runs/SCÉNARIO).",
        "The run folder (default: runs/SCENARIO).",
    ),
    "help_rerun_output": (
        "Le dossier du plan (à défaut\u00a0: runs/FICHIER).",
        "The run folder (default: runs/FILE).",
    ),
    "help_study_output": (
        "Le dossier de l'étude (à défaut\u00a0: runs/ÉTUDE).",
        "The study folder (default: runs/STUDY).",
    ),
    "help_compare_output": (
        "Où écrire compare.xlsx et compare.html.",
        "Where to write compare.xlsx and compare.html.",
    ),
    "help_csv_output": (
        "Le dossier des CSV ou des documents, ou le fichier d'un seul (à défaut, à côté\u00a0: NOM-csv, "
        "NOM-comite.pdf, NOM-documents).",
        "The folder of the CSV or documents, or the file of a single one (default, beside: NAME-csv, "
        "NAME-committee.pdf, NAME-documents).",
    ),
    "help_no_report": ("N'écrire ni page ni classeur.", "Write no page and no workbook."),
    "help_force": ("Remplacer un plan antérieur.", "Replace an earlier run."),
    "help_force_solve": (
        "Remplacer un plan antérieur, au lieu de le garder sous un numéro.",
        "Replace an earlier run, rather than keep it under a number.",
    ),
    "help_force_study": ("Remplacer une étude antérieure.", "Replace an earlier study."),
    "help_seed": (
        "Graine du solveur\u202f; le plan n'en dépend pas.",
        "Seed of the solver; the plan does not depend on it.",
    ),
    "help_require_all": (
        "Ne rien abandonner\u00a0: un plan de tout le programme, ou aucun.",
        "Miss nothing: a plan of the whole programme, or none.",
    ),
    "help_operation": ("Une opération du plan.", "An operation of the run."),
    "help_all": ("Dire chaque limite qui a un prix.", "Tell every limit with a price."),
    "help_again": (
        "Calculer à nouveau d'après le fichier de verrou et comparer chaque fichier, octet par octet.",
        "Solve the lock file afresh and compare every file, byte by byte.",
    ),
    "help_against": (
        "Comparer avec ses données\u00a0: le scénario, ou le réalisé d'un plan révisé.",
        "Compare with its inputs: the scenario, or a rerun's actuals.",
    ),
    "help_parent": (
        "Comparer un plan révisé avec le plan qu'il révise.",
        "Compare a rerun with the run that it revises.",
    ),
    "help_runs": (
        "De deux à quatre dossiers de plans\u202f; le premier sert de base.",
        "Two to four run folders; the first is the base.",
    ),
    "help_by": (
        "Qui approuve\u00a0: une personne ou une assemblée.",
        "Who approves: a person or an assembly.",
    ),
    "help_because": (
        "Pourquoi, en des mots que le registre garde.",
        "Why, in words that the register keeps.",
    ),
    "help_on": ("Le jour\u202f; à défaut, aujourd'hui.", "The day; today by default."),
    "help_folder_of_runs": ("Le dossier des plans.", "The folder of the runs."),
    "help_a_study": ("Une étude en YAML.", "A study in YAML."),
    "help_jobs": (
        "Variantes calculées côte à côte\u202f; la réponse est la même.",
        "Variants solved side by side; the answer is the same.",
    ),
    "help_exported": (
        "Un scénario pour --mps ou --csv, un plan pour --csv ou --view.",
        "A scenario for --mps or --csv, a run for --csv or --view.",
    ),
    "help_mps": (
        "Le fichier à écrire\u202f; il ne doit pas exister encore.",
        "The file to write; it must not exist yet.",
    ),
    "help_csv": (
        "Les tableaux en CSV\u00a0: fr donne des points-virgules et des virgules décimales.",
        "The tables as CSV: fr has ; and decimal commas.",
    ),
    "help_view": (
        "Un document\u00a0: comite, operation:cite-9, epci:call, financeur:etat, bailleur:sia, "
        "maitre-ouvrage:NOM\u202f; NOM peut être tous. Peut être répété.",
        "A document: committee, operation:cite-9, epci:call, funder:etat, bailleur:sia, owner:NAME; NAME may "
        "be all. May be repeated.",
    ),
    "metavar_partner": ("PARTENAIRE", "PARTNER"),
    "metavar_view": ("DOCUMENT", "DOCUMENT"),
    "help_to": (
        "La forme des documents (à défaut, html). Peut être répétée.",
        "The form of the documents (default, html). May be repeated.",
    ),
    "help_actuals": (
        "Ce qui a été réalisé, en YAML ou dans un classeur.",
        "What was realised, in YAML or in a workbook.",
    ),
    "help_free": ("Programmer le reste sans stabilité.", "Program the rest without stability."),
    "usage": ("Utilisation\u00a0: ", "Usage: "),
    "usage_options": ("[OPTIONS]", "[OPTIONS]"),
    "usage_command": ("COMMANDE", "COMMAND"),
    "usage_arguments_title": ("Arguments\u00a0", "Arguments"),
    "usage_options_title": ("Options\u00a0", "Options"),
    "usage_commands_title": ("Commandes\u00a0", "Commands"),
    "usage_required": ("{help} Obligatoire.", "{help} Required."),
    "usage_default": ("{help} À défaut\u00a0: {default}.", "{help} Default: {default}."),
    "metavar_scenario": ("SCÉNARIO", "SCENARIO"),
    "metavar_run": ("PLAN", "RUN"),
    "metavar_runs": ("PLAN_A PLAN_B", "RUN_A RUN_B"),
    "metavar_scenario_or_run": ("SCÉNARIO|PLAN", "SCENARIO|RUN"),
    "metavar_folder": ("DOSSIER", "DIR"),
    "metavar_file": ("FICHIER", "FILE"),
    "metavar_seconds": ("SECONDES", "SECONDS"),
    "metavar_operation": ("OPÉRATION", "OPERATION"),
    "metavar_study": ("ÉTUDE", "STUDY"),
    "metavar_name": ("NOM", "NAME"),
    "metavar_text": ("TEXTE", "TEXT"),
    "metavar_day": ("AAAA-MM-JJ", "YYYY-MM-DD"),
}
