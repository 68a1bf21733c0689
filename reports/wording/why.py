"""Why an operation is started as it is, and what is asked of the limits that hold it."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "why_whole": (
            "{lot}\u00a0: {all}, tout est commencé ({years}).",
            "{lot}: {all}, all of it started ({years}).",
        ),
        "why_part": (
            "{lot}\u00a0: {done} sur {all} ({years})\u202f; {left} ne sont pas commencés, d'abord parce que "
            "{because}.",
            "{lot}: {done} of {all} ({years}); {left} not started, first of all because {because}.",
        ),
        "why_none": (
            "{lot}\u00a0: rien n'est commencé de {all}, d'abord parce que {because}.",
            "{lot}: nothing of {all} is started, first of all because {because}.",
        ),
        "because_of_several": (
            "plusieurs limites le retiennent ensemble",
            "several limits hold it back together",
        ),
        "because_of_limit": ("une limite le retient, {limit}", "a limit holds it back, {limit}"),
        "because_excluded_operation": (
            "il est décidé de ne pas faire l'opération",
            "it is decided to leave the operation out",
        ),
        "because_bailleur_capacity": (
            "les équipes de {whom} sont prises ailleurs, {amount} en {when}",
            "the teams of {whom} are taken elsewhere, {amount} in {when}",
        ),
        "because_funder_envelope": (
            "l'argent du financeur {whom} va à d'autres, {amount} en {when}",
            "the money of {whom} goes to others, {amount} in {when}",
        ),
        "because_payment_ceiling": (
            "le financeur {whom} ne peut pas payer davantage, {amount} en {when}",
            "{whom} cannot pay more, {amount} in {when}",
        ),
        "because_epf_treasury": (
            "l'argent de {whom} pour le foncier va à d'autres, {amount} en {when}",
            "the money of {whom} for land goes to others, {amount} in {when}",
        ),
        "what_holds_it": ("Ce qui retient l'opération\u00a0:", "What holds the operation back:"),
        "holds_with_amount": ("– {limit}\u00a0: {amount}", "– {limit}: {amount}"),
        "holds": ("– {limit}", "– {limit}"),
        "solved_divisible": (
            "Ce qui suit est résolu à nouveau dans le programme divisible\u00a0: travaux pris en parts, sans "
            "règles de chantier. La preuve par un plan entier\u00a0: --whole.",
            "What follows is solved again in the divisible programme: works in parts, without rules on "
            "sites. For the proof by a whole plan: --whole.",
        ),
        "to_have_it_whole": ("Tout faire de l'opération", "To carry out all of the operation"),
        "to_open_it_in": ("Commencer l'opération en {year}", "To open the operation in {year}"),
        "cannot_be_forced": (
            "{asked}\u00a0: aucun plan ne le permet, quoi qu'on retire aux autres.",
            "{asked}: no plan allows it, whatever is taken from others.",
        ),
        "forcing_costs": (
            "{asked}, sans rien demander à personne\u00a0: {cover} ({goal}), {homes}, coût {cost}.",
            "{asked}, asking nobody for anything: {cover} ({goal}), {homes}, cost {cost}.",
        ),
        "forcing_costs_without_homes": (
            "{asked}, sans rien demander à personne\u00a0: {cover} ({goal}), coût {cost}.",
            "{asked}, asking nobody for anything: {cover} ({goal}), cost {cost}.",
        ),
        "as_many_homes": ("autant de logements", "as many homes"),
        "displaces": (
            "Perdraient leur place\u00a0: {lots}.",
            "What would give way: {lots}.",
        ),
        "puts_off": ("Attendraient davantage\u00a0: {lots}.", "What would wait longer: {lots}."),
        "later_by": ("{lot} ({years} an)", "{lot} ({years} years)"),
        "rival_is_as_good": (
            "{rival} n'est pas meilleure sur ce qui manque\u00a0: à égalité, les objectifs suivants "
            "choisissent.",
            "{rival} is no better on what is scarce: where all is equal, the next goals choose.",
        ),
        "rival_is_better": (
            "{rival} a été choisie plutôt qu'elle. Pour 1 {unit}\u00a0: {takes}.",
            "{rival} was chosen rather than it. For 1 {unit}: {takes}.",
        ),
        "rival_takes": (
            "{limit}, {theirs} {unit} contre {mine}",
            "{limit}, {theirs} {unit} against {mine}",
        ),
        "goal_reached": ("«\u00a0{goal}\u00a0» {value}", "“{goal}” {value}"),
        "so_much_of": ("{size} de {lot}", "{size} of {lot}"),
        "and_so_many": ("et {count} autres", "and {count} others"),
        "asked_when": ("{amount} ({when})", "{amount} ({when})"),
        "asked_a_year": ("{amount} de plus par an", "{amount} more a year"),
        "asked_teams": ("équipes de {whom}, {amounts}", "teams of {whom}, {amounts}"),
        "asked_money": ("{whom}, {amounts}", "{whom}, {amounts}"),
        "asked_credits": (
            "crédits de paiement de {whom}, {amounts}",
            "payment credits of {whom}, {amounts}",
        ),
        "lacks": (
            "Pour tout faire sans rien retirer à personne, il manque\u00a0: {raises}.",
            "To carry out all of it and take nothing from anyone, what lacks is: {raises}.",
        ),
        "lacks_nothing": (
            "Rien ne lui manque en argent ni en équipes\u00a0: en parts, l'opération tient tout entière à "
            "côté de ce que le plan commence. Ce sont les travaux entiers et les règles de chantier qui la "
            "retiennent.",
            "It lacks neither money nor teams: in parts, all of the operation fits beside what the plan "
            "starts. Whole works and rules on sites hold it back.",
        ),
        "proved_with": (
            "Résolu à nouveau avec cela\u00a0: {homes}, pour {cost}.",
            "Solved again with that: {homes}, for {cost}.",
        ),
        "alone_admits": ("Y suffit à elle seule\u00a0: {raises}.", "Enough by itself: {raises}."),
        "none_alone": (
            "Aucune de ces limites, relevée seule, n'y suffit.",
            "None of these limits is enough when it alone is raised.",
        ),
        "none_without": (
            "Aucune limite relevée seule n'y suffit, et rien ne remplace {needed}.",
            "No limit raised alone is enough, and nothing stands in for {needed}.",
        ),
        "nor": ("{one} ni {two}", "{one} nor {two}"),
        "lacks_unproved": (
            "Il lui manquerait\u00a0: {raises}. Résolu à nouveau avec cela, le programme ne l'a pas entière "
            "sans rien prendre à personne\u00a0: ce n'est pas prouvé.",
            "It would lack: {raises}. Solved again with that, the programme does not have all of it and take "
            "nothing from anyone: it is not proved.",
        ),
        "no_limit_admits": (
            "Aucun argent ni aucune équipe de plus n'y suffit\u00a0: une règle propre à l'opération s'y "
            "oppose (fenêtre, taux, ordre des travaux).",
            "No more money or teams are enough: a rule of the operation itself stands against it (window, "
            "rate, order of works).",
        ),
        "no_whole_plan": (
            "Preuve par un plan entier\u00a0: aucun plan entier ne fait toute l'opération.",
            "Proof by a whole plan: no whole plan carries out all of the operation.",
        ),
        "whole_plan": (
            "Preuve par un plan entier, l'opération étant imposée\u00a0: {homes} (au lieu de {before}), "
            "{cost}, «\u00a0{goal}\u00a0» {value} au lieu de {value_before}. Perdent leur place\u00a0: "
            "{lots}.",
            "Proof by a whole plan, the operation being required: {homes} (instead of {before}), {cost}, "
            "“{goal}” {value} instead of {value_before}. What gives way: {lots}.",
        ),
        "whole_plan_displaces_nothing": (
            "Preuve par un plan entier, l'opération étant imposée\u00a0: {homes} (au lieu de {before}), "
            "{cost}, «\u00a0{goal}\u00a0» {value} au lieu de {value_before}. Rien ne perd sa place.",
            "Proof by a whole plan, the operation being required: {homes} (instead of {before}), {cost}, "
            "“{goal}” {value} instead of {value_before}. Nothing gives way.",
        ),
        "own_none_admits": (
            "Un autre plan divisible, aussi bon pour tous les objectifs de travaux, la fait toute\u00a0: "
            "elle "
            "n'est pas moins bonne que celles qui ont été choisies.",
            "As good by every goal of works, another divisible plan has all of it: it is no worse than those "
            "that were chosen.",
        ),
        "own_cost_admits": (
            "Elle entrerait d'elle-même si elle coûtait {size} de moins.",
            "It would come in of itself if it cost {size} less.",
        ),
        "own_cost_does_not": (
            "Même si elle coûtait {size} de moins, elle n'entrerait pas d'elle-même.",
            "Even if it cost {size} less, it would not come in of itself.",
        ),
        "own_rate_admits": (
            "Elle entrerait d'elle-même si chaque financeur pouvait en payer {size} de plus.",
            "It would come in of itself if each funder could pay {size} more of it.",
        ),
        "own_rate_does_not": (
            "Même si chaque financeur pouvait en payer {size} de plus, elle n'entrerait pas d'elle-même.",
            "Even if each funder could pay {size} more of it, it would not come in of itself.",
        ),
        "own_window_admits": (
            "Elle entrerait d'elle-même si elle pouvait commencer n'importe quelle année.",
            "It would come in of itself if it could start in any year.",
        ),
        "own_window_does_not": (
            "Même si elle pouvait commencer n'importe quelle année, elle n'entrerait pas d'elle-même.",
            "Even if it could start in any year, it would not come in of itself.",
        ),
        "own_priority_admits": (
            "Elle entrerait d'elle-même si elle était de la première classe de priorité.",
            "It would come in of itself if it were of the first priority class.",
        ),
        "own_priority_does_not": (
            "Même de la première classe de priorité, elle n'entrerait pas d'elle-même.",
            "Even of the first priority class, it would not come in of itself.",
        ),
    },
}
