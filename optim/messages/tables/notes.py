"""What is worth knowing of a scenario that stands."""

MESSAGES = {
    "source_prints": (
        "la source imprime {prints}\u202f; les lignes en tiennent {holds}",
        "the source prints {prints}; the rows hold {holds}",
    ),
    "and": ("{one} et {other}", "{one} and {other}"),
    "operation_none": ("{count}\u00a0opération", "{count} operations"),
    "operation_one": ("{count}\u00a0opération", "{count} operation"),
    "operation_many": ("{count}\u00a0opérations", "{count} operations"),
    "home_none": ("{count}\u00a0logement", "{count} homes"),
    "home_one": ("{count}\u00a0logement", "{count} home"),
    "home_many": ("{count}\u00a0logements", "{count} homes"),
    "lists_left_out": ("laisse de côté {counts} de\u00a0: {lists}", "leaves out {counts} of {lists}"),
    "operations_for_memory": (
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
    "block_left_out": ("n'est pas donné\u00a0: {meaning}", "is left out: {meaning}"),
    "without_indexation": (
        "les coûts ne croissent pas d'une année à l'autre",
        "costs do not grow from year to year",
    ),
    "without_bailleurs": ("aucune capacité ne limite les travaux", "no capacity limits the works"),
    "without_public_aid": (
        "aucune collectivité ne doit garder une part de ses travaux",
        "no authority must keep a share of its own works",
    ),
    "without_payment_profiles": (
        "chaque engagement est payé dans l'année",
        "each commitment is paid in the year in which it is made",
    ),
    "without_priority_classes": ("toutes les opérations ont la même priorité", "all operations score alike"),
    "without_programme": (
        "toute opération qui n'est pas pour mémoire est au programme",
        "every operation that is not for memory is programmed",
    ),
    "usual_words": (
        "ce bloc est omis, et les mots usuels valent\u00a0: {names}",
        "this block is left out, and the usual words hold: {names}",
    ),
    "declare_all": (
        "Pour d'autres mots, déclarer dans ce bloc tous ceux qui sont employés",
        "For other words, declare in this block all those in use",
    ),
    "no_weight": (
        "aucun lot ne compte de logements ni n'a de poids\u00a0: chacun compte pour un point",
        "no lot counts homes or has a weight: each lot counts for one point",
    ),
    "operations_without_value": (
        "{counts} sans valeur, pour rien dans cet objectif\u00a0: {names}",
        "{counts} without a value, worth nothing: {names}",
    ),
    "one_of_variants": (
        "une au plus de {names}\u202f; le programme et le non engagé comptent chacune",
        "at most one of {names}; the programme and what is missed count each",
    ),
    "lumps_that_may_be_divided": (
        "un plan peut n'engager qu'une part d'un lot au forfait de\u00a0: {names}",
        "a plan may start a part of a lump of {names}",
    ),
    "no_score": (
        "sans note sur {part} pour {counts}\u00a0: la classe de priorité en tient lieu",
        "no score on {part} for {counts}: the priority class stands in",
    ),
    "no_score_at_all": (
        "{counts} sans aucune note\u00a0: leur priorité est celle de leur classe",
        "{counts} without any score: their priority is that of their class",
    ),
    "homes_beyond_capacity": (
        "{name}\u00a0: {homes} logements à engager en {years}, {most} possibles\u202f; "
        "il en faudrait {pace} par an",
        "{name}: {homes} homes to start in {years}, {most} possible; {pace} a year would be needed",
    ),
    "nothing_may_use_it": (
        "{name}\u00a0: rien, dans le programme, ne peut employer cette enveloppe",
        "{name}: nothing in the programme may use this envelope",
    ),
    "tranche_hides_years": (
        "{name}\u00a0: l'enveloppe est donnée par tranche, et aucun taux n'a cours en {years}",
        "{name}: the envelope is given by tranche, and no rate is in force in {years}",
    ),
    "floor_beyond_reach": (
        "passe ce que coûtent tous les travaux de ce territoire, {most} au plus\u00a0: aucun plan n'y arrive",
        "is more than all the works of this territory cost, {most} at most: no plan gets there",
    ),
    "authorities_lack_their_share": (
        "nul plan n'engage en entier, faute de l'argent que leur collectivité doit y mettre\u00a0: {names}",
        "no plan starts the whole of these, for want of the money that their authority must bring: {names}",
    ),
    "needs_one_another": (
        "se supposent l'une l'autre, et n'avancent qu'ensemble\u00a0: {names}",
        "need one another, and go forward together alone: {names}",
    ),
    "rule_switched_off": ("est suspendue", "is switched off"),
}
