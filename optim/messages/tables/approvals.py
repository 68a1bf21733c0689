"""What is said of approvals: the register, its lines, and the seals of runs."""

MESSAGES = {
    "approved": (
        "{run}\u00a0: approuvé par {by} le {on}. Sceau\u00a0: {seal}",
        "{run}: approved by {by} on {on}. Seal: {seal}",
    ),
    "by_or_because_is_empty": ("--by ou --because est vide", "--by or --because is empty"),
    "an_approval_says_both": (
        "une approbation dit qui approuve et pourquoi",
        "an approval says who approves and why",
    ),
    "write_both": ("Écrire les deux", "Write both"),
    "the_register_keeps_it": ("le registre garde ces mots", "the register keeps these words"),
    "approved_already": (
        "il est déjà approuvé. Un plan qui change est un autre plan, à approuver à son tour",
        "it is approved already. A plan that changes is another run, to approve in turn",
    ),
    "seal_cannot_be_written": (
        "son sceau ou le registre ne peut pas être écrit\u00a0: {why}",
        "its seal or the register cannot be written: {why}",
    ),
    "changed_meanwhile": (
        "il a été modifié pendant son approbation. L'approuver à nouveau",
        "it changed while it was being approved. Approve it again",
    ),
    "another_approval": (
        "une autre approbation est en cours. Approuver quand elle sera terminée",
        "another approval is under way. Approve once it has ended",
    ),
    "nothing_approved": (
        "{register}\u00a0: aucun plan n'a été approuvé ici. En approuver un par phasage approve PLAN",
        "{register}: no plan was approved here. Approve one with phasage approve RUN",
    ),
    "line_cannot_be_read": (
        "{place}\u00a0: {why}. Rétablir le registre d'après une copie",
        "{place}: {why}. Restore the register from a copy",
    ),
    "line_is_broken": ("{place}\u00a0: {what}. {why}. {remedy}", "{place}: {what}. {why}. {remedy}"),
    "restore_the_register": ("Rétablir le registre d'après une copie", "Restore the register from a copy"),
    "restore_or_approve_again": (
        "Rétablir le registre d'après une copie\u202f; si une approbation s'est arrêtée en chemin, la "
        "donner à nouveau dans les mêmes mots",
        "Restore the register from a copy; where an approval stopped half-way, give it again with the "
        "same words",
    ),
    "restore_the_register_or_the_run": (
        "Rétablir le registre, ou le plan, d'après une copie",
        "Restore the register from a copy, or the run",
    ),
    "restore_the_approved": (
        "Rétablir le plan approuvé d'après une copie, ou approuver le plan modifié comme un autre plan",
        "Restore the approved run from a copy, or approve the changed plan as another run",
    ),
    "names_no_line_before": ("ne nomme pas la ligne qui la précède", "does not name the line before it"),
    "line_changed_or_removed": ("une ligne a été modifiée ou retirée", "a line was changed or removed"),
    "bears_another_seal": ("ne porte pas son propre sceau, {seal}", "does not bear its own seal, {seal}"),
    "word_of_line_changed": ("un mot de la ligne a été modifié", "a word of the line was changed"),
    "seal_does_not_stand": (
        "ne porte pas son propre sceau, {seal}\u00a0: un mot en a été modifié",
        "does not bear its own seal, {seal}: a word of it was changed",
    ),
    "is_no_approval": ("ce n'est pas une approbation", "it is no approval"),
    "run_is_missing": ("{run} manque", "{run} is missing"),
    "the_run_bears_a_seal": ("le plan porte un sceau", "the run bears a seal"),
    "it_was_approved": ("il a été approuvé", "it was approved"),
    "bears_no_seal": ("ne porte pas de sceau", "bears no seal"),
    "register_says_approved": (
        "le registre dit qu'il a été approuvé",
        "the register says that it was approved",
    ),
    "is_not_what_the_seal_says": (
        "n'est pas ce que dit le sceau de {run} ({line}, {seal})",
        "is not what the seal of {run} says ({line}, {seal})",
    ),
    "line_or_seal_changed": ("la ligne ou le sceau a été modifié", "the line or the seal was changed"),
    "is_not_the_approved_plan": (
        "ce n'est pas le plan qui a été approuvé",
        "it is not the plan that was approved",
    ),
    "seal_of_its_approval": (
        "le sceau d'un plan est celui de son approbation",
        "the seal of a run is that of its approval",
    ),
    "seals_another": ("{name} {sealed}, {file} dit {value}", "{name} {sealed}, {file} says {value}"),
    "it_seals_another_plan": ("il scelle un autre plan", "it seals another plan"),
}
