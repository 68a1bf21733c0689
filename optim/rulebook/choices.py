"""What is started whole or not at all."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="indivisible",
        topic="choices",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        by_choice=True,
        label=("Lot indivisible", "Indivisible lot"),
        source="lots table",
        since="0.1",
        sentence=(
            "Un lot indivisible démarre tout entier une année, ou jamais.",
            "All of an indivisible lot starts in one year, or nothing of it ever does.",
        ),
        remedy=("laisser démarrer le lot en partie", "let the lot be started in part"),
    ),
    Rule(
        name="continuous_works",
        topic="choices",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        by_choice=True,
        label=("Travaux sans interruption", "Works without a break"),
        source="lots table",
        since="0.1",
        sentence=(
            "Une fois lancé, un lot continu avance chaque année d'un pas égal jusqu'à son terme.",
            "Once launched, a continuous lot goes on at an even pace each year until it is done.",
        ),
        remedy=("laisser interrompre les travaux du lot", "let the works of the lot be interrupted"),
    ),
    Rule(
        name="least_share",
        topic="choices",
        key=("lot",),
        unit="quantity",
        scope="own",
        judged_to="to_the_grain",
        label=("Part minimale du lot", "Least share of the lot"),
        source="lots table",
        since="0.1",
        sentence=(
            "Ce qui est entamé d'un lot à part minimale atteint cette part\u00a0; d'un forfait, le tout.",
            "What is begun of a lot with a least share reaches that share; of a lump, all of it.",
        ),
        remedy=(
            "abaisser la part minimale du lot, ou déclarer le forfait divisible",
            "lower the least share of the lot, or let the lump be divided (divisible)",
        ),
    ),
    Rule(
        name="begun_before_started",
        topic="choices",
        key=("lot",),
        unit="quantity",
        scope="identity",
        label=("Lot entamé ou non", "Lot begun or not"),
        source="lots table",
        since="0.1.0",
        sentence=(
            "Rien d'un lot à part minimale n'est engagé s'il n'est pas entamé.",
            "Nothing is started of a lot with a least share unless it is begun.",
        ),
        remedy=("laisser engager le lot pour une part quelconque", "let the lot be started in any share"),
    ),
)
