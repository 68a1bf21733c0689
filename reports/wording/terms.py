"""The terms of art: goals, units, nouns, decisions, statuses."""

from optim.messages.tables import diagnosis, goals


def _named(topic: str, messages: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """The names of a topic that messages hold too, by what they name."""
    start = f"{topic}_"
    return {name.removeprefix(start): words for name, words in messages.items() if name.startswith(start)}


LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "goal": _named("goal", goals.MESSAGES),
    "goal_cost": {
        "cover_programme": ("de la couverture", "of the cover"),
        "serve_value": ("de la valeur servie", "of the value served"),
        "serve_priorities_first": ("des priorités servies", "of the priorities served"),
        "start_early": ("de l'attente des travaux", "of the waiting of works"),
        "spare_own_funds": ("des fonds propres", "of the own funds"),
        "plan_change": ("de l'écart au plan voté", "of the departure from the voted plan"),
    },
    "goal_short": {
        "cover_programme": ("Couvert", "Cover"),
        "serve_value": ("Valeur", "Value"),
        "serve_priorities_first": ("Priorités", "Priorities"),
        "start_early": ("Attente", "Waiting"),
        "spare_own_funds": ("Fonds", "Funds"),
    },
    "unit": _named("unit", goals.MESSAGES),
    "units": {name.replace("_", " "): words for name, words in _named("in", diagnosis.MESSAGES).items()},
    "noun": {
        "home": ("logement", "home"),
        "homes": ("logements", "homes"),
        "started_home": ("logement engagé", "home started"),
        "started_homes": ("logements engagés", "homes started"),
        "operation": ("opération", "operation"),
        "operations": ("opérations", "operations"),
        "missed_operation": ("non engagée", "missed"),
        "missed_operations": ("non engagées", "missed"),
        "limit": ("limite", "limit"),
        "limits": ("limites", "limits"),
        "variant": ("variante", "variant"),
        "variants": ("variantes", "variants"),
        "moved_lot": ("lot déplacé", "lot moved"),
        "moved_lots": ("lots déplacés", "lots moved"),
        "revised_amount": ("montant révisé", "revised amount"),
        "revised_amounts": ("montants révisés", "revised amounts"),
    },
    "decision": {
        "required": ("imposée", "required"),
        "excluded": ("écartée", "excluded"),
    },
    "basis": {
        "bound of the linear programme": ("borne du programme linéaire", "bound of the linear programme"),
        "all works chosen again": (
            "tous les travaux étant choisis à nouveau",
            "all works being chosen again",
        ),
    },
    "status": {
        "cited": ("citée", "cited"),
        "derived": ("calculée", "derived"),
        "assumed": ("supposée", "assumed"),
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
}
