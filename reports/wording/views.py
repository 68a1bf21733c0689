"""The views: the committee's two pages, the fiches of operations and of partners."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "table": {
        "lots": ("Lots et calendrier", "Lots and calendar"),
        "financing_plan": ("Qui paie l'opération", "Who pays for the operation"),
        "own_limits": ("Limites propres à l'opération", "Limits of its own"),
        "links": ("Opérations liées", "Linked operations"),
        "left": ("Qui attend le plus", "Who waits most"),
        "asked_of_payers": ("Ce qui est demandé à chacun", "What is asked of each"),
        "decided": ("Ce qui est décidé", "What is decided"),
    },
    "column": {
        "cost_of_operation": ("Coût de l'opération, €", "Cost of the operation, €"),
        "sheet": ("Feuille", "Sheet"),
        "rows_of_sheet": ("Lignes", "Rows"),
        "carried_by": ("Porté par", "Carried by"),
        "of_programme": ("Au programme", "Of the programme"),
        "started_in_all": ("Engagé", "Started"),
        "left_over": ("Non engagé", "Not started"),
        "link": ("Lien", "Link"),
        "with_what": ("Avec", "With"),
        "epci": ("EPCI", "EPCI"),
        "homes_left": ("Logements non engagés", "Homes not started"),
        "not_begun": ("Jamais engagées", "Never begun"),
    },
    "link": {
        "cluster": ("même grappe", "same cluster"),
        "needs": ("dépend de", "depends on"),
        "needed_by": ("dont dépend", "on which depends"),
        "after": ("vient après", "comes after"),
        "before": ("vient avant", "comes before"),
        "choice": ("choix avec", "chosen from, with"),
    },
    "phrase": {
        "fiche_committee": ("Note au comité de pilotage", "Note to the steering committee"),
        "fiche_operation": ("Fiche opération", "Operation"),
        "fiche_epci": ("Fiche EPCI", "EPCI"),
        "fiche_bailleur": ("Fiche bailleur", "Bailleur"),
        "fiche_owner": ("Fiche maître d'ouvrage", "Maître d'ouvrage"),
        "fiche_funder": ("Fiche financeur", "Funder"),
        "fiche_cost": (
            "Coût engagé\u00a0: {cost}\u202f; premier financeur\u00a0: {payer}, {largest}.",
            "Committed: {cost}; largest funder: {payer}, {largest}.",
        ),
        "committee_asks": (
            "Il est demandé aux financeurs d'ouvrir {opened} d'AP fermes, rachats de foncier compris, dont "
            "{now} de CP en {year}\u202f; {later} restent conditionnels.",
            "Funders are asked to open {opened} of firm AP, land bought back included, of which {now} of CP "
            "in {year}; {later} stay conditional.",
        ),
        "place_advances": (
            "Sur son territoire\u00a0: {operations} au programme, dont {begun} engagées\u202f; {programme} "
            "au programme, dont {homes} engagés, pour {cost}.",
            "In its place: {operations} of the programme, {begun} of them begun; {programme} of the "
            "programme, {homes} of them started, for {cost}.",
        ),
        "owner_starts": (
            "Son parc\u00a0: {started} engagés sur {programme} au programme\u202f; "
            "non engagés\u00a0: {left}.",
            "Its homes: {started} started of {programme} of the programme; not started: {left}.",
        ),
        "begins_in_tranche": ("Engagées en {tranche}", "Begun in {tranche}"),
        "others_in_report": ("{others} sont dans le rapport.", "{others} are in the report."),
        "views": ("Fiches", "Fact sheets"),
        "views_say": (
            "Une fiche par opération et par partenaire\u202f; imprimée seule quand elle est ouverte.",
            "A sheet for each operation and partner, printed alone where it is open.",
        ),
        "operations_of_views": ("Opérations", "Operations"),
        "partners_of_views": ("Partenaires", "Partners"),
        "made_from": ("Scénario\u00a0: {file}.", "Scenario: {file}."),
        "made_from_others": (
            "Scénario\u00a0: {file}, qui change {others}.",
            "Scenario: {file}, which changes {others}.",
        ),
        "close": ("Fermer la fiche", "Close the sheet"),
        "page_of": ("Page {page} sur {pages}", "Page {page} of {pages}"),
    },
}
