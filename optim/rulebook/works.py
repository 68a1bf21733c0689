"""What is started, when, and how fast."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="programme_is_accounted",
        topic="works",
        key=("lot",),
        unit="quantity",
        scope="identity",
        label=("Programme compté", "Programme accounted"),
        source="lots table",
        since="0.1.0",
        sentence=(
            "Chaque unité d'un lot est engagée une année du contrat, ou non engagée.",
            "Every unit of a lot is either started in one year of the contract or missed.",
        ),
        remedy=("corriger la quantité du lot", "correct the quantity of the lot"),
    ),
    Rule(
        name="start_window",
        topic="works",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        label=("Fenêtre de démarrage", "Start window"),
        source="lots table",
        since="0.1.0",
        sentence=(
            "Les travaux ne démarrent qu'entre la première et la dernière année de la fenêtre du lot.",
            "Works start only between the first and the last year of the lot's window.",
        ),
        remedy=("élargir la fenêtre du lot", "widen the window of the lot"),
    ),
    Rule(
        name="pace",
        topic="works",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        amount=True,
        label=("Rythme du lot", "Pace of the lot"),
        source="lots table",
        since="0.1.0",
        sentence=(
            "Un lot se réalise au plus vite en son nombre d'années le plus court.",
            "A lot is carried out over its least number of years at the fastest.",
        ),
        remedy=("laisser réaliser le lot en moins d'années", "let the lot be carried out in fewer years"),
    ),
)
