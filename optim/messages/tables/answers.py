"""What commands answer beside their documents, and what ends them before their end."""

MESSAGES = {
    "asks_for_an_operation": (
        "ne se demande que d'une opération",
        "is asked of one operation only",
    ),
    "name_an_operation": ("Nommer une opération du plan", "Name an operation of the run"),
    "solves_and_does_not": (
        "demande un nouveau calcul, que --no-solve écarte",
        "asks to solve again, which --no-solve leaves out",
    ),
    "leave_one_out": ("Retirer l'une des deux options", "Leave one of the two options out"),
    "interrupted": (
        "interruption\u00a0: la commande a été arrêtée avant sa fin. Rien n'a été écrit\u202f; un plan "
        "antérieur est intact. La relancer.",
        "interrupted: the command was stopped before its end. Nothing was written; an earlier run is "
        "intact. Start it again.",
    ),
    "nowhere": (
        "le dossier courant\u00a0: il n'existe plus, aucun chemin ne peut donc être lu à partir de lui. "
        "Aller dans un dossier qui existe.",
        "the current folder: is not there any more, so no path can be read from it. Go to a folder that "
        "exists.",
    ),
    "answer_not_written": (
        "sortie standard\u00a0: la réponse n'a pas pu être écrite ({why}). Ce que la commande a fait ou "
        "trouvé demeure. Envoyer la réponse ailleurs.",
        "standard output: the answer could not be written ({why}). What the command made or found "
        "stands. Send the answer elsewhere.",
    ),
    "accepted": ("{title}\u00a0: accepté, {findings}.", "{title}: accepted, {findings}."),
    "finding_none": ("{count} remarque", "{count} findings"),
    "finding_one": ("{count} remarque", "{count} finding"),
    "finding_many": ("{count} remarques", "{count} findings"),
    "and_more_lines": ("… et {count} de plus.", "… and {count} more."),
    "copied": (
        "Copié dans {folder}. Ensuite\u00a0: phasage solve {start}",
        "Copied to {folder}. Next: phasage solve {start}",
    ),
    "is_there_already": ("existe déjà", "exists already"),
    "choose_a_new_folder": ("Choisir un dossier qui n'existe pas", "Choose a folder that does not exist"),
    "choose_a_new_file": ("Choisir un fichier qui n'existe pas", "Choose a file that does not exist"),
    "choose_with_o": ("Choisir un autre dossier avec -o", "Choose another folder with -o"),
    "cannot_be_written": ("ne peut pas être écrit ({why})", "cannot be written ({why})"),
    "runs_named": ("{count} plans", "{count} runs"),
    "name_two_to_four": ("Nommer de deux à quatre dossiers de plans", "Name two to four run folders"),
    "needs_one_output": ("demande --mps, --csv ou --view, un seul", "needs one of --mps, --csv and --view"),
    "write_one_output": (
        "Écrire --mps FICHIER ou --csv fr pour un scénario, --csv fr ou --view comite pour un plan",
        "Write --mps FILE or --csv fr for a scenario, --csv fr or --view committee for a run",
    ),
    "exported": ("{file}\u00a0: {rows}, {columns}.", "{file}: {rows}, {columns}."),
    "row_none": ("{count} ligne", "{count} rows"),
    "row_one": ("{count} ligne", "{count} row"),
    "row_many": ("{count} lignes", "{count} rows"),
    "column_none": ("{count} colonne", "{count} columns"),
    "column_one": ("{count} colonne", "{count} column"),
    "column_many": ("{count} colonnes", "{count} columns"),
    "documents_written": ("{folder}\u00a0: {documents}.", "{folder}: {documents}."),
    "document_none": ("{count} document", "{count} documents"),
    "document_one": ("{count} document", "{count} document"),
    "document_many": ("{count} documents", "{count} documents"),
    "needs_a_library": (
        "est une forme que cette installation ne sait pas écrire",
        "is a form that this installation cannot write",
    ),
    "install_extra": ("Installer phasage[{extra}]", "Install phasage[{extra}]"),
    "form_of_no_view": (
        "est la forme d'un document, et aucun n'est demandé",
        "is the form of a document, and none is asked for",
    ),
    "write_a_view": ("Ajouter --view comite", "Add --view committee"),
    "is_no_view": ("n'est pas un document de ce plan", "is no document of this run"),
    "ask_for_a_view": ("Écrire {kinds}", "Write {kinds}"),
    "committee_takes_no_name": (
        "ne porte sur rien de plus précis que le plan",
        "is of nothing smaller than the plan",
    ),
    "leave_it_out": ("Retirer ce qui suit le deux-points", "Leave out what follows the colon"),
    "names_nothing": ("ne dit pas de qui, ni de quoi", "does not say of whom, or of what"),
    "write_a_name_or_all": (
        "Écrire {kind}:NOM, ou {kind}:tous",
        "Write {kind}:NAME, or {kind}:all",
    ),
    "names_several": ("nomme plusieurs choses de ce plan", "names several things of this run"),
    "names_none_of_this_run": ("ne nomme rien de ce plan", "names nothing of this run"),
    "tables_written": ("{folder}\u00a0: {tables}.", "{folder}: {tables}."),
    "texts_kept_as_text": (
        "Un texte comme {text} commence par une apostrophe, pour qu'un tableur n'en fasse ni date, ni "
        "nombre, ni formule\u202f; il est relu sans elle.",
        "A text like {text} begins with an apostrophe, so that a spreadsheet makes no date, number or "
        "formula of it; it is read back without.",
    ),
    "table_none": ("{count} tableau", "{count} tables"),
    "table_one": ("{count} tableau", "{count} table"),
    "table_many": ("{count} tableaux", "{count} tables"),
    "no_operation_of_this_run": ("n'est pas une opération de ce plan", "is not an operation of this run"),
    "is_no_share_of_a_goal": ("n'est pas une part entre 0 et 100\u202f%", "is no share between 0 and 100%"),
    "write_a_share_of_a_goal": ("Écrire par exemple 1%", "Write 1%, for instance"),
    "aims_at_nothing": ("ne nomme aucun objectif", "names no aim"),
    "name_an_aim": (
        "Écrire logements, tout, le nom d'un EPCI ou d'un territoire, ou celui d'une opération",
        "Write homes, all, the name of an EPCI or an area, or that of an operation",
    ),
    "names_no_aim": (
        "n'est ni «\u00a0logements\u00a0», ni «\u00a0tout\u00a0», ni un EPCI, un territoire ou une opération "
        "du programme",
        "is neither homes, nor all, nor an EPCI, an area or an operation of the programme",
    ),
    "names_no_funder": (
        "ne nomme ni un financeur ni un groupe de financeurs",
        "names neither a funder nor a group of funders",
    ),
    "step_mix": ("le moins d'équipes et d'argent", "the fewest teams and the least money"),
    "step_one_payer": ("un seul financeur", "one funder alone"),
    "step_payer_first": ("un financeur d'abord", "one funder first"),
    "step_one_owner": ("un seul maître d'ouvrage", "one owner alone"),
    "step_time": ("du temps seul", "time alone"),
    "no_lot_of": ("n'est pas un lot de {operation}", "is not a lot of {operation}"),
    "stands": (
        "{run}\u00a0: chaque règle en vigueur est tenue au centime près.",
        "{run}: every active rule holds to the cent.",
    ),
    "stands_but_for": (
        "{run}\u00a0: chaque règle en vigueur est tenue, à {allowances} près\u00a0:",
        "{run}: every active rule holds, but for {allowances}:",
    ),
    "allowance_one": ("{count} tolérance", "{count} allowance"),
    "allowance_many": ("{count} tolérances", "{count} allowances"),
    "compared": ("Comparé\u00a0: {what}", "Compared: {what}"),
    "not_checked": ("Non contrôlé\u00a0:", "Not checked:"),
    "compared_again": (
        "--again, {count} fichiers avec ceux d'un nouveau calcul",
        "--again, {count} files with those of a fresh solve",
    ),
    "solved_again_at": ("{where}, calculé à nouveau", "{where}, solved again"),
    "no_temporary_folder": ("aucun dossier temporaire ({why})", "no temporary folder ({why})"),
    "name_a_temporary_folder": (
        "Nommer par TMPDIR un dossier qui a de la place",
        "Name a folder with room by TMPDIR",
    ),
    "as_it_stands": ("{words}", "{words}"),
    "former_is_kept": (
        "Le plan antérieur est gardé\u00a0: {folder}",
        "The former run is kept: {folder}",
    ),
    "several_operations": (
        "désigne plusieurs opérations",
        "names several operations",
    ),
    "nearest_names": ("Les plus proches\u00a0: {names}", "The nearest: {names}"),
    "step_actuals": ("lecture du réalisé", "reading what was realised"),
    "step_data": ("lecture du scénario", "reading the scenario"),
    "step_model": ("mise en équations des règles", "writing the rules as equations"),
    "step_choose": ("choix des lots entiers", "choosing whole lots"),
    "so_far": (
        "{step}\u00a0: «\u202f{goal}\u202f» à {value}, à {gap}\u00a0% au plus du meilleur plan",
        "{step}: “{goal}” at {value}, within {gap} % of the best plan",
    ),
    "step_solve": ("calendrier et financement", "seeking who pays and when"),
    "step_settle": ("arrondi en unités et en centimes", "settling units and cents"),
    "step_prices": ("ce que vaut chaque limite", "working out what each limit is worth"),
    "step_certificate": ("preuve qu'aucun plan n'est bien meilleur", "proving that no plan is much better"),
    "step_decisions": ("coût des décisions", "costing the decisions"),
    "step_check": ("relecture du plan", "checking the plan"),
    "step_audit": ("audit du plan", "auditing the plan"),
    "step_report": ("rédaction des documents", "making the documents"),
}
