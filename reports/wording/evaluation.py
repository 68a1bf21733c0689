"""The mid-term evaluation: criteria, opinions, what is measured, what is released."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "table": {"evaluation_by_place": ("Évaluation par partenaire", "Evaluation by partner")},
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
        "opinion": ("L'avis des partenaires seul", "The opinion of the partners alone"),
        "unesco": ("Opérations inscrites, en tout ou partie", "Listed operations, whole or in part"),
    },
    "phrase": {
        "evaluation": (
            "Du début du contrat à l'année de l'évaluation\u00a0; un critère est jugé par les logements où "
            "il en est voté, sinon par les engagements.",
            "From the start of the contract to the year of the evaluation; a criterion is judged by homes "
            "where some were voted, else by commitments.",
        ),
        "evaluation_by_place": (
            "Ce sur quoi chaque critère est jugé, chez chacun\u00a0: EPCI, bailleurs et grappes comptent "
            "chacun le même contrat. Un bailleur a ses lots et, là où il en a, ceux d'aucun bailleur.",
            "What each criterion is judged on, in each place: EPCI, bailleurs and clusters each count the "
            "same contract. A bailleur has its lots and, where it has some, those of no bailleur.",
        ),
        "not_in_the_contract": (
            "{what}\u00a0: le contrat n'en porte aucun crédit",
            "{what}: no money of it is in the contract",
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
    },
}
