"""How a funder's money is shared between classes of works, and between funders that pay alike."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="class_floor",
        topic="classes",
        key=("funder", "class", "tranche"),
        unit="keur",
        scope="shared",
        kept="to_the_cent",
        on_shares=True,
        written=("funders", "{0}", "classes", "{1}"),
        label=("Part minimale dans l'enveloppe", "Least share within the envelope"),
        source="classes of the funder",
        since="0.1",
        sentence=(
            "Une classe reçoit au moins sa part de ce que son financeur engage.",
            "A class gets at least its share of what its funder commits.",
        ),
        remedy=(
            "abaisser la part minimale, ou engager davantage de ce que la classe contient",
            "lower the floor, or start more of what the class holds",
        ),
    ),
    Rule(
        name="class_ceiling",
        topic="classes",
        key=("funder", "class", "tranche"),
        unit="keur",
        scope="shared",
        kept="to_the_cent",
        on_shares=True,
        written=("funders", "{0}", "classes", "{1}"),
        label=("Part maximale dans l'enveloppe", "Largest share within the envelope"),
        source="classes of the funder",
        since="0.1",
        sentence=(
            "Une classe reçoit au plus sa part de ce que son financeur engage.",
            "A class gets at most its share of what its funder commits.",
        ),
        remedy=(
            "relever la part maximale, ou engager davantage de ce que les autres classes contiennent",
            "raise the ceiling, or start more of what the other classes hold",
        ),
    ),
    Rule(
        name="class_floor_amount",
        topic="classes",
        key=("funder", "class", "tranche"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("funders", "{0}", "classes", "{1}"),
        label=("Montant garanti dans l'enveloppe", "Amount guaranteed within the envelope"),
        source="classes of the funder",
        since="0.1",
        sentence=(
            "Une classe reçoit au moins le montant que son financeur lui garantit.",
            "A class gets at least the amount that its funder guarantees to it.",
        ),
        remedy=(
            "abaisser le montant garanti, ou engager davantage de ce que la classe contient",
            "lower the amount guaranteed, or start more of what the class holds",
        ),
    ),
    Rule(
        name="class_ceiling_amount",
        topic="classes",
        key=("funder", "class", "tranche"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("funders", "{0}", "classes", "{1}"),
        label=("Montant plafonné dans l'enveloppe", "Amount capped within the envelope"),
        source="classes of the funder",
        since="0.1",
        sentence=(
            "Une classe reçoit au plus le montant auquel son financeur la plafonne.",
            "A class gets at most the amount to which its funder caps it.",
        ),
        remedy=(
            "relever le plafond, ou faire payer un autre financeur",
            "raise the cap, or have another funder pay",
        ),
    ),
    Rule(
        name="parity",
        topic="classes",
        key=("parity", "tranche"),
        unit="keur",
        scope="identity",
        kept="to_the_cent",
        on_shares=True,
        written=("parity", "{0}"),
        label=("Parité entre financeurs", "Parity between funders"),
        source="parity of the scenario",
        since="0.1",
        sentence=(
            "Les deux côtés d'une parité engagent la même somme dans chaque tranche.",
            "The two sides of a parity commit the same in each tranche.",
        ),
        remedy=(
            "relever l'enveloppe ou les taux du côté qui manque, ou renoncer à la parité",
            "raise the envelope or the rates of the side that is short, or give up the parity",
        ),
    ),
)
