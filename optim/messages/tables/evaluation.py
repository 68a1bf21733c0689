"""What the checks say of the mid-term gate."""

MESSAGES = {
    "rests_on_what_will_have_been_realised": (
        "repose sur ce qui aura été réalisé\u202f; jusqu'à l'évaluation, tout est tenu pour conforme au vote",
        "rests on what will have been realised; until the evaluation, all is taken as realised as voted",
    ),
    "name_the_tranche_that_follows_the_evaluation": (
        "Nommer la tranche qui suit l'évaluation",
        "Name the tranche that follows the evaluation",
    ),
    "write_opinion_or_below": ("Écrire opinion, ou below", "Write opinion, or below"),
    "gate_a_funder_with_envelope_keur": (
        "Soumettre à l'évaluation un financeur qui a envelope_keur",
        "Gate a funder with envelope_keur",
    ),
    "rest_it_on_an_opinion": ("Le fonder sur un avis", "Rest it on an opinion"),
    "is_the_first_one_nothing_comes_before": (
        "est la première\u00a0: rien ne la précède",
        "is the first one: nothing comes before it",
    ),
    "does_not_rest_on_one_thing": ("ne repose pas sur une chose et une seule", "does not rest on one thing"),
    "needs_the_opinion_of_the_partners_and": (
        "demande l'avis des partenaires, et evaluation n'en contient aucun",
        "needs the opinion of the partners, and evaluation holds none",
    ),
    "write_evaluation_before_the_evaluation_what_is": (
        "Écrire evaluation.{criterion}\u00a0: avant l'évaluation, ce qui en est attendu",
        "Write evaluation.{criterion}: before the evaluation, what is expected of it",
    ),
    "has_no_envelope_to_hold_back": ("n'a pas d'enveloppe à retenir", "has no envelope to hold back"),
    "figures_cannot_tell_of_urban_sprawl": (
        "aucun chiffre ne permet de juger urban_sprawl",
        "figures cannot tell of urban_sprawl",
    ),
}
