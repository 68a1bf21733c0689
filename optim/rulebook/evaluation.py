"""What the mid-term evaluation releases of a later tranche."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="mid_term_gate",
        topic="evaluation",
        key=("funder",),
        unit="keur",
        scope="shared",
        amount=True,
        label=("Part libérée à mi-parcours", "Released at mid-term"),
        source="mid_term_gate of the scenario, and the evaluation",
        since="0.1",
        sentence=(
            "D'une tranche conditionnée, un financeur dépense ce que l'évaluation libère, et ce "
            "qu'il a reporté.",
            "Of a gated tranche a funder spends what the evaluation releases, and what it carried over.",
        ),
        remedy=(
            "faire libérer davantage de la tranche par les partenaires, ou satisfaire le critère "
            "qui la retient",
            "have the partners release more of the tranche, or meet the criterion that holds it back",
        ),
    ),
)
