"""What is said of money that lapses, of what is paid beside it, and of what keeps it from use."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "table": {
        "lapses": ("Argent perdu, et pourquoi", "Money lost, and why"),
        "deadlines": ("Ce que vaut un an d'un droit", "What a year of a right is worth"),
        "unlike": ("Taux inégaux, et pourquoi", "Unlike rates, and why"),
    },
    "date": {
        "commit_by_later": ("un an de plus pour l'engager", "a year more to commit it"),
        "commit_by_earlier": ("un an de moins pour l'engager", "a year less to commit it"),
        "pay_by_later": ("un an de plus pour le payer", "a year more to pay it"),
        "pay_by_earlier": ("un an de moins pour le payer", "a year less to pay it"),
    },
    "found": {
        "yes": ("oui", "yes"),
        "no_plan": ("aucun plan", "no plan"),
        "untold": ("non", "no"),
    },
    "column": {
        "lost": ("Perdu, €", "Lost, €"),
        "date": ("Date déplacée", "Date moved"),
        "found": ("Résolu", "Solved"),
        "until": ("Jusqu'en", "Until"),
        "goal_now": ("Premier objectif", "First goal"),
        "goal_moved": ("Premier objectif, date déplacée", "First goal, date moved"),
        "lost_now": ("Perdu au moins, €", "Lost at least, €"),
        "lost_moved": ("Perdu au moins, date déplacée, €", "Lost at least, date moved, €"),
        "later": ("Payé par un argent qui passe après, €", "Paid by later money, €"),
        "kept_by": ("Ce qui le retient", "What keeps it from use"),
        "freed": ("Employé sans cette limite, €", "Used without that limit, €"),
        "at_lowest": ("Au taux le plus bas", "At the lowest rate"),
        "at_highest": ("Au taux le plus haut", "At the highest rate"),
        "keeps_apart": (
            "Ce qui les écarte (écart sans cela)",
            "What keeps them apart (difference without it)",
        ),
    },
    "kept_by": {
        "others_alike": (
            "Les autres opérations, qui y perdraient en égalité, ou une somme petite ou non ronde",
            "Other operations, that would be treated less alike, or a small or odd sum",
        ),
        "keep_voted_payers": ("Financements votés, maintenus", "Voted payers, kept"),
        "use_money_in_order": ("Ordre des financements", "Order of money"),
        "pay_by": ("Date limite de paiement du droit", "Date by which the right is paid"),
        "least_slice": ("Montant minimal d'une participation", "Least slice"),
        "round_sums": ("Sommes rondes", "Round sums"),
        "untold": ("Non trouvé par le solveur", "Not found by the solver"),
        "order_not_sought": ("Objectifs du scénario", "Goals of the scenario"),
    },
    "phrase": {
        "lapse": ("{funder}\u00a0: {lost} se perdent ({years})", "{funder}: {lost} are lost ({years})"),
        "lapse_of_loan": (
            "{funder}\u00a0: {lost} ne sont pas empruntés ({years})",
            "{funder}: {lost} are not borrowed ({years})",
        ),
        "lapse_of_right": (
            "{funder}\u00a0: {lost} des droits {years} ne sont pas engagés à temps et sont perdus",
            "{funder}: {lost} of the rights of {years} are not committed in time, and are lost",
        ),
        "lapse_beside": (
            "{lost}, alors qu'un argent qui passe après paie {later} de ce que ce financeur peut servir.",
            "{lost}, while later money pays {later} of what this funder may serve.",
        ),
        "lapse_nothing": (
            "{lost}\u202f; rien de ce que ce financeur peut servir n'est payé par un argent qui passe après.",
            "{lost}; nothing that this funder may serve is paid by later money.",
        ),
        "lapse_limit": (
            "Limite\u00a0: «\u00a0{rules}\u00a0»\u202f; sans elle, {freed} de plus seraient employés.",
            "Limit: {rules}; without it {freed} more would be used.",
        ),
        "lapse_limits": (
            "Limites, ensemble\u00a0: {rules}\u202f; sans elles, {freed} de plus seraient employés.",
            "Limits, together: {rules}; without them {freed} more would be used.",
        ),
        "lapse_unsought": (
            "Les règles en laisseraient employer {freed} de plus\u00a0: les objectifs du scénario en "
            "décident autrement.",
            "The rules would let {freed} more be used: the goals of the scenario decide otherwise.",
        ),
        "lapse_untold": (
            "Le solveur n'a pas trouvé ce qui le retient.",
            "The solver did not find what keeps it from use.",
        ),
        "lapse_several": (
            "Plusieurs limites à la fois le retiennent.",
            "Several limits at once keep it from use.",
        ),
        "lapses_one_more": (
            "… et un autre financeur perd de l'argent à côté d'un argent qui passe après\u00a0: "
            "voir le tableau «\u00a0Argent perdu, et pourquoi\u00a0».",
            "… and one more funder loses money beside later money: see the table Money lost, and why.",
        ),
        "lapses_more": (
            "… et {count} autres financeurs perdent de l'argent à côté d'un argent qui passe après\u00a0: "
            "voir le tableau «\u00a0Argent perdu, et pourquoi\u00a0».",
            "… and {count} more funders lose money beside later money: see the table Money lost, and why.",
        ),
        "deadlines_told": (
            "Si les travaux pouvaient se prendre en parties, sans règles de travaux\u00a0: {list}.",
            "If works could be taken in parts, without rules on works: {list}.",
        ),
        "deadlines_nothing": (
            "Si les travaux pouvaient se prendre en parties, sans règles de travaux, un an de plus ou de "
            "moins n'y changerait rien.",
            "If works could be taken in parts, without rules on works, a year more or less would change "
            "nothing.",
        ),
        "deadline": ("{date} ({year}), {gain} et {lost}", "{date} ({year}), {gain} and {lost}"),
        "deadline_no_plan": (
            "{date} ({year}), aucun plan ne respecte les règles",
            "{date} ({year}), no plan obeys the rules",
        ),
        "deadline_untold": ("{date} ({year}), le solveur n'a rien trouvé", "{date} ({year}), nothing found"),
        "deadline_gain": ("{gain} {unit}", "{gain} {unit}"),
        "deadline_no_gain": ("rien de plus ni de moins ({goal})", "no more and no less ({goal})"),
        "lost_now": ("{then} perdus au moins au lieu de {now}", "{then} lost at least, not {now}"),
        "lost_alike": ("{now} perdus au moins, comme aujourd'hui", "{now} lost at least, as today"),
        "deadlines": (
            "Le programme dont les travaux se prennent en parties et sans règles de travaux est résolu à "
            "nouveau, la date d'un droit déplacée d'un an\u00a0: le premier objectif au mieux, puis le moins "
            "de ce droit qui se perde alors.",
            "The programme whose works are taken in parts, without rules on works, is solved again with the "
            "date of a right moved by a year: the first goal at its best, then the least of that right that "
            "is lost.",
        ),
        "apart_without": (
            "{limit} ({gap}\u00a0points)",
            "{limit} ({gap} points)",
        ),
        "unlike": (
            "Les opérations d'un même type, d'une même nature de dépense et de mêmes taux maximaux, dont un "
            "financeur paie dans une tranche des parts qui s'écartent de deux points et d'un dixième au "
            "moins. Les mêmes travaux sont financés à nouveau pour le plus petit écart, tel quel, puis sans "
            "chaque limite de ce financeur, du maître d'ouvrage ou de ces opérations\u00a0; l'ordre des "
            "financements est tenu. Trois limites au plus sont nommées.",
            "Operations of one kind, nature of cost and highest rates of which a funder pays shares, in a "
            "tranche, that differ by two points and a tenth at least. The same works are financed again for "
            "the least difference, as things stand, then without each limit of that funder, of the owner or "
            "of those operations; the order of money holds. Three limits at most are named.",
        ),
        "nothing_to_serve": (
            "Rien à servir que paie un argent qui passe après",
            "Nothing to serve that later money pays",
        ),
        "lapses": (
            "Un argent passe après un autre selon l'ordre des financements. Ce qu'une limite retient se "
            "lit en cherchant à nouveau qui paie les mêmes travaux sans elle, sans rien ôter à ce qui passe "
            "avant\u202f; les travaux eux-mêmes ne changent pas.",
            "Money comes after other money by the order of money. What a limit keeps from use is found by "
            "seeking again who pays for the same works without it, with no less of what comes before; the "
            "works themselves stay.",
        ),
    },
}
