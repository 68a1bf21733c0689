"""What partners vote: the firm tranche and the conditional one, and the *délibération* that revises them."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "standing": {
        "firm": ("ferme", "firm"),
        "conditional": ("conditionnelle", "conditional"),
        "realised": ("réalisée", "realised"),
        "affirmed": ("affermie", "made firm"),
    },
    "cause": {
        "other_works": ("réalisé autrement que voté", "done otherwise than voted"),
        "real_cost": ("coût réel", "real cost"),
        "real_payers": ("financeurs réels", "real funders"),
        "moved_works": ("travaux déplacés", "works moved"),
        "new_cost": ("coût revu", "other cost"),
        "new_payers": ("financement revu", "other financing"),
    },
    "phrase": {
        "cp_of_year": ("CP de l'exercice {year}, €", "CP of the year {year}, €"),
        "cp_of_year_with_land": (
            "CP et rachats de l'exercice {year}, €",
            "CP and buy-backs of the year {year}, €",
        ),
        "cp_of_next_year": ("CP de l'exercice suivant {year}, €", "CP of the next year {year}, €"),
        "cp": ("CP {year}, €", "CP {year}, €"),
        "cp_with_land": ("CP et rachats {year}, €", "CP and buy-backs {year}, €"),
        "firm_cp": ("CP fermes {year}, €", "Firm CP {year}, €"),
        "left_after": ("Restant à financer après {year}, €", "Left to finance after {year}, €"),
        "deliberation": (
            "AP ferme totale = AP votée + tranche affermie + révision = CP antérieurs + CP de l'exercice + "
            "CP fermes suivants + reste ferme à financer. Seule la tranche ferme est votée\u00a0; la tranche "
            "conditionnelle attend l'évaluation.",
            "Firm AP in all = AP voted + made firm + revision = CP before + CP of the year + later firm CP + "
            "firm, left to finance. The firm tranche alone is voted; the conditional one waits for the "
            "evaluation.",
        ),
        "situation": (
            "AP ferme totale = AP votée (+ tranche affermie) + révision = CP antérieurs + CP de l'exercice + "
            "CP de l'exercice suivant + restant à financer. Seule la tranche ferme est votée\u00a0; la "
            "tranche conditionnelle attend l'évaluation. Les paiements de la tranche ferme qui tombent plus "
            "tard sont fermes.",
            "Firm AP in all = AP voted (+ made firm) + revision = CP before + CP of the year + CP of the "
            "next year + left to finance. The firm tranche alone is voted; the conditional one waits for the "
            "evaluation. Payments of the firm tranche that fall later are firm.",
        ),
        "moved_because": ("{cause}\u00a0: {limits}", "{cause}: {limits}"),
        "kept_as_voted": ("Autres opérations, comme voté", "Other operations, as voted"),
        "others_revised": (
            "Autres opérations, dont {amounts} de moins de {least}",
            "Other operations, with {amounts} of less than {least}",
        ),
        "others_voted": (
            "{operations}, révision de moins de {least}",
            "{operations}, revised by less than {least}",
        ),
        "least_by_default": (
            "Chaque montant révisé d'au moins {least} (faute de seuil déclaré, un dix-millième du voté, "
            "arrondi à 1, 2 ou 5 et des zéros) a sa ligne\u202f; le reste en une ligne par financeur.",
            "Each amount that is revised by {least} or more (for want of a stated least, a ten-thousandth of "
            "the vote up to 1, 2 or 5 and zeros) has its row; the rest in one row a funder.",
        ),
        "least_stated": (
            "Chaque montant révisé d'au moins {least} a sa ligne\u202f; le reste en une ligne par financeur.",
            "Each amount that is revised by {least} or more has its row; the rest in one row a funder.",
        ),
        "totals_of_the_plan": (
            "Les totaux sont ceux de tout le plan.",
            "Totals are those of the whole plan.",
        ),
        "firm": (
            "Tranche ferme\u00a0: ce qui est voté maintenant, avec ses paiements des années suivantes. "
            "Tranche conditionnelle\u00a0: ce qui attend l'évaluation.",
            "Firm tranche: what is voted now, with its payments of later years. Conditional tranche: what "
            "waits for the evaluation.",
        ),
        "land_twice": (
            "Le foncier qu'un opérateur achète puis revend est compté deux fois\u00a0: chez lui, et chez qui "
            "le lui rachète.",
            "Land that an agency buys and resells stands here twice: with the agency, and with who buys it "
            "back.",
        ),
        "budgets": (
            "À la charge du budget = participations versées + foncier racheté à l'opérateur foncier + "
            "emprunts du contrat remboursés. La trésorerie avancée s'y ajoute tant que les autres financeurs "
            "n'ont pas versé\u00a0: TVA comprise, jusqu'à ce que le FCTVA la rende.",
            "Borne by the budget = shares paid + land bought back from the agency + loans of the contract "
            "repaid. Cash advanced comes on top as long as other funders have not paid, tax included until "
            "FCTVA gives it back.",
        ),
    },
}
