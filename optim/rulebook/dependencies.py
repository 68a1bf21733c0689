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
)
