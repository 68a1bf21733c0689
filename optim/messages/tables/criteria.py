"""What the checks say of the criteria by which estates are chosen."""

MESSAGES = {
    "add_criteria_with_the_weights_or_remove": (
        "Ajouter criteria: avec les poids, ou retirer la table",
        "Add criteria: with the weights, or remove the table",
    ),
    "is_above_the_full_score_of_the": (
        "dépasse la note maximale des critères, {full_score}",
        "is above the full score of the criteria, {full_score}",
    ),
    "are_all_zero": ("sont tous nuls", "are all zero"),
    "leaves_no_priority": ("ne laisse aucune priorité", "leaves no priority"),
    "no_criteria_are_weighed": ("aucun critère n'est pondéré", "no criteria are weighed"),
    "give_one_criterion_a_weight": ("Donner un poids à un critère", "Give one criterion a weight"),
    "write_a_number_above_zero": ("Écrire un nombre supérieur à zéro", "Write a number above zero"),
    "raise_full_score": ("Relever full_score", "Raise full_score"),
}
