"""What a rerun moved of the voted plan."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "grant_rule": {
        "own": ("part du maître d'ouvrage", "share of who carries the works"),
        "rate": ("taux du coût réel", "rate of the real cost"),
        "capped": ("montant plafonné", "capped amount"),
        "fixed": ("montant fixe", "fixed amount"),
    },
    "phrase": {
        "homes_finished": (
            "Logements achevés\u00a0: {finished} pour {started} à cette date\u202f; {late} en retard.",
            "Homes finished: {finished} for {started} by then; {late} late.",
        ),
        "nothing_moved": ("Le plan voté est maintenu tel quel.", "The voted plan is kept as it is."),
        "payments_moved": (
            "Le plan voté est maintenu\u202f; seuls des paiements se décalent.",
            "The voted plan is kept; payments alone move.",
        ),
        "revised_ap": (
            "Coût révisé, {works}\u00a0: AP {before} → {after} ({change})\u202f; {payments} ({because}).",
            "Revised cost, {works}: AP {before} → {after} ({change}); {payments} ({because}).",
        ),
        "revised_otherwise": (
            "{works}\u00a0: {stated} étaient déclarés pour les travaux votés\u202f; ce plan en fait plus, "
            "moins ou à d'autres dates.",
            "{works}: {stated} were stated for the voted works; this plan does more, less or at other times.",
        ),
        "credits_passed": (
            "Crédits de paiement dépassés, {funder}, {year}\u00a0: {paid} à payer pour {credits}, "
            "{over} de plus.",
            "Payment credits passed, {funder}, {year}: {paid} to pay for {credits}, {over} more.",
        ),
        "credits_unused": (
            "{left} des crédits de {year} n'ont pas servi et ne sont pas reportés.",
            "{left} of the credits of {year} were not used and are not carried over.",
        ),
        "credits_later": ("{year} en laisse {left}.", "{year} leaves {left} of its own."),
        "credits_remedy": (
            "Ouvrir ces crédits, les reporter ou payer plus tard.",
            "Open these credits, carry them over or pay later.",
        ),
        "credits": (
            "Écart = crédits ouverts − travaux antérieurs + crédits reportés − CP. Un écart négatif est à "
            "ouvrir, ou à payer plus tard.",
            "Gap = credits opened − earlier works + credits brought over − CP. A gap below zero is to be "
            "opened, or paid later.",
        ),
        "revised_because": ("{works}\u00a0: {because}", "{works}: {because}"),
        "revised_payments": (
            "engagés jusqu'en {as_of}\u00a0: {engaged}\u202f; payés\u00a0: {paid}\u202f; "
            "CP à venir, {coming}",
            "engaged up to {as_of}: {engaged}; paid: {paid}; CP to come, {coming}",
        ),
        "revised_payers": ("Coûts révisés, financeur par financeur\u00a0:", "Revised costs, payer by payer:"),
        "nothing_more": ("aucun", "none"),
        "then": ("ensuite", "then"),
        "share_unchanged": ("inchangé", "unchanged"),
        "revised_share": (
            "{works}, {payer} ({rule})\u00a0: {before} → {after} ({change})",
            "{works}, {payer} ({rule}): {before} → {after} ({change})",
        ),
        "revised_cp": ("CP révisés {year}, €", "Revised CP {year}, €"),
        "revised_costs": (
            "AP révisée = AP avant révision + révision du coût = CP payés + CP révisés de chaque année. Les "
            "tranches ferme et conditionnelle y sont ensemble.",
            "Revised AP = AP before the revision + revision of the cost = CP paid + revised CP of each year. "
            "The firm and the conditional tranche stand together.",
        ),
        "moved_lots": (
            "{lots} par rapport au plan voté, et pourquoi\u00a0:",
            "{lots} against the voted plan, and why:",
        ),
        "more_moved": ("… et {count} de plus dans moved.csv.", "… and {count} more in moved.csv."),
        "free_gain": (
            "Sans stabilité\u00a0: {gain} de plus ({goal}).",
            "Without stability: {gain} more ({goal}).",
        ),
        "to_check": ("À vérifier\u00a0:", "To check:"),
        "assumed": ("Hypothèse sur le passé\u00a0:", "Assumed of the past:"),
        "more_assumed": (
            "… et {count} autres, dans la feuille des écarts au plan voté.",
            "… and {count} more, in the sheet of what moved from the voted plan.",
        ),
    },
}
