"""What the checks say of what agencies have resold."""

MESSAGES = {
    "name_a_funder_of_kind_land_agency": (
        "Nommer un financeur de type land_agency qui a un bloc land",
        "Name a funder of kind land_agency that has a block land",
    ),
    "write_the_nature_that_is_land": (
        "Écrire {nature}\u00a0: le foncier est ce qu'un établissement y apporte",
        "Write {nature}: land is what an agency brings to it",
    ),
    "is_not_in_the_past_of_the": (
        "n'est pas dans le passé du contrat, {first}-{as_of}",
        "is not in the past of the contract, {first}-{as_of}",
    ),
    "holds_no_land": ("ne détient pas de foncier", "holds no land"),
    "has_no_owner_that_buys_land_back": (
        "{operation}/{lot} n'a pas de propriétaire qui rachète du foncier",
        "{operation}/{lot} has no owner that buys land back",
    ),
    "makes_resold_by_then_for_bought": (
        "porte à {sold} les reventes à cette date, pour {had} acquis",
        "makes {sold} resold by then, for {had} bought",
    ),
    "correct_one_of_the_two_what_is": (
        "Corriger l'un des deux\u00a0: une revente se déclare à son prix d'acquisition",
        "Correct one of the two: what is resold is told at its purchase value",
    ),
    "is_not_land": ("n'est pas du foncier", "is not land"),
    "report_the_past_alone": ("Ne déclarer que le passé", "Report the past alone"),
    "remove_the_row": ("Retirer la ligne", "Remove the row"),
}
