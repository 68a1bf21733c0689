"""What is said of studies and of their variants."""

MESSAGES = {
    "is_the_scenario_itself": (
        "{name} est le nom du scénario lui-même",
        "{name} is the name of the scenario itself",
    ),
    "choose_another_name": ("Choisir un autre nom", "Choose another name"),
    "of_variant": ("variante {variant}, {where}", "variant {variant}, {where}"),
    "of_variant_alone": ("variante {where}", "variant {where}"),
    "a_process_died": (
        "un processus de l'étude s'est arrêté. Relancer avec un --jobs plus petit",
        "a process of the study died. Run it with fewer --jobs",
    ),
    "the_audit_failed": ("l'audit a échoué", "the audit failed"),
}
