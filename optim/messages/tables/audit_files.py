"""What the audit says of the files of a run where it judges them by hand."""

MESSAGES = {
    "the_tables_say": ("{said}, les tables disent {due}", "{said}, the tables say {due}"),
    "the_works_say": (
        "{column}\u00a0: {value}, les travaux disent {due}",
        "{column} {value}, the works say {due}",
    ),
    "no_works_of_this_lot": ("rien n'est engagé de ce lot", "no works of this lot"),
    "no_row_of_this_lot": ("la ligne de ce lot manque", "missing"),
    "nothing_there": ("rien", "nothing"),
    "no_such_lot": ("le scénario n'a pas ce lot", "the scenario has no such lot"),
    "outside_the_horizon": ("hors de l'horizon", "outside the horizon"),
    "no_such_line_or_funder": (
        "le scénario n'a pas cette ligne ou ce financeur",
        "the scenario has no such line or funder",
    ),
    "no_such_envelope": ("le scénario n'a pas cette enveloppe", "the scenario has no such envelope"),
    "column_holds": ("{column}\u00a0: {value}", "{column} {value}"),
    "no_whole_quantity": ("{count} fois {grain} {unit}", "{count} times {grain} {unit}"),
    "the_scenario_says": (
        "{column}\u00a0: {value}, le scénario dit {due}",
        "{column} {value}, the scenario says {due}",
    ),
    "the_envelope_is_of": (
        "financeur {funder}, l'enveloppe est celle de {envelope}",
        "funder {funder}, the envelope is that of {envelope}",
    ),
    "committed_for_a_cost": (
        "{brought} centimes engagés pour un coût de {cost}",
        "{brought} cents committed for a cost of {cost}",
    ),
    "no_rate_admits_the_funder": (
        "{brought} centimes d'un financeur qu'aucun taux n'admet",
        "{brought} cents of a funder that no rate admits",
    ),
    "used_of_an_envelope": ("{used} centimes employés sur {envelope}", "{used} cents used of {envelope}"),
    "moved_from_another_bound": (
        "{goal}\u00a0: {value} sans rien déplacer, la borne du programme divisible est {bound}",
        "{goal} {value} with no date moved, the bound of the divisible programme is {bound}",
    ),
    "moved_without_a_plan": (
        "{moved} pour {value}, sans plan trouvé",
        "{moved} for {value}, with no plan found",
    ),
    "moved_for_the_worse": (
        "{moved} pour {value}\u00a0: une date plus tardive ne peut que servir, une plus proche que nuire",
        "{moved} for {value}: a later date can only serve, an earlier one only harm",
    ),
    "more_is_lost_than_there_is": (
        "{lost} k€ perdus d'un droit de {most}",
        "{lost} k€ lost of a right of {most}",
    ),
    "rates_of_a_class_differ": (
        "ses taux s'écartent, et aucune ligne ne le dit",
        "its rates differ, and no row tells of it",
    ),
    "rates_of_no_class_differ": (
        "aucune classe n'a là son taux le plus bas et le plus haut",
        "no class has its lowest and highest rate there",
    ),
    "further_apart_without": (
        "{least} d'écart sans cette limite, plus qu'avec elle",
        "{least} apart without that limit, more than with it",
    ),
    "freed_of_what_lapses": (
        "{freed} centimes libérés sur {lapsed} perdus, par les limites nommées",
        "{freed} cents freed of {lapsed} lost, by the limits named",
    ),
    "holds_none_of_this_money": (
        "{rules}\u00a0: rien de tel ne retient cet argent",
        "{rules}: no such limit holds this money",
    ),
    "used_of_what_is_released": (
        "{used} centimes employés, {most} débloqués",
        "{used} cents used, {most} released",
    ),
    "paid_for_commitments": (
        "{paid} centimes payés pour {made} engagés",
        "{paid} cents paid for {made} committed",
    ),
    "paid_by_then": ("{paid} centimes payés à cette date, {due} dus", "{paid} cents paid by then, {due} due"),
    "the_works_bring_in": (
        "{held} centimes, les travaux rapportent {due}",
        "{held} cents, the works bring in {due}",
    ),
    "advanced_or_owed": (
        "{cents} centimes avancés ou dus, au plus {most}",
        "{cents} cents advanced or owed, at most {most}",
    ),
    "works_cost_after": (
        "{held} centimes, les travaux démarrés coûtent {due} après le contrat",
        "{held} cents, the works that are started cost {due} after the contract",
    ),
    "what_is_open_costs": (
        "{held} centimes, ce qui est ouvert coûte {due}",
        "{held} cents, what is open costs {due}",
    ),
    "told_twice_in_a_year": (
        "un maître d'ouvrage et une année deux fois",
        "a maître d'ouvrage and year twice",
    ),
    "more_is_carried_than_engaged": (
        "{carried} centimes portés, {engaged} engagés\u00a0: trop est délégué",
        "{carried} cents carried, {engaged} engaged: too much is delegated",
    ),
    "homes_added_for": (
        "{homes} logements pour {cost} centimes, {due} dus",
        "{homes} homes for {cost} cents, {due} due",
    ),
    "no_such_agency_lot_or_buyer": (
        "le scénario n'a pas cet opérateur foncier, ce lot ou cet acheteur",
        "the scenario has no such agency, lot or buyer",
    ),
    "resold_in": ("{cents} centimes, année de revente\u00a0: {year}", "{cents} cents, resold in {year}"),
    "one_row_an_agency_and_year": (
        "{rows} lignes, une par opérateur et par année en fait {due}",
        "{rows} rows, one an agency and year makes {due}",
    ),
    "held_or_resold": (
        "{cents} centimes portés ou revendus, {bought} achetés",
        "{cents} cents held or resold, {bought} bought",
    ),
    "paid_for_what_is_resold": (
        "{paid} centimes payés, le foncier est revendu {due}",
        "{paid} cents paid, the land is resold for {due}",
    ),
    "book_entry": (
        "{standing}, AP {ap} et CP {cp} centimes",
        "{standing}, AP {ap} and CP {cp} cents",
    ),
    "nothing_was_bought_there": ("rien n'y a été acheté", "nothing was bought there"),
    "resold_after_later_land": (
        "revendu après du foncier acheté plus tard",
        "resold after land that was bought later",
    ),
    "the_price_is": (
        "prix {price}, remise {discount}\u00a0: le prix est {due}",
        "price {price}, discount {discount}: the price is {due}",
    ),
    "held_after": (
        "porté après {last}, {years} ans après l'achat",
        "held after {last}, {years} years from its purchase",
    ),
    "resold_too_early": (
        "revendu en {year}, au plus tôt {earliest}",
        "resold in {year}, at the earliest {earliest}",
    ),
    "left_at_the_end_of_the_year": (
        "{cents} centimes à la fin de l'année",
        "{cents} cents at the end of the year",
    ),
    "realised_otherwise": ("{found}, {due} réalisés", "{found}, {due} realised"),
    "homes_added_otherwise": (
        "{homes} logements ajoutés, {due} réalisés",
        "{homes} homes added, {due} realised",
    ),
    "started_of_what_is_signed": (
        "{begun} engagés, {due} votés et signés",
        "{begun} started, {due} voted and signed",
    ),
    "started_of_what_is_kept": (
        "{begun} engagés, {due} votés et maintenus",
        "{begun} started, {due} voted and kept",
    ),
    "move_told_as": ("dit {told}, les tables disent {due}", "told as {told}, the tables say {due}"),
    "no_move": ("aucun mouvement", "no move"),
    "a_move": ("{voted} → {new}", "{voted} → {new}"),
    "a_move_is_told_twice": ("un mouvement est dit deux fois", "a move is told twice"),
    "no_reason_is_given": ("aucune raison n'est donnée", "no reason is given"),
    "the_goals_are": ("{said}, les objectifs sont {goals}", "{said}, the goals are {goals}"),
    "apart_by": (
        "{said}, l'objectif et la borne diffèrent de {gap}",
        "{said}, objective and bound are {gap} apart",
    ),
    "decisions_said": ("{told}, le scénario dit {due}", "{told}, the scenario says {due}"),
    "decision_worth": (
        "{goal} {value} avec, {value_without} sans, perte {loss} (de {loss_least} à {loss_most})",
        "{goal} {value} with, {value_without} without, loss {loss} (from {loss_least} to {loss_most})",
    ),
    "displaced_lot": (
        "{quantity} {unit} avec la décision, {quantity_without} sans",
        "{quantity} {unit} with the decision, {quantity_without} without",
    ),
    "bound_with_the_decision": (
        "{value} avec la décision, plan.json dit {bound}",
        "{value} with the decision, plan.json says {bound}",
    ),
    "decision_counted_in": (
        "en {unit}, par {basis}\u202f; l'objectif compte en {due}",
        "in {unit}, by {basis}; the goal counts {due}",
    ),
}
