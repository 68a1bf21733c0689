"""What is said of the keys of a scenario that describe the programme and its frame."""

MESSAGES = {
    "key_title": ("Titre, tel qu'il est imprimé", "Title, as it is printed"),
    "key_description": (
        "Ce qu'est ce scénario, en quelques phrases",
        "What this scenario is, in a few sentences",
    ),
    "key_caveats": (
        "Ce qu'il faut savoir avant de s'appuyer sur les chiffres, une phrase par nom",
        "What a reader must know before relying on the figures, one sentence a name",
    ),
    "key_horizon": ("Les années du contrat", "The years of the contract"),
    "key_Horizon.first_year": ("Première année du contrat", "First year of the contract"),
    "key_Horizon.tranches": (
        "Les tranches dans l'ordre, et le nombre d'années de chacune",
        "The tranches in order, and how many years each lasts",
    ),
    "key_money": ("Comment les montants sont écrits", "How amounts are written"),
    "key_Money.unit": ("Unité des montants du scénario", "Unit of the amounts of the scenario"),
    "key_Money.tax": ("Montants hors taxe ou toutes taxes comprises", "Amounts without or with tax"),
    "key_step_eur": (
        "Montant rond dont ce qu'un partenaire apporte est un multiple",
        "Round sum of which what a partner brings is a multiple",
    ),
    "key_euros_of": (
        "Année des euros dans lesquels les coûts sont donnés",
        "Year of the euros in which costs are given",
    ),
    "key_indexation": (
        "Hausse annuelle des coûts\u202f; aucune si elle n'est pas donnée",
        "Yearly growth of costs; none where it is left out",
    ),
    "key_price_indices": (
        "Évolution des prix de certaines natures, à la place de l'indexation",
        "How prices of some natures move, in place of the indexation",
    ),
    "key_PriceIndex.natures": (
        "Natures de dépense que l'indice concerne",
        "Natures of cost that the index moves",
    ),
    "key_PriceIndex.values": (
        "Valeurs d'un indice publié, l'année des euros et chaque année du contrat",
        "Values of a published index, in the year of the euros and in each year",
    ),
    "key_growth": ("Hausse sur l'année précédente", "Growth over the year before"),
    "key_Scenario.kinds": (
        "Les types d'opération du scénario, avec leurs libellés",
        "The kinds of operation of the scenario, with their labels",
    ),
    "key_Scenario.natures": (
        "Les natures de dépense et de recette du scénario, avec leurs libellés",
        "The natures of cost and receipt of the scenario, with their labels",
    ),
    "key_Scenario.value": (
        "Unité de la valeur des opérations, telle qu'elle est imprimée",
        "Unit of the value of operations, as it is printed",
    ),
    "key_fr": ("Libellé en français", "Label in French"),
    "key_en": ("Libellé en anglais", "Label in English"),
    "key_Kind.counts": (
        "Ce que les règles en font\u00a0: des logements qui entrent dans les totaux, ou de l'ingénierie",
        "What rules count it as: homes that enter the totals, or engineering",
    ),
    "key_Nature.counts": (
        "Ce que les règles en font\u00a0: foncier, portage, espaces publics, ou recettes",
        "What rules count it as: land, holding, public space, or receipts",
    ),
    "key_areas": ("Nom imprimé de chaque secteur d'EPCI", "Printed name of each area of EPCI"),
    "key_lists": ("Nom imprimé de chaque liste d'opérations", "Printed name of each list of operations"),
    "key_Scenario.epci": ("Les EPCI, et le secteur de chacun", "The EPCI, and the area of each"),
    "key_area": ("Secteur où se trouve l'EPCI", "Area in which the EPCI lies"),
    "key_name": ("Nom, tel qu'il est imprimé", "Name, as it is printed"),
    "key_label": ("Libellé, tel qu'il est imprimé", "Label, as it is printed"),
    "key_programme": (
        "Les listes d'opérations que le scénario retient",
        "The lists of operations that the scenario takes in",
    ),
    "key_Programme.lists": ("Listes retenues", "Lists taken in"),
    "key_because": (
        "Pourquoi, en une phrase que les documents impriment",
        "Why, in a sentence that the documents print",
    ),
    "key_recalled": (
        "Listes comptées bien qu'un autre contrat les porte",
        "Lists that are counted though another contract carries them",
    ),
    "key_Recalled.lists": ("Listes rappelées", "Lists recalled"),
    "key_Scenario.operations": (
        "Les opérations\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The operations: rows, or the path of a CSV file",
    ),
    "key_Scenario.lots": (
        "Les lots des opérations\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The lots of operations: rows, or the path of a CSV file",
    ),
    "key_Scenario.costs": (
        "Les coûts unitaires\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The unit costs: rows, or the path of a CSV file",
    ),
    "key_Scenario.receipts": (
        "Les recettes\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The receipts: rows, or the path of a CSV file",
    ),
    "key_Scenario.running_costs": (
        "Les coûts de fonctionnement\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The running costs: rows, or the path of a CSV file",
    ),
    "key_printed_totals": (
        "Les totaux imprimés par une source\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The totals that a source prints: rows, or the path of a CSV file",
    ),
    "key_criteria_scores": (
        "Les notes des opérations\u00a0: les lignes, ou le chemin d'un fichier CSV",
        "The scores of operations: rows, or the path of a CSV file",
    ),
    "key_operation": ("Identifiant de l'opération", "Identifier of the operation"),
    "key_operations": (
        "Opérations concernées\u202f; toutes si la liste n'est pas donnée",
        "Operations concerned; all where the list is left out",
    ),
    "key_kind": ("Type d'opération", "Kind of operation"),
    "key_kinds": (
        "Types d'opération concernés\u202f; tous si la liste n'est pas donnée",
        "Kinds of operation concerned; all where the list is left out",
    ),
    "key_nature": ("Nature de dépense ou de recette", "Nature of cost or receipt"),
    "key_natures": (
        "Natures concernées\u202f; toutes si la liste n'est pas donnée",
        "Natures concerned; all where the list is left out",
    ),
    "key_programme_list": ("Liste à laquelle l'opération appartient", "List to which the operation belongs"),
    "key_epci": ("EPCI de l'opération", "EPCI of the operation"),
    "key_communes": ("Communes de l'opération", "Communes of the operation"),
    "key_priority_class": ("Classe de priorité", "Priority class"),
    "key_aid_exemption": (
        "Pourquoi la part minimale de la collectivité ne vaut pas\u00a0: ANRU ou monument",
        "Why the least share of the authority does not hold: ANRU or monument",
    ),
    "key_for_memory": ("Gardée pour mémoire, sans argent", "Kept for memory, without money"),
    "key_Operation.unesco": (
        "Inscrite au patrimoine mondial\u00a0: oui, en partie, non",
        "In the world heritage: yes, in part, no",
    ),
    "key_Operation.value": (
        "Valeur de l'opération, dans l'unité du scénario",
        "Value of the operation, in the unit of the scenario",
    ),
    "key_source": ("D'où vient ce chiffre", "Where this figure comes from"),
    "key_status": ("Chiffre cité, calculé ou supposé", "Figure cited, derived or assumed"),
    "key_Figure.value": ("Le nombre", "The number"),
    "key_lot": ("Identifiant du lot", "Identifier of the lot"),
    "key_Lot.bailleur": ("Bailleur qui porte le lot", "Bailleur that carries the lot"),
    "key_Lot.maitre_ouvrage": ("Maître d'ouvrage qui porte le lot", "Maître d'ouvrage that carries the lot"),
    "key_quantity": ("Quantité, dans l'unité du lot", "Quantity, in the unit of the lot"),
    "key_Lot.unit": (
        "Unité du lot\u00a0: logement, ha, m², km ou forfait",
        "Unit of the lot: home, ha, m², km or lump sum",
    ),
    "key_Lot.first_year": (
        "Première année où des travaux peuvent commencer",
        "First year in which works may start",
    ),
    "key_Lot.last_year": (
        "Dernière année où des travaux peuvent commencer",
        "Last year in which works may start",
    ),
    "key_least_years": (
        "Nombre d'années au moins sur lesquelles le lot est engagé",
        "The fewest years over which the lot is started",
    ),
    "key_weight": ("Ce que le lot compte dans la couverture", "What the lot counts in the cover"),
    "key_indivisible": (
        "Engagé en entier une même année, ou pas du tout",
        "Started whole in one year, or not at all",
    ),
    "key_continuous": (
        "Engagé à un rythme égal sur sa durée, ou pas du tout",
        "Started at an even pace over its years, or not at all",
    ),
    "key_Lot.least_share": (
        "Part engagée au moins, si le lot l'est",
        "Share that is started at least, if any is",
    ),
    "key_divisible": (
        "Un forfait dont un plan peut engager une part",
        "A lump of which a plan may start a part",
    ),
    "key_unit_cost_keur": (
        "Coût d'une unité du lot, pour cette nature",
        "Cost of a unit of the lot, for this nature",
    ),
    "key_unit_receipt_keur": (
        "Ce qu'une unité du lot rapporte en tout",
        "What a unit of the lot brings in, in all",
    ),
    "key_running_cost_keur": ("Ce qu'une unité ouverte coûte par an", "What an open unit costs a year"),
    "key_opening_years": (
        "Années entre l'engagement d'une unité et son ouverture",
        "Years from the start of a unit to its opening",
    ),
    "key_PrintedTotal.scope": ("Ce que le total additionne", "What the total adds up"),
    "key_PrintedTotal.id": ("Liste ou opération du total", "List or operation of the total"),
    "key_PrintedTotal.operations": ("Nombre d'opérations imprimé", "Printed number of operations"),
    "key_PrintedTotal.homes": ("Nombre de logements imprimé", "Printed number of homes"),
    "key_receipts_profiles": (
        "Par nature de recette, les parts encaissées chaque année",
        "By nature of receipts, the shares that come in each year",
    ),
    "key_shares": (
        "Parts de la première année et des suivantes",
        "Shares of the first year and of the next ones",
    ),
    "key_payment_profiles": (
        "Par nature, comment un engagement est payé au fil des années",
        "By nature, how a commitment is paid over the years",
    ),
    "key_spending_profiles": (
        "Par nature, sur quelles années courent les travaux",
        "By nature, over which years works run",
    ),
    "key_calendars": (
        "Calendriers propres à une opération, un lot ou une ligne",
        "Calendars of an operation, a lot or a line of its own",
    ),
    "key_spending": ("Sur quelles années courent les travaux", "Over which years works run"),
    "key_payment": ("Comment un engagement est payé", "How a commitment is paid"),
    "key_amounts_keur": (
        "Montants de la première année et des suivantes",
        "Amounts of the first year and of the next ones",
    ),
    "key_after_works": (
        "Nombre d'années, à la fin, où les travaux sont finis et les comptes se soldent",
        "How many years, at the end, in which works are over and accounts are settled",
    ),
    "key_priority_classes": ("Note de chaque classe de priorité", "Score of each priority class"),
    "key_criteria": ("Priorité par critères", "Priority by criteria"),
    "key_Criteria.weights": ("Poids de chaque critère", "Weight of each criterion"),
    "key_full_score": (
        "Priorité d'une opération qui a la note 1 partout",
        "Priority of an operation that scores 1 on all",
    ),
    "key_social": ("Poids du critère social", "Weight of the social criterion"),
    "key_heritage": ("Poids du critère patrimonial", "Weight of the heritage criterion"),
    "key_urban": ("Poids du critère urbain", "Weight of the urban criterion"),
    "key_operational": ("Poids du critère opérationnel", "Weight of the operational criterion"),
    "key_institutional": ("Poids du critère institutionnel", "Weight of the institutional criterion"),
    "key_part": ("Partie d'un critère", "Part of a criterion"),
    "key_score": ("Note de 0 à 1", "Score from 0 to 1"),
}
