"""What the checks of an audit are called that re-check no rule of the rulebook.

In English they go by the identifiers that the pages on certificates and allowances give them.
"""

MESSAGES = {
    "check_works_go_on_after_the_contract": (
        "Travaux après le contrat",
        "works_go_on_after_the_contract",
    ),
    "check_buy_backs_are_resales": ("Rachats de foncier", "buy_backs_are_resales"),
    "check_books_hold_every_cent": ("Chaque centime au registre des AP et CP", "books_hold_every_cent"),
    "check_bound_is_proved": ("Borne prouvée", "bound_is_proved"),
    "check_past_is_read_as_said": ("Lecture du passé", "past_is_read_as_said"),
    "check_objective_is_reached": ("Objectifs atteints", "objective_is_reached"),
    "check_certificate_states_the_scenario": (
        "Certificat conforme au scénario",
        "certificate_states_the_scenario",
    ),
    "check_plan_obeys_the_certificate": ("Plan conforme au certificat", "plan_obeys_the_certificate"),
    "check_lapses_are_told": ("Argent qui se perd", "lapses_are_told"),
    "check_unlike_rates_are_told": ("Taux inégaux", "unlike_rates_are_told"),
    "check_deadlines_are_told": ("Dates des droits", "deadlines_are_told"),
    "check_decisions_are_priced": ("Coût des décisions", "decisions_are_priced"),
    "check_only_members_delegate": ("Délégations des seuls membres", "only_members_delegate"),
    "check_no_more_is_delegated_than_exceeds": (
        "Délégation au-delà de la seule capacité",
        "no_more_is_delegated_than_exceeds",
    ),
    "check_energy_totals_tie": ("Totaux de l'énergie", "energy_totals_tie"),
    "check_rows_are_known": ("Lignes connues du scénario", "rows_are_known"),
    "check_rows_are_positive": ("Lignes positives", "rows_are_positive"),
    "check_quantities_are_whole": ("Quantités entières", "quantities_are_whole"),
    "check_rows_say_what_the_scenario_says": (
        "Lignes conformes au scénario",
        "rows_say_what_the_scenario_says",
    ),
    "check_calendar_tells_the_works": ("Calendrier conforme aux travaux", "calendar_tells_the_works"),
    "check_totals_tie": ("Totaux", "totals_tie"),
    "check_payers_are_admitted": ("Financeurs admis", "payers_are_admitted"),
    "check_land_rows_are_known": ("Lignes de foncier connues", "land_rows_are_known"),
    "check_extra_capacity_is_priced": ("Coût de la capacité ajoutée", "extra_capacity_is_priced"),
    "check_binding_is_told": ("Ce que coûtent les limites", "binding_is_told"),
    "check_prices_are_stated": ("Prix des limites", "prices_are_stated"),
    "check_reasons_are_stated": ("Motifs des lots", "reasons_are_stated"),
    "check_receipts_follow_works": ("Recettes conformes aux travaux", "receipts_follow_works"),
    "check_credits_are_told": ("Crédits de paiement", "credits_are_told"),
    "check_running_costs_follow_works": (
        "Coûts de fonctionnement conformes aux travaux",
        "running_costs_follow_works",
    ),
    "check_summary_says_what_is_there": ("Résumé conforme au plan", "summary_says_what_is_there"),
    "check_gaps_are_measured": ("Écarts mesurés", "gaps_are_measured"),
}
