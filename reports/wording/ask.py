"""What must be asked for, so that an aim is reached."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "aim_homes": ("faire tous les logements du programme", "carry out all homes of the programme"),
        "aim_all": ("faire tout le programme", "carry out the whole programme"),
        "aim_territory": ("faire tout le programme de {names}", "carry out all of the programme of {names}"),
        "aim_operations": ("faire toute l'opération {names}", "carry out all of the operation {names}"),
        "ask_title": ("Ce qu'il faut demander pour {aim}", "What to ask for, to {aim}"),
        "ask_now": (
            "Aujourd'hui\u00a0: {homes}. Il manque à cet objectif {missed}.",
            "Today: {homes}. What this aim lacks is {missed}.",
        ),
        "ask_holds": (
            "Rien n'est à demander\u00a0: le plan fait déjà tout cela.",
            "There is nothing to ask for: the plan does all of that already.",
        ),
        "ask_recommended": (
            "Le moins d'équipes, puis le moins d'argent\u00a0: {teams}{sums}. Personne n'y perd. Résolu à "
            "nouveau avec cela\u00a0: {homes}, pour {cost}.",
            "The fewest teams, then the least money: {teams}{sums}. Nobody loses by it. Solved again with "
            "that: {homes}, for {cost}.",
        ),
        "ask_nothing": (
            "Ni argent ni équipes ne manquent\u00a0: en parts, tout tient à côté de ce que le plan commence. "
            "Ce sont les travaux entiers et les règles de chantier qui en laissent. Résolu à nouveau\u00a0: "
            "{homes}, pour {cost}.",
            "Neither money nor teams are lacking: in parts, all of it fits beside what the plan starts. "
            "Whole works and rules on sites leave some of it out. Solved again: {homes}, for {cost}.",
        ),
        "ask_money": ("{amount} d'engagements", "{amount} of commitments"),
        "ask_credits": (
            "{amount} d'engagements et {credits} de crédits de paiement",
            "{amount} of commitments and {credits} of payment credits",
        ),
        "ask_one_payer": (
            "Un seul financeur, {who}\u00a0: {teams}{sums}. Résolu à nouveau\u00a0: {homes}, pour {cost}.",
            "One funder alone, {who}: {teams}{sums}. Solved again: {homes}, for {cost}.",
        ),
        "ask_payer_first": (
            "D'abord {who}, les autres le moins possible\u00a0: {teams}{sums} ({who}\u00a0: {theirs}). "
            "Résolu à nouveau\u00a0: {homes}, pour {cost}.",
            "{who} first, others as little as can be: {teams}{sums} ({who}: {theirs}). Solved again: "
            "{homes}, for {cost}.",
        ),
        "ask_one_owner": (
            "Des équipes de plus chez {who}, sans argent\u00a0: {teams}. Résolu à nouveau\u00a0: {homes}, "
            "pour "
            "{cost}.",
            "More teams at {who}, and no money: {teams}. Solved again: {homes}, for {cost}.",
        ),
        "ask_time": (
            "Du temps seul, au même effort par an\u00a0: {years} de plus, soit {added} d'enveloppes de ces "
            "années. Résolu à nouveau\u00a0: {homes}, pour {cost}.",
            "Time alone, at the same effort a year: {years} more, which is {added} of envelopes of those "
            "years. Solved again: {homes}, for {cost}.",
        ),
        "ask_none_mix": (
            "Aucune demande ne suffit\u00a0: quoi qu'on demande d'argent et d'équipes, il reste impossible "
            "de "
            "faire {left}. Une règle propre à ces lots s'y oppose (fenêtre, taux, ordre des travaux).",
            "Nothing that can be asked for is enough: whatever money and teams are asked for, it stays "
            "impossible to carry out {left}. A rule of these lots themselves stands against it (window, "
            "rate, "
            "order of works).",
        ),
        "ask_none_one_payer": ("Aucun financeur n'y suffit à lui seul.", "No funder is enough alone."),
        "ask_none_payer_first": (
            "Aucun financeur ne peut en porter la plus grande part.",
            "No funder can bear most of it.",
        ),
        "ask_none_one_owner": (
            "Des équipes de plus chez un seul n'y suffisent pas\u00a0: il faut aussi de l'argent.",
            "More teams at one owner are not enough: money is needed too.",
        ),
        "ask_none_time": (
            "{years} de plus n'y suffisent pas, au même effort par an.",
            "{years} more are not enough, at the same effort a year.",
        ),
        "ask_stopped": (
            "Le temps donné est écoulé\u00a0: ce sont les réponses trouvées jusque-là, d'autres restent à "
            "chercher.",
            "The time given is spent: these are the answers found so far, others are still to be sought.",
        ),
        "ask_level": (
            "Chaque réponse est prouvée en résolvant à nouveau le programme divisible (travaux pris en "
            "parts, "
            "sans règles de chantier), ce que d'autres commencent étant gardé. Un pour cent de moins de "
            "chaque "
            "demande n'y suffit pas.",
            "Each answer is proved by solving the divisible programme again (works in parts, without rules "
            "on "
            "sites), what others start being kept. One in a hundred less of each demand is not enough.",
        ),
        "ask_whole_how": (
            "La preuve de la première réponse par un plan entier\u00a0: --whole.",
            "For the proof of the first answer by a whole plan: --whole.",
        ),
        "ask_whole": (
            "Preuve par un plan entier, avec ces demandes\u00a0: {homes}, pour {cost}.",
            "Proof by a whole plan, with these demands: {homes}, for {cost}.",
        ),
        "ask_whole_left": (
            "Il manque encore {left}\u00a0: un plan entier laisse des restes que le programme divisible "
            "emploie.",
            "{left} are still missed: a whole plan leaves remainders that the divisible programme uses.",
        ),
        "ask_whole_none": (
            "Aucun plan entier ne tient cet objectif avec ces demandes\u00a0: les chantiers entiers en "
            "demandent "
            "davantage.",
            "No whole plan reaches this aim with these demands: whole sites ask for more.",
        ),
        "several_years": ("{count} ans", "{count} years"),
        "one_year": ("1 an", "1 year"),
    },
    "table": {"asked": ("Ce qui est demandé", "What is asked for")},
    "column": {
        "asked_of": ("À qui", "Of whom"),
        "asked_what": ("Quoi", "What"),
        "asked_when": ("Combien et quand", "How much and when"),
        "asked_in_all": ("En tout", "In all"),
    },
    "asked": {
        "teams": ("équipes", "teams"),
        "money": ("engagements", "commitments"),
        "credits": ("crédits de paiement", "payment credits"),
    },
}
