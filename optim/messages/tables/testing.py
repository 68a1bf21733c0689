"""What is said of random worlds around a scenario, and of the invariants that their plans must keep."""

MESSAGES = {
    "help_verify": (
        "Tire au hasard des variantes d'un scénario, les programme, et montre le plus petit changement qui "
        "rompt une règle de budget.",
        "Draw variants of a scenario at random, program them, and show the smallest change that breaks a "
        "budget rule.",
    ),
    "help_examples": ("Combien de variantes sont tirées.", "How many variants are drawn."),
    "help_seed_of_worlds": (
        "La graine du tirage\u00a0: la même graine donne la même réponse.",
        "The seed of the draw: the same seed gives the same answer.",
    ),
    "needs_hypothesis": (
        "tirer des variantes au hasard demande hypothesis, qui n'est pas installé",
        "drawing variants at random needs hypothesis, which is not installed",
    ),
    "install_testing": ("Installer phasage[testing]", "Install phasage[testing]"),
    "world_of": ("variante {tried} sur {examples}", "variant {tried} of {examples}"),
    "world_none": ("aucune variante", "no variant"),
    "world_one": ("1 variante", "1 variant"),
    "world_many": ("{count} variantes", "{count} variants"),
    "world_planned_one": ("1 programmée", "1 programmed"),
    "world_planned_many": ("{count} programmées", "{count} programmed"),
    "world_rerun_one": ("1 programmée puis révisée", "1 programmed, then revised"),
    "world_rerun_many": ("{count} programmées puis révisées", "{count} programmed, then revised"),
    "world_refused_one": ("1 refusée", "1 refused"),
    "world_refused_many": ("{count} refusées", "{count} refused"),
    "world_no_plan_one": ("1 sans plan possible", "1 without a possible plan"),
    "world_no_plan_many": ("{count} sans plan possible", "{count} without a possible plan"),
    "no_world_has_a_plan": (
        "aucune variante n'a de plan ({worlds})\u00a0: rien n'a pu être vérifié",
        "no variant has a plan ({worlds}): nothing could be verified",
    ),
    "see_why_by_solve": (
        "Demander pourquoi par phasage solve",
        "Ask why by phasage solve",
    ),
    "no_invariant_is_broken": (
        "{scenario}\u00a0: rien n'est rompu en {worlds} ({became}). Ce qui a été vérifié\u00a0:",
        "{scenario}: nothing is broken in {worlds} ({became}). What was verified:",
    ),
    "an_invariant_is_broken": (
        "{scenario}\u00a0: une règle est rompue, trouvée en {worlds}.",
        "{scenario}: a rule is broken, found in {worlds}.",
    ),
    "smallest_change": (
        "Le plus petit changement qui la rompt, tel qu'une variante l'écrit (ancienne valeur après #)\u00a0:",
        "The smallest change that breaks it, as a variant writes it (the former value after #):",
    ),
    "the_scenario_unchanged": (
        "Le scénario la rompt sans aucun changement.",
        "The scenario breaks it without any change.",
    ),
    "and_after_these_actuals": (
        "une fois réalisé ceci de son plan\u00a0:",
        "once this was realised of its plan:",
    ),
    "is_broken": ("Rompu\u00a0: {invariant} ({name})", "Broken: {invariant} ({name})"),
    "report_the_fault": (
        "C'est une faute de Phasage, non du scénario\u00a0: la signaler avec ce qui précède.",
        "This is a fault of Phasage, not of the scenario: report it with what stands above.",
    ),
    "invariant_no_envelope_is_passed": (
        "aucune enveloppe ni aucun plafond annuel n'est dépassé",
        "no envelope and no yearly ceiling is passed",
    ),
    "invariant_payments_add_up_to_commitments": (
        "les paiements font les engagements (AP = somme des CP)",
        "payments add up to commitments (AP = sum of CP)",
    ),
    "invariant_rates_and_shares_are_kept": (
        "taux, parts et plafonds des financeurs sont tenus",
        "rates, shares and ceilings of funders are kept",
    ),
    "invariant_treasury_is_kept": (
        "la trésorerie du foncier et l'épargne restent au-dessus de leur plancher",
        "the treasury of land and savings stay above their floor",
    ),
    "invariant_the_past_is_frozen": ("ce qui est réalisé ne change plus", "what was realised never moves"),
    "invariant_every_other_rule_is_kept": (
        "toute autre règle de l'audit est tenue",
        "every other rule of the audit is kept",
    ),
    "invariant_more_money_never_worsens_the_first_goal": (
        "plus d'argent ne fait jamais un moindre programme",
        "more money never means a smaller programme",
    ),
    "invariant_more_capacity_never_worsens_the_first_goal": (
        "plus de moyens de faire ne font jamais un moindre programme",
        "more capacity never means a smaller programme",
    ),
    "more_money_is_worse": (
        "«\u00a0{goal}\u00a0» vaut {before}, et au mieux {after} avec la moitié d'argent en plus",
        "“{goal}” is worth {before}, and {after} at best with half as much money again",
    ),
    "more_capacity_is_worse": (
        "«\u00a0{goal}\u00a0» vaut {before}, et au mieux {after} avec plus de moyens de faire",
        "“{goal}” is worth {before}, and {after} at best with more capacity",
    ),
}
