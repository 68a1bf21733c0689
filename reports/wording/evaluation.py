"""The mid-term evaluation: criteria, opinions, what is measured, what is released."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
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
    "phrase": {
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
    },
}
