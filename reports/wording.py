"""Every label of the reports, in French and in English: the only place where French labels are written."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "rule": {
        "programme_is_accounted": ("Programme compté", "Programme accounted"),
        "start_window": ("Fenêtre de démarrage", "Start window"),
        "pace": ("Rythme du lot", "Pace of the lot"),
        "indivisible": ("Lot indivisible", "Indivisible lot"),
        "continuous_works": ("Travaux sans interruption", "Works without a break"),
        "least_share": ("Part minimale du lot", "Least share of the lot"),
        "begun_before_started": ("Lot entamé ou non", "Lot begun or not"),
        "one_of": ("Une variante au plus", "One variant at most"),
        "needs": ("Opération préalable", "Operation needed first"),
        "bailleur_capacity": ("Capacité du bailleur", "Capacity of the bailleur"),
        "capacity_ramp_up": ("Montée en charge du bailleur", "Ramp-up of the bailleur"),
        "extra_capacity_ceiling": ("Capacité ajoutée, plafond", "Added capacity, ceiling"),
        "extra_capacity_ramp_up": ("Capacité ajoutée, montée en charge", "Added capacity, ramp-up"),
        "decant_capacity": ("Logements-tiroirs du bailleur", "Decant homes of the bailleur"),
        "own_funds_ceiling": ("Fonds propres annuels du bailleur", "Yearly own funds of the bailleur"),
        "debt_ceiling": ("Encours de dette du bailleur", "Debt of the bailleur"),
        "annuity_ceiling": ("Annuité de dette du bailleur", "Debt service of the bailleur"),
        "delivery_capacity": ("Capacité du maître d'ouvrage", "Capacity of the maître d'ouvrage"),
        "financing_closes": ("Financement bouclé", "Financing closes"),
        "yearly_financing_ceiling": ("Plafond des financeurs annuels", "Ceiling of yearly funders"),
        "rate_ceiling": ("Taux plafond", "Rate ceiling"),
        "unit_ceiling": ("Plafond par unité", "Ceiling a unit"),
        "public_aid_ceiling": ("Participation minimale de la collectivité", "Least share of the authority"),
        "own_share_floor": ("Fonds propres minimaux du bailleur", "Least own funds of the bailleur"),
        "funder_envelope": ("Enveloppe du financeur", "Envelope of the funder"),
        "payments_follow_commitments": ("Paiements selon les engagements", "Payments follow commitments"),
        "payment_ceiling": ("Crédits de paiement du financeur", "Payment credits of the funder"),
        "precedence": ("Ordre entre opérations", "Order between operations"),
        "public_space_follows_homes": (
            "Espaces publics à la suite des logements",
            "Public space that follows the homes",
        ),
        "cluster_cohesion": ("Avancement d'ensemble de la grappe", "Cohesion of the cluster"),
        "urgent_start": ("Mesure immédiate", "Immediate measure"),
        "required_operation": ("Opération imposée", "Required operation"),
        "excluded_operation": ("Opération écartée", "Excluded operation"),
        "territorial_floor": ("Part minimale du territoire", "Least share of the territory"),
        "territorial_ceiling": ("Part maximale du territoire", "Largest share of the territory"),
        "tranche_minimum": ("Minimum de la tranche", "Least start of the tranche"),
        "realised_is_frozen": ("Réalisé figé", "Realised is frozen"),
        "realised_is_counted": ("Réalisé compté dans la tranche", "Realised counts in the tranche"),
        "signed_is_kept": ("Signé maintenu", "Signed is kept"),
        "change_is_counted": ("Écart au plan voté", "Change to the voted plan"),
        "fixed_year": ("Année de démarrage fixée", "Fixed opening year"),
    },
    "goal": {
        "cover_programme": ("Couvrir le programme", "Cover the programme"),
        "plan_change": ("S'écarter le moins du plan voté", "Depart least from the voted plan"),
        "serve_value": ("Servir la valeur", "Serve value"),
        "serve_priorities_first": ("Servir d'abord les priorités", "Serve priorities first"),
        "start_early": ("Démarrer tôt", "Start early"),
        "spare_own_funds": ("Ménager les fonds propres", "Spare own funds"),
    },
    "unit": {
        "home equivalent": ("éq.-logement", "home equivalent"),
        "home": ("logement", "home"),
        "ha": ("ha", "ha"),
        "m2": ("m²", "m²"),
        "km": ("km", "km"),
        "lump": ("opération", "operation"),
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
            "Ce que chaque financeur ouvre sur dix ans\u00a0: engagé, ou resté libre.",
            "What each funder grants over the contract: committed, or left.",
        ),
        "what_binds": ("Ce qui bloque, et ce que vaut une unité de plus", "What binds, and its worth"),
        "what_binds_says": (
            "Gain du premier objectif pour une unité de plus, en moyenne des périodes où la limite bloque.",
            "Gain of the first goal for one more unit, the mean of the periods in which the limit binds.",
        ),
        "others": ("Autres", "Others"),
        "ap": ("Engagements (AP)", "Commitments (AP)"),
        "cp": ("Paiements (CP)", "Payments (CP)"),
        "used": ("Engagé", "Committed"),
        "left": ("Resté libre", "Left"),
    },
    "status": {
        "cited": ("citée", "cited"),
        "derived": ("calculée", "derived"),
        "assumed": ("supposée", "assumed"),
    },
    "table": {
        "synthesis": ("Synthèse par tranche", "Synthesis by tranche"),
        "works": ("Travaux par année", "Works by year"),
        "capacity": ("Logements et capacité", "Homes and capacity"),
        "financing": ("Qui paie quoi", "Who pays what"),
        "commitments_by_year": ("Engagements par année", "Commitments by year"),
        "envelopes": ("Enveloppes", "Envelopes"),
        "missed": ("Non engagé", "Missed"),
        "prices": ("Ce qui bloque", "What binds"),
        "assumptions": ("Hypothèses", "Assumptions"),
        "rules": ("Règles suspendues", "Rules switched off"),
        "moved": ("Écarts au plan voté", "Moved from the voted plan"),
        "detail": ("Détail AP-CP", "Detail AP-CP"),
        "charts": ("Graphiques", "Charts"),
    },
    "column": {
        "period": ("Période", "Period"),
        "homes": ("Logements engagés", "Homes started"),
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
        "used": ("Engagé, €", "Committed, €"),
        "carried": ("Reporté à la suivante, €", "Carried to the next, €"),
        "lapsed": ("Annulé, €", "Lapsed, €"),
        "quantity": ("Quantité", "Quantity"),
        "because": ("Pourquoi", "Because"),
        "rule": ("Règle", "Rule"),
        "key": ("Où", "Where"),
        "price": ("Gain par unité (premier objectif)", "Gain a unit (first goal)"),
        "where": ("Où", "Where"),
        "value": ("Valeur", "Value"),
        "source": ("Source", "Source"),
        "nature": ("Nature", "Nature"),
        "amount": ("Montant, €", "Amount, €"),
        "kind": ("Type", "Kind"),
        "voted": ("Voté", "Voted"),
        "new": ("Nouveau", "New"),
        "difference": ("Écart", "Difference"),
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
        "moved_lot": ("lot déplacé", "lot moved"),
        "moved_lots": ("lots déplacés", "lots moved"),
    },
    "phrase": {
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
        "gap": (
            "Perte par rapport à la borne du programme linéaire\u00a0: {gap} ({goal}).",
            "Loss against the bound of the linear programme: {gap} ({goal}).",
        ),
        "gap_whole": (
            "Perte par rapport à la borne que donne le solveur, lots entiers compris\u00a0: {gap} ({goal}).",
            "Loss against the bound given by the solver, whole lots included: {gap} ({goal}).",
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
        "what_binds": (
            "Ce qui bloque, et ce que vaut une unité de plus",
            "What binds, and what one more unit is worth",
        ),
        "more": ("… et {count} de plus dans prices.csv.", "… and {count} more in prices.csv."),
        "nothing_binds": ("Aucune limite ne bloque.", "No limit binds."),
        "price": (
            "{rule}, {key}\u00a0: {gain} {counted} par {unit}",
            "{rule}, {key}: {gain} {counted} per {unit}",
        ),
        "price_bound": (
            "{rule}, {key}\u00a0: au plus {gain} {counted} par {unit}",
            "{rule}, {key}: at most {gain} {counted} per {unit}",
        ),
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
        "whole_units": (
            "arrondi à l'unité entière et au centime",
            "settled to whole units and cents",
        ),
        "several_moves": (
            "plusieurs limites à la fois",
            "several limits at once",
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


def colon(lang: str) -> str:
    """The colon that follows a word: French typography puts a no-break space before it."""
    return "\u00a0: " if lang == "fr" else ": "


def listing(parts: list[str], lang: str) -> str:
    """Parts of a sentence apart by semicolons."""
    return (f"{NARROW}; " if lang == "fr" else "; ").join(parts)


def number(value: float, lang: str, decimals: int = 0) -> str:
    """A number with its thousands apart: ``12 345,6`` in French, ``12,345.6`` in English."""
    text = f"{value:,.{decimals}f}"
    return text.replace(",", NARROW).replace(".", ",") if lang == "fr" else text


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
