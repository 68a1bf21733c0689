"""What is said of studies and of their variants."""

MESSAGES = {
    "is_the_scenario_itself": (
        "{name} est le nom du scénario lui-même",
        "{name} is the name of the scenario itself",
    ),
    "choose_another_name": ("Choisir un autre nom", "Choose another name"),
    "study_of_its_kind": (
        "une étude du genre {kind} s'écrit avec {blocks}, et avec rien d'autre",
        "a study of kind {kind} is written with {blocks}, and with nothing else",
    ),
    "write_its_blocks": ("Écrire {blocks}, ou changer kind", "Write {blocks}, or change kind"),
    "shock_of_one": (
        "un choc touche un financeur ou un bailleur, par keeps ou (un financeur) late_years, ou les coûts",
        "a shock hits a funder or a bailleur, by keeps or (a funder) late_years, or costs",
    ),
    "write_a_shock": (
        "Écrire par exemple {{funder: etat, keeps: 0.8}}, {{funder: etat, late_years: 1}}, {{bailleur: sia, "
        "keeps: 0.9}} ou {{costs_times: 1.1}}",
        "Write for example {{funder: etat, keeps: 0.8}}, {{funder: etat, late_years: 1}}, {{bailleur: sia, "
        "keeps: 0.9}} or {{costs_times: 1.1}}",
    ),
    "one_distribution": (
        "une figure tirée a une loi, uniform ou triangular",
        "a figure that is drawn has one distribution, uniform or triangular",
    ),
    "ends_out_of_order": (
        "{ends} ne va pas du plus petit au plus grand",
        "{ends} does not go from the least to the most",
    ),
    "write_a_distribution": (
        "Écrire par exemple uniform: [0.9, 1.1] ou triangular: [0.8, 1, 1.1]",
        "Write for example uniform: [0.9, 1.1] or triangular: [0.8, 1, 1.1]",
    ),
    "of_variant": ("variante {variant}, {where}", "variant {variant}, {where}"),
    "of_variant_alone": ("variante {where}", "variant {where}"),
    "a_process_died": (
        "un processus de l'étude s'est arrêté. Relancer avec un --jobs plus petit",
        "a process of the study died. Run it with fewer --jobs",
    ),
    "the_audit_failed": ("l'audit a échoué", "the audit failed"),
}
