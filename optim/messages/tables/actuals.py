"""What is said of the actuals of a rerun, and of a run that is compared with what it was made of."""

MESSAGES = {
    "cannot_be_read": ("ne peut pas être lu", "cannot be read"),
    "is_no_key_of_actuals": (
        "n'est pas une clé d'un fichier de réalisé",
        "is not a key of an actuals file",
    ),
    "is_reported_twice": (
        "est déclaré deux fois, d'abord à {place}",
        "is reported twice, first at {place}",
    ),
    "cannot_be_read_as_a_workbook": (
        "ne peut pas être lu comme un classeur",
        "cannot be read as a workbook",
    ),
    "workbook_is_damaged": (
        "Ce n'est pas un fichier .xlsx, ou il est abîmé",
        "It is no .xlsx file, or a damaged one",
    ),
    "save_as_xlsx": ("L'enregistrer de nouveau en .xlsx", "Save it again as .xlsx"),
    "is_no_sheet_of_actuals": (
        "n'est pas une feuille d'un classeur de réalisé",
        "is not a sheet of actuals",
    ),
    "remove_the_sheet": ("La retirer", "Remove it"),
    "is_judged_twice": ("est jugé deux fois", "is judged twice"),
    "nobody_pays_for": (
        "{line} était en travaux en {year}, et le plan voté n'a personne pour le payer",
        "{line} was in works in {year}, and the voted plan has nobody to pay for it",
    ),
    "report_who_paid": ("Déclarer dans committed qui a payé", "Report in committed who paid"),
    "costs_disagree": (
        "{line} a coûté {due} en {year} par son coût unitaire, et {spent} ont été engagés",
        "{line} cost {due} in {year} by its unit cost, and {spent} were committed",
    ),
    "treasury_falls": (
        "la trésorerie de {agency} tombe à {amount} à la fin de {year}",
        "the treasury of {agency} falls to {amount} at the end of {year}",
    ),
    "bought_for_more": (
        "L'agence a acheté et porté pour plus que sa taxe et ses reventes, déclarées ou votées, n'ont "
        "rapporté",
        "It bought and held for more than its tax and its sales, as reported or voted, brought in",
    ),
    "correct_what_it_committed": (
        "Corriger ses engagements, ou réviser son opening_treasury_keur ou sa taxe sous changes",
        "Correct what it committed, or revise its opening_treasury_keur or tax under changes",
    ),
    "run_is_no_rerun": ("n'est pas un plan révisé", "is no rerun"),
    "solved_from_a_scenario": (
        "il a été calculé à partir d'un scénario, et ne révise aucun plan",
        "it was solved from a scenario, and has no parent",
    ),
    "leave_parent_out": ("Retirer --parent", "Leave --parent out"),
    "run_is_a_rerun": ("est un plan révisé", "is a rerun"),
    "made_of_actuals": (
        "il est fait de son fichier de réalisé, et de son plan parent par --parent",
        "what it was made of is its file of actuals, and its parent by --parent",
    ),
    "name_what_it_was_made_of": (
        "Indiquer de quoi le plan est fait\u202f; si c'est bien cela, l'un ou l'autre a été changé depuis",
        "Name what the run was made of; if this is it, it or the run was changed since",
    ),
    "no_digest": ("aucun SHA-256", "no SHA-256"),
    "digest": ("SHA-256 {digits}", "SHA-256 {digits}"),
    "results_have": (
        "les résultats de {parent} ont {digest}",
        "the results of {parent} have {digest}",
    ),
    "nothing_has_this_name": (
        "rien de ce que lit {source} n'a ce nom",
        "nothing that {source} reads has this name",
    ),
    "what_is_read_has": ("ce que lit {source} a {digest}", "what {source} reads has {digest}"),
    "source_makes": ("{source} donne {line}", "{source} makes {line}"),
    "is_no_works_to_revise": (
        "n'est ni une opération, ni un lot, ni une ligne du plan voté qui ait un coût",
        "is no operation, lot or line of the voted plan that has a cost",
    ),
    "name_works_as": (
        "Écrire operation, operation/lot ou operation/lot/nature",
        "Write operation, operation/lot or operation/lot/nature",
    ),
    "is_revised_twice": ("est révisé deux fois", "is revised twice"),
    "is_revised_by_another": ("est déjà révisé par {other}", "is revised by {other} already"),
    "has_a_unit_cost_too": (
        "{line} a aussi un coût unitaire dans unit_costs",
        "{line} has a unit cost in unit_costs too",
    ),
    "keep_the_revised_cost": (
        "Garder le coût révisé, et déclarer dans committed ce que les années passées ont engagé",
        "Keep the revised cost, and report in committed what past years committed",
    ),
    "is_dropped_too": ("est abandonné sous dropped", "is dropped under dropped"),
    "is_changed_too": ("est aussi changé par changes.{path}", "is changed by changes.{path} too"),
    "nothing_voted_to_revise": (
        "rien n'en est voté ni démarré\u202f: il n'y a pas d'AP à réviser",
        "nothing of it is voted or started: there is no authorisation to revise",
    ),
    "change_its_unit_cost": (
        "Changer son unit_cost_keur sous changes",
        "Change its unit_cost_keur under changes",
    ),
    "costs_less_than_committed": (
        "coûterait {cost} en tout, et {known} en sont déjà engagés",
        "would cost {cost} in all, and {known} of it are committed already",
    ),
    "write_what_is_committed_at_least": (
        "Écrire {known} au moins, ou corriger ce qui est engagé",
        "Write {known} at least, or correct what is committed",
    ),
}
