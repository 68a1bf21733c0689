"""What an operation's receipts repay, and how its deficit is shared."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="operation_balance",
        topic="receipts",
        key=("lot", "tranche"),
        unit="keur",
        scope="own",
        on_shares=True,
        label=("Équilibre de l'opération", "Balance of the operation"),
        source="receipts table, indexed",
        since="0.1",
        sentence=(
            "Ce que les recettes d'une opération remboursent, ou doivent pour son foncier, ne "
            "dépasse pas ce que ses travaux rapportent.",
            "What an operation's receipts repay, or owe for its land, is no more than its works bring in.",
        ),
        remedy=(
            "relever les recettes du lot, ou la participation et les subventions qui lui vont",
            "raise the receipts of the lot, or the participation and the subsidies to it",
        ),
    ),
    Rule(
        name="deficit_rate_ceiling",
        topic="receipts",
        key=("lot", "funder", "period"),
        unit="keur",
        scope="own",
        on_shares=True,
        label=("Taux plafond du déficit", "Ceiling on the deficit"),
        source="rates of the scenario",
        since="0.1",
        sentence=(
            "Un financeur n'apporte pas plus que son taux du déficit d'un lot : son coût moins ses recettes.",
            "A funder brings no more than its rate of a lot's deficit: its cost less its receipts.",
        ),
        remedy=("relever le taux du financeur sur le déficit", "raise the funder's rate on the deficit"),
    ),
)
