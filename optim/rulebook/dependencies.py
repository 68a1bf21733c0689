"""Operations that exclude or need one another."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="one_of",
        topic="dependencies",
        key=("exclusion",),
        unit="share",
        scope="shared",
        judged_to="to_the_grain",
        label=("Une variante au plus", "One variant at most"),
        source="excludes of the scenario",
        sentence=(
            "Les variantes d'une opération sont engagées pour des parts dont la somme fait une "
            "opération au plus.",
            "Variants of one operation are started in shares that add to the whole of one at most.",
        ),
        remedy=("laisser engager les variantes côte à côte", "let the variants be started side by side"),
    ),
    Rule(
        name="needs",
        topic="dependencies",
        key=("operation", "operation"),
        unit="share",
        scope="shared",
        judged_to="to_the_grain",
        label=("Opération préalable", "Operation needed first"),
        source="needs of the scenario",
        sentence=(
            "Une opération n'est pas engagée pour une part plus grande que celle dont elle a besoin.",
            "An operation is started in no larger share than the operation that it needs.",
        ),
        remedy=(
            "engager davantage l'opération préalable, ou s'en passer",
            "start more of the operation that is needed, or do without it",
        ),
    ),
    Rule(
        name="begun_is_chosen",
        topic="dependencies",
        key=("lot", "choice"),
        unit="quantity",
        scope="own",
        label=("Rien hors des opérations choisies du groupe", "Nothing beside those chosen of the group"),
        source="groups of the scenario",
        sentence=(
            "Rien n'est engagé d'une opération d'un groupe si elle n'est pas choisie.",
            "Nothing is started of an operation of a group unless it is one of those chosen.",
        ),
        remedy=("choisir l'opération", "choose the operation"),
    ),
    Rule(
        name="chosen_is_whole",
        topic="dependencies",
        key=("lot", "choice"),
        unit="quantity",
        scope="own",
        label=("Opération choisie, donc entière", "Operation chosen, hence whole"),
        source="groups of the scenario",
        sentence=(
            "Une opération choisie dans un groupe à minimum est engagée en entier.",
            "An operation that is chosen of a group with a least is started whole.",
        ),
        remedy=("laisser l'opération inachevée", "let the operation be left unfinished"),
    ),
    Rule(
        name="group_at_least",
        topic="dependencies",
        key=("choice",),
        unit="operation",
        scope="shared",
        amount=True,
        written=("groups", "{0}"),
        label=("Opérations d'un groupe, au moins", "Operations of a group, at least"),
        source="groups of the scenario",
        sentence=(
            "D'un groupe, tant d'opérations au moins sont menées à bien.",
            "Of a group, at least so many operations are carried out.",
        ),
        remedy=("en demander moins au groupe", "ask for fewer of the group"),
    ),
    Rule(
        name="group_at_most",
        topic="dependencies",
        key=("choice",),
        unit="operation",
        scope="shared",
        amount=True,
        written=("groups", "{0}"),
        label=("Opérations d'un groupe, au plus", "Operations of a group, at most"),
        source="groups of the scenario",
        sentence=(
            "D'un groupe, tant d'opérations au plus sont commencées.",
            "Of a group, at most so many operations are begun.",
        ),
        remedy=("en admettre plus dans le groupe", "let in more of the group"),
    ),
)
