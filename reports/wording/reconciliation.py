"""The reconciliation: from the programme to what is finished, from AP to CP and to the means."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "table": {
        "reconciliation_works": ("Rapprochement, travaux", "Reconciliation, works"),
        "reconciliation_estate_homes": ("Rapprochement, logements", "Reconciliation, homes"),
        "reconciliation_other_homes": ("Rapprochement, autres logements", "Reconciliation, other homes"),
        "reconciliation_money": ("Rapprochement, AP et CP", "Reconciliation, AP and CP"),
        "reconciliation_means": ("Rapprochement, moyens", "Reconciliation, means"),
    },
    "column": {
        "reconciled_in_programme": ("Au programme", "In the programme"),
        "reconciled_engaged": ("Engagé dans le contrat", "Started in the contract"),
        "reconciled_finished": ("Dont achevé et soldé", "Of which finished and paid"),
        "reconciled_at_work": ("Dont en cours à la fin", "Of which under way at the end"),
        "reconciled_never_begun": ("Jamais engagé", "Never started"),
        "reconciled_remains": ("Reste à finir ou à engager", "Left to finish or to start"),
        "owner_of_homes": ("Propriétaire ou porteur", "Owner"),
        "estate_homes_programme": ("Logements comptés au programme", "Homes counted, of the programme"),
        "estate_homes_started": ("Logements comptés engagés", "Homes counted, started"),
        "estate_homes_finished": ("Logements comptés achevés et soldés", "Homes counted, finished and paid"),
        "estate_homes_at_work": (
            "Logements comptés en cours à la fin",
            "Homes counted, under way",
        ),
        "estate_homes_missed": ("Logements comptés jamais engagés", "Homes counted, never started"),
        "estate_homes_remaining": (
            "Logements comptés à finir ou à engager",
            "Homes counted, left to finish or to start",
        ),
        "other_homes_programme": ("Autres logements, au programme", "Other homes, of the programme"),
        "other_homes_started": ("Autres logements, engagés", "Other homes, started"),
        "other_homes_finished": ("Autres logements, achevés et soldés", "Other homes, finished and paid"),
        "other_homes_at_work": ("Autres logements, en cours à la fin", "Other homes, under way"),
        "other_homes_missed": ("Autres logements, jamais engagés", "Other homes, never started"),
        "other_homes_remaining": (
            "Autres logements, à finir ou à engager",
            "Other homes, left to finish or to start",
        ),
        "own_total": ("Dont propre au contrat", "Of which the contract's own"),
        "committed_own": ("Dont propres au contrat, €", "Of which the contract's own, €"),
        "committed_recalled": ("Dont rappelés pour mémoire, €", "Of which recalled, €"),
        "whose_programme": ("Programme", "Programme"),
        "land_bought_back": ("Foncier racheté, €", "Land bought back, €"),
        "capacity_bought": ("Capacité ajoutée, €", "Capacity added, €"),
        "land_carried": ("Coût du portage, €", "Cost of carrying, €"),
        "uses": ("Emplois, €", "Uses, €"),
        "unused": ("Reste sans emploi, €", "Left without use, €"),
        "resources": ("Ressources, €", "Resources, €"),
    },
    "recalled": {
        "own": ("contrat", "contract"),
        "recalled": ("rappelé pour mémoire", "recalled"),
    },
    "phrase": {
        "paid_from_to": ("CP payés de {first} à {last}, €", "CP paid from {first} to {last}, €"),
        "reconciled_works": (
            "Au programme = engagé + jamais engagé\u00a0; engagé = achevé et soldé + en cours. Soldé\u00a0: "
            "travaux finis et payés en entier aux entreprises avant la fin du contrat, d'après les "
            "calendriers et les profils de paiement.",
            "Programme = started + never started; started = finished + under way. Finished: works are done "
            "and paid in full to who does them before the end of the contract, by calendars and payment "
            "profiles.",
        ),
        "reconciled_money": (
            "AP et rachats = CP payés dans chaque tranche + reste à financer après le contrat.",
            "AP and buy-backs = CP paid in each tranche + what is left to finance after the contract.",
        ),
        "reconciled_means": (
            "Emplois = AP + foncier racheté + capacité ajoutée + portage\u00a0; ressources = emplois + "
            "reste. Celles d'un opérateur foncier sont sa trésorerie au départ, sa taxe et ses "
            "reventes. Les recettes des opérations et le FCTVA n'ont pas d'enveloppe.",
            "Uses = AP + land bought back + capacity added + carrying; resources = uses + what is left. "
            "Those of a land agency are its treasury at the start, its tax and its sales. Receipts of "
            "operations and FCTVA have no envelope.",
        ),
        "group_holds": (
            "{group} ({amount}) réunit {members}.",
            "{group} ({amount}) is {members}.",
        ),
        "contract_and_recalled": (
            "{own} sont propres au contrat, {recalled} sont rappelés pour mémoire. {because}",
            "{own} are the contract's own, {recalled} are recalled. {because}",
        ),
        "caveat": ("À savoir\u00a0: {caveat}", "To be known: {caveat}"),
    },
}
