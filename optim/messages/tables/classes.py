"""What the checks say of classes within an envelope and of parity."""

MESSAGES = {
    "write_one_of": ("Écrire l'un de\u00a0: {limits}", "Write one of {limits}"),
    "add_a_rate_or_name_other_natures": (
        "Ajouter un taux, ou nommer d'autres natures et types",
        "Add a rate, or name other natures and kinds",
    ),
    "is_above_the_ceiling_of_the_class": (
        "dépasse le plafond de la classe, {ceiling}",
        "is above the ceiling of the class, {ceiling}",
    ),
    "is_above_the_ceiling_of_the_tranche": (
        "dépasse le plafond de la classe, {top}",
        "is above the ceiling of the class, {top}",
    ),
    "is_above_all_that_has_by_then": (
        "dépasse tout ce dont {funder} dispose à cette date, {opened}\u00a0k€",
        "is above all that {funder} has by then, {opened} k€",
    ),
    "may_pay_nothing_of_the_natures_and": (
        "ne peut rien payer des natures et des types de cette parité",
        "may pay nothing of the natures and kinds of this parity",
    ),
    "add_a_rate_or_name_other_funders": (
        "Ajouter un taux, ou nommer d'autres financeurs",
        "Add a rate, or name other funders",
    ),
    "names_no_natures_and_no_kinds": ("ne nomme ni natures ni types", "names no natures and no kinds"),
    "sets_no_limit": ("ne fixe aucune limite", "sets no limit"),
    "holds_nothing_that_may_pay": (
        "ne contient rien que {funder} puisse payer",
        "holds nothing that {funder} may pay",
    ),
    "write_one_of_them": ("Écrire l'un des deux", "Write one of them"),
    "lower_it": ("Abaisser ce chiffre", "Lower it"),
    "is_written_twice_in_this_parity": (
        "figure deux fois dans cette parité",
        "is written twice in this parity",
    ),
    "keep_it_once": ("Ne le garder qu'une fois", "Keep it once"),
}
