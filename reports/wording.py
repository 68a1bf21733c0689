"""Every label of the reports, in French and in English: the only place where French labels are written."""

from decimal import Decimal

from optim.rulebook import RULEBOOK

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "rule": {rule.name: rule.label for rule in RULEBOOK.values()},
    "goal": {
        "cover_programme": ("Couvrir le programme", "Cover the programme"),
        "serve_value": ("Servir la valeur", "Serve value"),
        "serve_priorities_first": ("Servir d'abord les priorités", "Serve priorities first"),
        "start_early": ("Démarrer tôt", "Start early"),
        "spare_own_funds": ("Ménager les fonds propres", "Spare own funds"),
        "plan_change": ("S'écarter le moins du plan voté", "Depart least from the voted plan"),
    },
    "unit": {
        "home equivalent": ("éq.-logement", "home equivalent"),
        "home": ("logement", "home"),
        "home_elsewhere": ("logement hors cités", "home outside the estates"),
        "ha": ("ha", "ha"),
        "m2": ("m²", "m²"),
        "km": ("km", "km"),
        "lump": ("forfait", "lump sum"),
        "keur": ("k€", "k€"),
        "share": ("part d'opération", "share of an operation"),
        "scored home equivalent": ("éq.-logement pondéré", "scored home equivalent"),
        "home equivalent × year": ("éq.-logement × an", "home equivalent × year"),
        "value": ("de valeur", "of value"),
    },
    "kind": {
        "estate": ("Cité minière", "Estate"),
        "centrality": ("Centralité", "Centrality"),
        "private_housing": ("Habitat privé dégradé", "Private housing"),
        "major_site": ("Grand site", "Major site"),
        "endangered_heritage": ("Patrimoine en péril", "Endangered heritage"),
        "park": ("Parc", "Park"),
        "facility": ("Équipement", "Facility"),
        "mobility": ("Mobilité", "Mobility"),
        "engineering": ("Ingénierie", "Engineering"),
    },
    "own_share": {
        "kept": ("tenue", "kept"),
        "exempt": ("exemptée", "exempt"),
        "free": ("sans objet", "does not apply"),
    },
    "move": {
        "added": ("ajoutée", "added"),
        "dropped": ("retirée", "dropped"),
        "more": ("davantage engagée", "more started"),
        "less": ("moins engagée", "less started"),
        "earlier": ("avancée", "earlier"),
        "later": ("retardée", "later"),
        "money": ("même calendrier, autre financement", "same calendar, other money"),
    },
    "chart": {
        "homes_by_bailleur": ("Logements par bailleur", "Homes by bailleur"),
        "homes_by_bailleur_says": (
            "Logements engagés chaque année\u00a0; le trait rouge est la capacité du bailleur.",
            "Homes started each year; the red mark is the bailleur's capacity.",
        ),
        "who_pays": ("Qui paie, année par année", "Who pays, year by year"),
        "who_pays_says": (
            "Engagements par groupe de financeurs, en millions d'euros.",
            "Commitments by group of funders, in millions of euros.",
        ),
        "commitments_and_payments": ("Engagements et paiements", "Commitments and payments"),
        "commitments_and_payments_says": (
            "Autorisations de programme (AP) et crédits de paiement (CP), en millions d'euros.",
            "Commitments (AP) and payments (CP), in millions of euros.",
        ),
        "envelopes_used": ("Enveloppes", "Envelopes"),
        "envelopes_used_says": (
            "Ce que chaque financeur ouvre sur dix ans\u00a0: consommé, ou resté libre.",
            "What each funder grants over the contract: used, or left.",
        ),
        "what_binds": ("Ce qui bloque, et ce que vaut une unité de plus", "What binds, and its worth"),
        "what_binds_says": (
            "Gain du premier objectif pour une unité de plus, en moyenne des périodes où la limite bloque.",
            "Gain of the first goal for one more unit, the mean of the periods in which the limit binds.",
        ),
        "treasury": ("Trésorerie et stock de l'EPF", "Treasury and stock of the EPF"),
        "treasury_says": (
            "Recettes au-dessus, dépenses au-dessous\u00a0; la ligne est le foncier détenu en fin d'année.",
            "What comes in above, what is spent below; the line is the land held at the end of the year.",
        ),
        "tax": ("Part de TSE", "Share of the tax"),
        "sales": ("Reventes", "Sales"),
        "purchases": ("Acquisitions", "Purchases"),
        "works_spent": ("Travaux", "Works"),
        "holding_spent": ("Portage", "Holding"),
        "held": ("Foncier détenu", "Land held"),
        "others": ("Autres", "Others"),
        "ap": ("Engagements (AP)", "Commitments (AP)"),
        "cp": ("Paiements (CP)", "Payments (CP)"),
        "used": ("Consommé", "Used"),
        "left": ("Resté libre", "Left"),
    },
    "status": {
        "cited": ("citée", "cited"),
        "derived": ("calculée", "derived"),
        "assumed": ("supposée", "assumed"),
    },
    "table": {
        "synthesis": ("Synthèse par tranche", "Synthesis by tranche"),
        "works": ("Quantités engagées par année", "Quantities started by year"),
        "capacity": ("Logements et capacité", "Homes and capacity"),
        "financing": ("Qui paie quoi", "Who pays what"),
        "commitments_by_year": ("Engagements par année", "Commitments by year"),
        "envelopes": ("Enveloppes", "Envelopes"),
        "treasury": ("Foncier, stock et trésorerie", "Land, stock and treasury"),
        "land": ("Foncier acquis et revendu", "Land bought and resold"),
        "missed": ("Non engagé", "Missed"),
        "prices": ("Ce qui bloque", "What binds"),
        "assumptions": ("Hypothèses", "Assumptions"),
        "rules": ("Règles suspendues et constats", "Rules switched off and findings"),
        "detail": ("Détail AP-CP", "Detail AP-CP"),
        "charts": ("Graphiques", "Charts"),
        "compare_answers": ("Réponses", "Answers"),
        "compare_inputs": ("Données changées", "Inputs changed"),
        "compare_homes": ("Logements par bailleur", "Homes by bailleur"),
        "compare_bridge": ("Passage d'un plan à l'autre", "Bridge of the cover"),
        "compare_moved": ("Opérations déplacées", "Operations moved"),
        "compare_funders": ("Par financeur", "By funder"),
        "compare_avenant": ("Avenant", "Avenant"),
        "decisions": ("Décisions imposées", "Forced decisions"),
        "study_results": ("Variantes de l'étude", "Variants of the study"),
        "study_moves": ("Opérations les plus déplacées", "Operations that move most"),
        "delivery": ("Capacité à faire", "Delivery capacity"),
        "commitments_and_payments": ("AP et CP par opération", "AP and CP by operation"),
        "financing_by_operation": ("Plan de financement", "Financing plan"),
        "bailleurs": ("Moyens des bailleurs", "Means of the bailleurs"),
        "territories": ("Avancement par EPCI", "Advancement by EPCI"),
        "clusters": ("Avancement par grappe", "Advancement by cluster"),
        "for_memory": ("Pour mémoire", "For memory"),
        "bilan": ("Bilans d'opération", "Operation accounts"),
        "energy": ("Résultat énergétique", "Energy result"),
        "running_costs": ("Coûts de fonctionnement", "Running costs"),
        "moved": ("Écarts au plan voté", "Moved from the voted plan"),
        "evaluation": ("Évaluation à mi-parcours", "Mid-term evaluation"),
        "works_finished": ("Travaux achevés", "Works finished"),
        "deliberation": ("Délibération par opération", "Vote by operation"),
        "deliberation_by_funder": ("Délibération par financeur", "Vote by funder"),
        "deliberation_detail": ("Délibération détaillée", "Vote in detail"),
        "avenant": ("Avenant au plan voté", "Avenant to the voted plan"),
    },
    "criterion": {
        "territorial_projects": ("Projets de territoire", "Territorial projects"),
        "epci_priorities": ("Coordination et priorités des EPCI", "Coordination and priorities of the EPCI"),
        "engineering": ("Ingénierie territoriale", "Territorial engineering"),
        "cross_cutting": ("Dimension transversale", "Cross-cutting works"),
        "unesco": ("Sites UNESCO et plan de gestion", "UNESCO sites and management plan"),
        "urban_sprawl": ("Maîtrise de la périurbanisation", "Control of urban sprawl"),
    },
    "opinion": {
        "met": ("atteint", "met"),
        "partly_met": ("atteint en partie", "partly met"),
        "not_met": ("non atteint", "not met"),
        "none": ("non jugé", "not judged"),
    },
    "looks_at": {
        "programme": ("Tout le programme", "The whole programme"),
        "priority": ("Opérations de la première priorité", "Operations of the first priority"),
        "engineering": ("Opérations d'ingénierie", "Engineering operations"),
        "beside_homes": ("Cités, hors logements", "Estates, beside the homes"),
        "unesco": ("Opérations inscrites, en tout ou partie", "Listed operations, whole or in part"),
    },
    "column": {
        "ap_voted": ("AP votée, €", "AP voted, €"),
        "ap_revision": ("Révision, €", "Revision, €"),
        "ap_total": ("AP totale, €", "AP in all, €"),
        "cp_before": ("CP antérieurs, €", "CP before, €"),
        "voted_amount": ("Voté, €", "Voted, €"),
        "new_amount": ("Nouveau, €", "New, €"),
        "status": ("Statut", "Status"),
        "finding": ("Constat", "Finding"),
        "hangs_on": ("Ce qui en dépend", "What hangs on it"),
        "criterion": ("Critère", "Criterion"),
        "looks_at": ("Ce qui est mesuré", "What is measured"),
        "homes_voted": ("Logements votés", "Homes voted"),
        "homes_realised": ("Logements engagés à cette date", "Homes started by then"),
        "homes_share": ("Part des logements", "Share of homes"),
        "committed_voted": ("Engagements votés, €", "Commitments voted, €"),
        "committed_realised": ("Engagements réalisés, €", "Commitments made, €"),
        "credits_share": ("Part des engagements", "Share of commitments"),
        "paid_realised": ("Paiements réalisés, €", "Payments made, €"),
        "opinion": ("Avis des partenaires", "Opinion of the partners"),
        "period": ("Période", "Period"),
        "homes": ("Logements engagés", "Homes started"),
        "bailleur_homes": ("Logements du bailleur engagés", "Bailleur's homes started"),
        "classed_homes": ("Logements engagés de part connue", "Homes started of a known share"),
        "invested": ("Investissement engagé, €", "Investment committed, €"),
        "committed": ("Engagements (AP), €", "Commitments (AP), €"),
        "paid": ("Paiements (CP), €", "Payments (CP), €"),
        "operation": ("Opération", "Operation"),
        "name": ("Nom", "Name"),
        "lot": ("Lot", "Lot"),
        "bailleur": ("Bailleur", "Bailleur"),
        "unit": ("Unité", "Unit"),
        "total": ("Total", "Total"),
        "year": ("Année", "Year"),
        "capacity": ("Capacité", "Capacity"),
        "added": ("Dont ajoutée", "Of which added"),
        "added_cost": ("Coût de l'ajout, €", "Cost of what is added, €"),
        "saturation": ("Saturation", "Saturation"),
        "group": ("Groupe", "Group"),
        "funder": ("Financeur", "Funder"),
        "share": ("Part", "Share"),
        "granted": ("Ouvert, €", "Granted, €"),
        "brought": ("Reporté de la période précédente, €", "Brought from the period before, €"),
        "used": ("Consommé, €", "Used, €"),
        "carried": ("Reporté à la suivante, €", "Carried to the next, €"),
        "lapsed": ("Annulé, €", "Lapsed, €"),
        "agency": ("Opérateur foncier", "Land agency"),
        "before": ("Trésorerie au début, €", "Treasury at the start, €"),
        "tax": ("Part de la TSE, €", "Share of the tax, €"),
        "sales": ("Reventes, €", "Sales, €"),
        "purchases": ("Acquisitions, €", "Purchases, €"),
        "land_works": ("Travaux, €", "Works, €"),
        "holding": ("Portage, €", "Holding, €"),
        "after": ("Trésorerie à la fin, €", "Treasury at the end, €"),
        "bought": ("Acquis en", "Bought in"),
        "resold": ("Revendu en", "Resold in"),
        "book": ("Prix d'acquisition, €", "Purchase value, €"),
        "discount": ("Décote, €", "Discount, €"),
        "resale_price": ("Prix de revente, €", "Resale price, €"),
        "buyer": ("Acquéreur", "Buyer"),
        "held": ("Stock à la fin, €", "Stock at the end, €"),
        "oldest": ("Plus ancien, ans", "Oldest, years"),
        "quantity": ("Quantité", "Quantity"),
        "because": ("Pourquoi", "Because"),
        "rule": ("Règle", "Rule"),
        "key": ("Où", "Where"),
        "price": ("Gain par unité (premier objectif)", "Gain a unit (first goal)"),
        "where": ("Où", "Where"),
        "value": ("Valeur", "Value"),
        "source": ("Source", "Source"),
        "nature": ("Nature", "Nature"),
        "left_to_finance": ("Reste à financer, €", "Left to finance, €"),
        "own_share": ("Part de la collectivité", "Share of the authority"),
        "own_share_test": ("Règle des 20\u202f%", "20% rule"),
        "own_funds": ("Fonds propres, €", "Own funds, €"),
        "loans": ("Emprunts, €", "Loans, €"),
        "debt": ("Encours en fin d'année, €", "Owed at the end of the year, €"),
        "service": ("Annuité, €", "Service of the debt, €"),
        "operations": ("Opérations", "Operations"),
        "begun": ("Engagées", "Begun"),
        "homes_programme": ("Logements au programme", "Homes of the programme"),
        "started_share": ("Part engagée", "Share started"),
        "least": ("La moins avancée", "Least advanced"),
        "most": ("La plus avancée", "Most advanced"),
        "what": ("Mesure", "Measure"),
        "move": ("Mouvement", "Move"),
        "difference": ("Écart, €", "Difference, €"),
        "amount": ("Montant, €", "Amount, €"),
        "kind": ("Type", "Kind"),
        "decision": ("Décision", "Decision"),
        "loss": ("Ce qu'elle coûte (premier objectif)", "What it costs (first goal)"),
        "with": ("Engagé avec elle, €", "Committed with it, €"),
        "without": ("Engagé sans elle, €", "Committed without it, €"),
        "basis": ("Comment", "How"),
        "variant": ("Variante", "Variant"),
        "homes_alone": ("Logements", "Homes"),
        "operations_moved": ("Déplacées", "Moved"),
        "moved_share": ("Déplacé", "Moved"),
        "share_started": ("Engagé", "Started"),
        "mean_year": ("Année moyenne", "Mean year"),
        "communes": ("Communes", "Communes"),
        "maitre_ouvrage": ("Maître d'ouvrage", "Maître d'ouvrage"),
        "engaged": ("Travaux engagés, €", "Works engaged, €"),
        "can_carry": ("Capacité propre, €", "Own capacity, €"),
        "delegated": ("Confié à l'agence partagée, €", "Left to the shared agency, €"),
        "share_efg": ("Part en classe E, F ou G", "Share of class E, F or G"),
        "efg": ("Amenés en classe C", "Brought to class C"),
        "heading": ("Poste", "Heading"),
        "item": ("Détail", "Item"),
        "voted": ("Voté", "Voted"),
        "new": ("Nouveau", "New"),
        "started_by_then": ("Engagé à cette date", "Started by then"),
        "due_by_then": ("Devait être achevé", "Due to be finished"),
        "finished_by_then": ("Achevé", "Finished"),
        "late_by_then": ("En retard", "Late"),
    },
    "noun": {
        "home": ("logement", "home"),
        "homes": ("logements", "homes"),
        "started_home": ("logement engagé", "home started"),
        "started_homes": ("logements engagés", "homes started"),
        "operation": ("opération", "operation"),
        "operations": ("opérations", "operations"),
        "limit": ("limite", "limit"),
        "limits": ("limites", "limits"),
        "variant": ("variante", "variant"),
        "variants": ("variantes", "variants"),
        "moved_lot": ("lot déplacé", "lot moved"),
        "moved_lots": ("lots déplacés", "lots moved"),
    },
    "decision": {
        "required": ("imposée", "required"),
        "excluded": ("écartée", "excluded"),
    },
    "basis": {
        "bound of the linear programme": ("borne du programme linéaire", "bound of the linear programme"),
        "bound of the linear programme, the launches of whole lots kept": (
            "borne du programme linéaire, lancements des lots entiers conservés",
            "bound of the linear programme, the launches of whole lots kept",
        ),
        "the launches of the operation chosen again, the others kept": (
            "lancements de l'opération choisis à nouveau, les autres conservés",
            "the launches of the operation chosen again, the others kept",
        ),
    },
    "goal_short": {
        "cover_programme": ("Couvert", "Cover"),
        "serve_value": ("Valeur", "Value"),
        "serve_priorities_first": ("Priorités", "Priorities"),
        "start_early": ("Attente", "Waiting"),
        "spare_own_funds": ("Fonds", "Funds"),
    },
    "study_status": {
        "infeasible": ("aucun plan n'obéit aux règles", "no plan obeys the rules"),
        "failed": ("le solveur a échoué", "the solver failed"),
    },
    "nature": {
        "rehabilitation": ("réhabilitation", "rehabilitation"),
        "restructuring": ("restructuration", "restructuring"),
        "demolition": ("démolition", "demolition"),
        "public_space": ("espaces publics", "public space"),
        "acquisition": ("acquisition", "acquisition"),
        "works": ("travaux", "works"),
        "holding": ("portage", "holding"),
        "landscape": ("paysage", "landscape"),
        "infrastructure": ("infrastructure", "infrastructure"),
        "studies": ("études", "studies"),
        "fees": ("honoraires", "fees"),
        "rents": ("loyers", "rents"),
        "resale": ("revente", "resale"),
        "land_charges": ("charges foncières", "land charges"),
    },
    "bilan": {
        "buy_backs": ("Foncier racheté ou à racheter", "Land bought back or to buy back"),
        "costs": ("Dépenses", "Costs"),
        "receipts": ("Recettes", "Receipts"),
        "subsidies": ("Subventions", "Subsidies"),
        "participation": ("Participation", "Participation"),
        "undrawn": ("Recettes non appelées", "Receipts not drawn on"),
        "balance": ("Solde", "Balance"),
        "peak_need": ("Besoin de trésorerie le plus haut", "Peak treasury need"),
    },
    "phrase": {
        "homes_finished": (
            "Logements achevés\u00a0: {finished} pour {started} à cette date\u202f; {late} en retard.",
            "Homes finished: {finished} for {started} by then; {late} late.",
        ),
        "nothing_finished": (
            "aucun achèvement déclaré\u00a0: les travaux en retard ne sont pas connus",
            "finished: nothing is told, so works that are late are not known",
        ),
        "not_finished": (
            "travaux {years} non déclarés achevés alors qu'ils devaient l'être\u00a0: {parts}",
            "started {years}, not reported finished though their works were to be over: {parts}",
        ),
        "resold_assumed": (
            "foncier revendu {years} non déclaré\u00a0: pris comme prévu, dans la limite des acquisitions",
            "land resold {years}, not reported: taken as planned, within what was bought",
        ),
        "started_assumed": (
            "travaux {years} non déclarés\u00a0: pris comme prévu pour {lots}",
            "started {years}, not reported: taken as planned for {lots}",
        ),
        "committed_assumed": (
            "engagements {years} non déclarés\u00a0: tirés des travaux et des financeurs votés pour {lots}",
            "committed {years}, not reported: taken from the works and the voted funders for {lots}",
        ),
        "paid_assumed_in_part": (
            "paiements {years} non déclarés\u00a0: selon les échéanciers où aucune ligne n'est donnée",
            "paid {years}, not reported: taken from the payment profiles where no row is given",
        ),
        "paid_assumed": (
            "paiements {years} non déclarés\u00a0: selon les échéanciers",
            "paid {years}, not reported: taken from the payment profiles",
        ),
        "drift_told": (
            "coût ({nature})\u00a0: {drift} sur le prévu, sans le projeter sur les années à venir",
            "cost of {nature}: {drift} on what was planned; not projected to the years to come",
        ),
        "drift_projected": (
            "coût ({nature})\u00a0: {drift} sur le prévu, projeté sur les années à venir",
            "cost of {nature}: {drift} on what was planned, projected to the years to come",
        ),
        "late_assumed": (
            "retard de {years} an(s), la fenêtre se ferme d'autant plus tard\u00a0: {lots}",
            "late by {years} year(s), so the window ends as much later: {lots}",
        ),
        "not_judged": (
            "évaluation\u00a0: les partenaires n'ont pas jugé {criteria}",
            "evaluation: the partners have not judged {criteria}",
        ),
        "judged_before": (
            "évaluation\u00a0: avis repris tel qu'il était avant sur {criteria}",
            "evaluation: the opinion stands as it was before on {criteria}",
        ),
        "lines": ("{count} lignes", "{count} lines"),
        "more_assumed": (
            "… et {count} autres, dans la feuille des écarts au plan voté.",
            "… and {count} more, in the sheet of what moved from the voted plan.",
        ),
        "switched_off": ("suspendue", "switched off"),
        "hangs_on": (
            "Données supposées ou calculées. D'abord celles qui sont des limites avec un prix, par ce que le "
            "premier objectif ({goal}) perdrait à ce prix si elles étaient nulles\u00a0: prix × valeur.",
            "Figures that are assumed or derived. First those that are limits with a price, by what the "
            "first goal ({goal}) would lose at that price if they were nothing: price × value.",
        ),
        "cp_of_year": ("CP de l'exercice {year}, €", "CP of the year {year}, €"),
        "deliberation": (
            "AP totale = AP votée + révision = CP antérieurs + CP de l'exercice + CP suivants "
            "+ reste à financer.",
            "AP in all = AP voted + revision = CP before + CP of the year + later CP + left to finance.",
        ),
        "evaluation": (
            "Du début du contrat à l'année de l'évaluation\u00a0; un critère est jugé sur sa première ligne, "
            "par les logements où il en est voté, sinon par les engagements.",
            "From the start of the contract to the year of the evaluation; a criterion is judged on its "
            "first line, by homes where some were voted, else by commitments.",
        ),
        "released": (
            "Part libérée de {tranche}\u00a0: {share} ({funders}). Motif\u00a0: {grounds}.",
            "Released of {tranche}: {share} ({funders}). On the ground of: {grounds}.",
        ),
        "nothing_to_judge": (
            "Rien n'était voté jusque-là sur quoi juger {criteria}\u00a0: le critère ne retient rien.",
            "Nothing was voted until then on which to judge {criteria}: the criterion holds nothing back.",
        ),
        "no_ground": ("aucun critère ne retient de crédits", "no criterion holds any credit back"),
        "ground": ("{criterion}\u00a0: {opinion}", "{criterion}: {opinion}"),
        "below": (
            "{criterion}\u00a0: réalisé à moins de {share}",
            "{criterion}: less than {share} realised",
        ),
        "answer": (
            "{started} sur {programme}\u202f; {missed} non engagés{owners}.",
            "{started} of {programme}; {missed} missed{owners}.",
        ),
        "answer_whole": (
            "{started}\u00a0: tout le programme de logements.",
            "{started}: the whole programme of homes.",
        ),
        "answer_operations": (
            "{programme}\u00a0: {whole} en entier, {part} en partie, {none} non engagées.",
            "{programme}: {whole} started whole, {part} in part, {none} missed.",
        ),
        "owners": (", dont {list}", ", of which {list}"),
        "owner_of_all": (", tous chez {name}", ", all at {name}"),
        "owner": ("{count} chez {name}", "{count} at {name}"),
        "capacity": (
            "{name}\u00a0: {capacity} possibles en {years} ans pour {programme}\u202f; "
            "il en faudrait {needed} par an.",
            "{name}: {capacity} possible in {years} years for {programme}; {needed} a year would be needed.",
        ),
        "binding": (
            "La capacité de {name} bloque en {years}\u00a0: "
            "un logement de plus par an en fait {gain} de plus.",
            "The capacity of {name} binds in {years}: one more home a year starts {gain} more.",
        ),
        "cost": (
            "Coût engagé\u00a0: {cost} ({tax}, euros de {euros_of}, indexés de {index} par an).",
            "Committed: {cost} ({tax}, euros of {euros_of}, indexed by {index} a year).",
        ),
        "cost_flat": (
            "Coût engagé\u00a0: {cost} ({tax}, euros de {euros_of}, sans indexation).",
            "Committed: {cost} ({tax}, euros of {euros_of}, not indexed).",
        ),
        "added": (
            "Capacité ajoutée\u00a0: {homes}, pour {cost} de fonds propres des bailleurs.",
            "Capacity added: {homes}, for {cost} of the bailleurs' own funds.",
        ),
        "still_held": (
            "Sans année de revente\u00a0: encore détenu à la fin du contrat, l'acquéreur en doit le prix.",
            "Without a year of resale: still held at the end of the contract, its buyer owes the price.",
        ),
        "land": (
            "{agency}, fin {year}\u00a0: {held} de foncier détenu, à racheter pour {owed}"
            "\u00a0; trésorerie {treasury}, au plus bas {least} en {when}.",
            "{agency}, end of {year}: {held} of land held, to be bought back for {owed};"
            " treasury {treasury}, {least} at its lowest in {when}.",
        ),
        "gap": (
            "Perte par rapport à la borne du programme linéaire, selon le solveur\u00a0: {gap} ({goal}).",
            "Loss against the bound of the linear programme, by the solver: {gap} ({goal}).",
        ),
        "gap_proved": (
            "Perte par rapport à la borne prouvée du programme linéaire\u00a0: {gap} ({goal}).",
            "Loss against the proved bound of the linear programme: {gap} ({goal}).",
        ),
        "gap_whole": (
            "Perte par rapport à la borne que donne le solveur, lots entiers compris\u00a0: {gap} ({goal}).",
            "Loss against the bound given by the solver, whole lots included: {gap} ({goal}).",
        ),
        "gap_divisible": (
            "Perte par rapport à la borne prouvée du programme aux lots divisibles, que nul plan de lots"
            " entiers ne dépasse\u00a0: {gap} ({goal}).",
            "Loss against the proved bound of the programme with divisible lots, which no plan of whole"
            " lots passes: {gap} ({goal}).",
        ),
        "gap_unlimited": (
            "Aucune borne n'est prouvée\u00a0: rien, dans le programme linéaire, ne limite {column}.",
            "No bound is proved: nothing in the linear programme limits {column}.",
        ),
        "past_read_to_the_cent": (
            "Le solveur ne trouve aucun plan qui rattrape les centimes impairs des parts passées\u00a0:"
            " ils sont laissés, et la borne est celle de cette lecture.",
            "The solver finds no plan that makes up for odd cents in past shares: they are let go, and the"
            " bound is that of this reading.",
        ),
        "past_read_lenient": (
            "Le solveur ne trouve aucun plan qui rattrape les parts que le passé n'a pas tenues\u00a0:"
            " les années à venir sont jugées seules, et la borne est celle de cette lecture.",
            "The solver finds no plan that makes up for shares that the past did not keep: the years to"
            " come are judged on their own, and the bound is that of this reading.",
        ),
        "skip": ("Aller au calendrier", "Skip to the calendar"),
        "contents": ("Sommaire", "Contents"),
        "calendar": ("Calendrier des opérations", "Calendar of operations"),
        "calendar_says": (
            "Part de chaque opération engagée chaque année\u00a0; ouvrir une ligne montre lots et payeurs.",
            "The share of each operation started each year. Open a row for its lots and its funders.",
        ),
        "filters": ("Filtrer les opérations", "Filter the operations"),
        "epci": ("EPCI", "EPCI"),
        "cluster": ("Grappe", "Cluster"),
        "begins_in": ("Démarre en", "Begins in"),
        "never": ("jamais", "never"),
        "all": ("Tous", "All"),
        "find": ("Chercher", "Find"),
        "shown_one": ("{{count}} opération", "{{count}} operation"),
        "shown_many": ("{{count}} opérations", "{{count}} operations"),
        "started_share": ("Engagé", "Started"),
        "tables": ("Tableaux", "Tables"),
        "tables_say": (
            "Montants en milliers d'euros\u00a0; l'euro et le centime s'affichent au survol et sont dans le "
            "classeur. Un clic sur un en-tête trie.",
            "Amounts in thousand euros; the cent shows on hover and is in the workbook. "
            "A click on a heading sorts.",
        ),
        "compared": (
            "{name} par rapport à {base}\u00a0: {homes} logements engagés, {cost} d'engagements\u202f; "
            "{moved} avec un autre calendrier ou d'autres financements\u202f; "
            "données changées\u00a0: {inputs}.",
            "{name} against {base}: {homes} homes started, {cost} committed; "
            "{moved} with another calendar or other money; inputs changed: {inputs}.",
        ),
        "comparison_of": ("Comparaison\u00a0: {names}", "Comparison: {names}"),
        "committed_euros": ("Coût engagé, €", "Committed, €"),
        "bridge": (
            "Éq.-logements engagés par type d'opération\u00a0: les écarts mènent d'un total à l'autre.",
            "Home equivalents started by kind of operation: the differences add up to the change.",
        ),
        "share_in": ("Part engagée, {name}", "Share started, {name}"),
        "mean_year_in": ("Année moyenne, {name}", "Mean year, {name}"),
        "difference": ("Écart", "Difference"),
        "approved": (
            "Approuvé par {by}\u00a0: {because} (sceau {seal})",
            "Approved by {by}: {because} (seal {seal})",
        ),
        "provisional": (
            "Provisoire\u00a0: ce plan n'est pas approuvé. Établi par Phasage {version}.",
            "Provisional: this plan is not approved. Made by Phasage {version}.",
        ),
        "provisional_mark": ("Provisoire", "Provisional"),
        "approved_on": (
            "Approuvé le {day} par {by}. Sceau\u00a0: {seal}. Établi par Phasage {version}.",
            "Approved on {day} by {by}. Seal: {seal}. Made by Phasage {version}.",
        ),
        "approved_mark": ("Approuvé, sceau {seal}", "Approved, seal {seal}"),
        "after_run": ("Actualise le plan {digest}", "Reruns plan {digest}"),
        "intact": ("Intact", "Intact"),
        "changed": ("MODIFIÉ DEPUIS L'APPROBATION", "CHANGED SINCE ITS APPROVAL"),
        "own_share": (
            "Part que la collectivité maître d'ouvrage apporte au financement public de ses lots "
            "(CGCT L1111-10).",
            "What the authority that carries the works brings of the public financing of its lots "
            "(CGCT L1111-10).",
        ),
        "debt": (
            "Encours et annuités des emprunts de ce contrat dont le scénario donne les conditions.",
            "Debt and its service, of the loans of this contract whose terms the scenario gives.",
        ),
        "ap_cp": (
            "AP = somme des CP + reste à financer après le contrat.",
            "AP = the sum of CP + what is left to finance after the contract.",
        ),
        "used": (
            "Consommé = engagements (AP) + foncier racheté + coût de la capacité ajoutée.",
            "Used = commitments (AP) + land bought back + cost of the added capacity.",
        ),
        "advancement": (
            "Part engagée\u00a0: coût de ce qui démarre sur coût du tout, avant indexation.",
            "Share started: cost of what is started over the cost of the whole, before indexation.",
        ),
        "own_prices": (
            "{count} d'un seul lot ou d'une seule ligne sont dans le classeur.",
            "{count} of a single lot or line are in the workbook.",
        ),
        "homes_started": ("Logements engagés", "Homes started"),
        "homes_missed": ("Logements non engagés", "Homes missed"),
        "operations_begun": ("Opérations engagées", "Operations begun"),
        "committed_in_all": ("Coût engagé", "Committed"),
        "by_tranche": ("Par tranche", "By tranche"),
        "by_funder": ("Par financeur", "By funder"),
        "after": ("après {year}", "after {year}"),
        "total": ("Total", "Total"),
        "no_bailleur": ("Sans bailleur", "No bailleur"),
        "no_epci": ("Hors EPCI", "Outside any EPCI"),
        "what_binds": (
            "Ce qui bloque, et ce que vaut une unité de plus",
            "What binds, and what one more unit is worth",
        ),
        "more": ("… et {count} de plus dans prices.csv.", "… and {count} more in prices.csv."),
        "more_all": ("… et {count} de plus (--all).", "… and {count} more (--all)."),
        "more_rows": ("… et {count} de plus dans le classeur.", "… and {count} more in the workbook."),
        "nothing_binds": ("Aucune limite ne bloque.", "No limit binds."),
        "price": (
            "{rule}, {key}\u00a0: {gain} {counted} par {unit}",
            "{rule}, {key}: {gain} {counted} per {unit}",
        ),
        "price_bound": (
            "{rule}, {key}\u00a0: au plus {gain} {counted} par {unit}",
            "{rule}, {key}: at most {gain} {counted} per {unit}",
        ),
        "price_part": (
            "{rule}, {key}\u00a0: {gain} {counted} par {unit}, pour {part} {unit}",
            "{rule}, {key}: {gain} {counted} per {unit}, for {part} {unit}",
        ),
        "worth": (
            "1 {unit} de {step}\u00a0: {sign}{each} {counted} ({goal})",
            "1 {unit} {step}: {sign}{each} {counted} ({goal})",
        ),
        "worth_at_most": (
            "1 {unit} de {step}\u00a0: au plus {sign}{each} {counted} ({goal})",
            "1 {unit} {step}: at most {sign}{each} {counted} ({goal})",
        ),
        "worth_of_part": (
            "{part} {unit} de {step}\u00a0: {sign}{total} {counted} ({goal}), soit {each} par {unit}\u202f; "
            "moins au-delà",
            "{part} {unit} {step}: {sign}{total} {counted} ({goal}), which is {each} per {unit}; less beyond",
        ),
        "step_up": ("plus", "more"),
        "step_down": ("moins", "less"),
        "launches_kept": (", les lancements étant maintenus", ", the launches being kept"),
        "money": (
            "Montants en euros {tax}, euros de {euros_of} indexés de {index} par an.",
            "Amounts in euros {tax}, euros of {euros_of} indexed by {index} a year.",
        ),
        "money_flat": (
            "Montants en euros {tax}, euros de {euros_of}, sans indexation.",
            "Amounts in euros {tax}, euros of {euros_of}, not indexed.",
        ),
        "class_stands_in": (
            "note absente\u00a0: la classe de priorité en tient lieu pour {names}",
            "no score: the priority class stands in for {names}",
        ),
        "unit_k": ("milliers d'euros", "thousand euros"),
        "no_switched_off": ("Aucune règle n'est suspendue.", "No rule is switched off."),
        "page": ("Page &P sur &N", "Page &P of &N"),
        "several": (
            "plusieurs limites à la fois\u00a0: aucune, relevée seule d'une unité, n'en ferait engager plus",
            "several limits at once: no single one, raised by one unit, would start more of it",
        ),
        "weights": (
            "Une unité hors logement compte pour son coût rapporté au coût moyen d'un logement.",
            "A unit that is not a home counts for its cost over the mean cost of a home.",
        ),
        "fixed_year": ("ouverte en {year}", "opened in {year}"),
        "decision": (
            "{name}, {decided}\u00a0: sans cette décision, « {goal} » gagnerait {loss} {unit} et "
            "{cost} seraient engagés au lieu de {now}.",
            "{name}, {decided}: without this decision, “{goal}” would gain {loss} {unit}, and {cost} "
            "would be committed instead of {now}.",
        ),
        "decision_free": (
            "{name}, {decided}\u00a0: cette décision ne coûte rien à « {goal} »\u202f; sans elle, "
            "{cost} seraient engagés au lieu de {now}.",
            "{name}, {decided}: this decision costs “{goal}” nothing; without it, {cost} would be "
            "committed instead of {now}.",
        ),
        "study": (
            "{title}\u00a0: {variants} au regard de «\u202f{scenario}\u202f».",
            "{title}: {variants} set beside “{scenario}”.",
        ),
        "unchanged": ("(inchangé)", "(unchanged)"),
        "study_own_figures": (
            "Chaque objectif est compté avec les chiffres de sa variante.",
            "Each goal is counted with the figures of its own variant.",
        ),
        "study_moved": (
            "Déplacée\u00a0: {share} au moins de l'opération change d'année, s'ajoute ou disparaît.",
            "Moved: at least {share} of the operation changes year, is added or is gone.",
        ),
        "study_moves_shown": (
            "Dans la variante qui déplace le plus chacune.",
            "In the variant that moves each one most.",
        ),
        "study_nothing_moves": ("Aucune opération n'est déplacée.", "No operation moves."),
        "study_no_plan": ("{variant}\u00a0: {status} ({reason})", "{variant}: {status} ({reason})"),
        "study_no_base": (
            "Le scénario inchangé n'a pas de plan\u00a0: rien à quoi comparer les variantes.",
            "The scenario unchanged has no plan: there is nothing to compare the variants with.",
        ),
        "bilan": (
            "Dépenses = recettes appelées + subventions + participation, au-delà du contrat aussi.",
            "Costs = receipts drawn on + subsidies + participation, after the contract too.",
        ),
        "running_costs": (
            "Par an, de l'ouverture à la fin du contrat\u00a0; à la charge de qui gère, hors du contrat.",
            "Each year from opening to the end of the contract; whoever runs it pays, outside the contract.",
        ),
        "runs": (
            "{name}\u00a0: {committed} d'investissement engagé\u00a0; fonctionnement {yearly} en {year}, "
            "{total} d'ici là.",
            "{name}: {committed} of investment committed; running costs {yearly} in {year}, {total} in all.",
        ),
        "kept_for_memory": (
            "{name}\u00a0: pour mémoire, non programmée\u00a0; {because}.",
            "{name}: kept for memory, not programmed; {because}.",
        ),
        "left_out": (
            "{name}\u00a0: hors du programme (liste {listed}). {because}",
            "{name}: not in the programme (list {listed}). {because}",
        ),
        "energy": (
            "Énergie\u00a0: {reached} logements E, F ou G amenés en classe C, sur {objective} visés",
            "Energy: {reached} homes of class E, F or G brought to class C, of {objective} sought",
        ),
        "no_receipts": ("{name}\u00a0: aucune recette.", "{name}: no receipts."),
        "assumed": ("Hypothèse sur le passé\u00a0:", "Assumed of the past:"),
        "nothing_moved": ("Le plan voté est maintenu tel quel.", "The voted plan is kept as it is."),
        "moved_lots": (
            "{lots} par rapport au plan voté, et pourquoi\u00a0:",
            "{lots} against the voted plan, and why:",
        ),
        "more_moved": ("… et {count} de plus dans moved.csv.", "… and {count} more in moved.csv."),
        "free_gain": (
            "Sans stabilité\u00a0: {gain} de plus ({goal}).",
            "Without stability: {gain} more ({goal}).",
        ),
        "whole_units": ("arrondi à l'unité entière et au centime", "settled to whole units and cents"),
        "several_moves": ("plusieurs limites à la fois", "several limits at once"),
    },
}
LANGUAGES = ("fr", "en")
NARROW = "\u202f"
"""The narrow no-break space of French typography."""


def label(topic: str, key: str, lang: str) -> str:
    """The label of a key of a topic (rule, goal, kind, nature, table, column…) in a language.

    Raises `KeyError` naming what is missing.
    """
    try:
        return LABELS[topic][key][LANGUAGES.index(lang)]
    except (KeyError, ValueError):
        raise KeyError(f"no {lang} label for {topic} {key!r}") from None


def phrase(name: str, lang: str, /, **values: object) -> str:
    """A sentence of the reports, filled in."""
    return label("phrase", name, lang).format(**values)


def decided(decision: str, lang: str) -> str:
    """What is decided of an operation: required, excluded, or opened in a year."""
    known = decision in LABELS["decision"]
    return label("decision", decision, lang) if known else phrase("fixed_year", lang, year=decision)


def colon(lang: str) -> str:
    """The colon that follows a word: French typography puts a no-break space before it."""
    return "\u00a0: " if lang == "fr" else ": "


def listing(parts: list[str], lang: str) -> str:
    """Parts of a sentence apart by semicolons."""
    return (f"{NARROW}; " if lang == "fr" else "; ").join(parts)


def number(value: float | Decimal, lang: str, decimals: int = 0) -> str:
    """A number with its thousands apart: ``12 345,6`` in French, ``12,345.6`` in English."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", NARROW).replace(".", ",") if lang == "fr" else text


def exact(value: Decimal, lang: str) -> str:
    """A number with all of its decimals."""
    return number(value, lang, max(0, -int(value.as_tuple().exponent)))


def money(cents: int, lang: str) -> str:
    """An amount in millions of euros with one decimal, in thousands below one million."""
    unit, size = ("M€", 100_000_000) if abs(cents) >= 99_995_000 else ("k€", 100_000)
    return f"{number(cents / size, lang, 1)}{NARROW if lang == 'fr' else ' '}{unit}"


def percent(share: float, lang: str, decimals: int = 1) -> str:
    """A share as a percentage."""
    return f"{number(100 * share, lang, decimals)}{NARROW + '%' if lang == 'fr' else '%'}"


def counted(count: int, noun: str, lang: str) -> str:
    """A number and its noun; 0 and 1 are singular in French, 1 alone in English."""
    one = count <= 1 if lang == "fr" else count == 1
    word = label("noun", noun if one else f"{noun}s", lang)
    return f"{number(count, lang)}{NARROW if lang == 'fr' else ' '}{word}"
