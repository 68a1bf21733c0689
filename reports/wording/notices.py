"""What is noted of a scenario."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "absent": {
        "costs do not grow from year to year": (
            "les coûts ne croissent pas d'une année à l'autre",
            "costs do not grow from year to year",
        ),
        "no capacity limits the works": (
            "aucune capacité ne limite les travaux",
            "no capacity limits the works",
        ),
        "no authority must keep a share of its own works": (
            "aucune collectivité ne doit garder une part de ses travaux",
            "no authority must keep a share of its own works",
        ),
        "each commitment is paid in the year in which it is made": (
            "chaque engagement est payé dans l'année",
            "each commitment is paid in the year in which it is made",
        ),
        "all operations score alike": (
            "toutes les opérations ont la même priorité",
            "all operations score alike",
        ),
        "every operation that is not for memory is programmed": (
            "toute opération qui n'est pas pour mémoire est au programme",
            "every operation that is not for memory is programmed",
        ),
    },
    "phrase": {
        "and": ("et", "and"),
        "printed_total": (
            "la source imprime {counts}\u202f; les lignes en tiennent {held}",
            "the source prints {counts}; the rows hold {held}",
        ),
        "note_left_out": ("{counts} laissées de côté\u00a0: {names}", "leaves out {counts} of {names}"),
        "note_kept_for_memory": (
            "{counts} pour mémoire, hors programme\u00a0: {names}",
            "{counts} kept for memory, not programmed: {names}",
        ),
        "no_payment_ceiling": (
            "aucun plafond aux paiements annuels de\u00a0: {names}",
            "no ceiling on the yearly payments of {names}",
        ),
        "no_ramp_up": (
            "rien ne limite la montée en charge, sinon la capacité, de\u00a0: {names}",
            "nothing limits how fast the output of {names} grows, within its capacity",
        ),
        "no_current_programme": (
            "aucun programme courant n'est retiré de la capacité de\u00a0: {names}",
            "no current programme is taken off the capacity of {names}",
        ),
        "gate_waits": (
            "repose sur ce qui aura été réalisé\u202f; jusqu'à l'évaluation, tout est tenu pour réalisé",
            "rests on what will have been realised; until the evaluation, all is taken as realised",
        ),
        "block_left_out": ("n'est pas donné\u00a0: {meaning}", "is left out: {meaning}"),
        "no_weight": (
            "aucun lot ne compte de logements ni n'a de poids\u00a0: chacun vaut un équivalent-logement",
            "no lot counts homes or has a weight: each lot counts for one home equivalent",
        ),
        "no_value": (
            "{counts} sans valeur, comptées pour rien\u00a0: {names}",
            "{counts} without a value, worth nothing: {names}",
        ),
        "one_of_variants": (
            "une au plus de {names}\u202f; le programme et le non engagé comptent chacune",
            "at most one of {names}; the programme and what is missed count each",
        ),
        "no_score": (
            "sans note sur {part} pour {counts}\u00a0: la classe de priorité en tient lieu",
            "no score on {part} for {counts}: the priority class stands in",
        ),
        "no_score_at_all": (
            "{counts} sans aucune note\u00a0: leur priorité est celle de leur classe",
            "{counts} without any score: their priority is that of their class",
        ),
    },
}
