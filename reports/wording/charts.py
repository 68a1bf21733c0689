"""The charts: titles, sentences, legends."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
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
            "Ce que chaque financeur ouvre sur la durée du contrat\u00a0: consommé, ou resté libre.",
            "What each funder grants over the contract: used, or left.",
        ),
        "what_binds": ("Ce qui bloque, et ce que cela coûte", "What binds, and what it costs"),
        "what_binds_says": (
            "Gain du premier objectif, chaque limite étant doublée, ou retirée pour un plancher.",
            "Gain of the first goal, each limit being doubled, or let go where it is a floor.",
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
}
