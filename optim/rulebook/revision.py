"""What is realised of a voted plan, and what is kept of it."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="realised_is_frozen",
        topic="revision",
        key=("fact",),
        unit="quantity",
        scope="identity",
        label=("Réalisé figé", "Realised is frozen"),
        source="actuals of the rerun",
        since="0.1",
        sentence=(
            "Ce qui a été engagé, ajouté et revendu jusqu'à l'année du constat est un fait.",
            "What was started, committed, added and resold up to the as-of year is a fact.",
        ),
        remedy=("corriger le réalisé", "correct the actuals"),
    ),
    Rule(
        name="realised_is_counted",
        topic="revision",
        key=("line", "funder", "tranche"),
        unit="keur",
        scope="identity",
        label=("Réalisé compté dans la tranche", "Realised counts in the tranche"),
        source="actuals of the rerun",
        since="0.1",
        sentence=(
            "Dans une tranche en cours, ce qu'un financeur a déjà engagé compte dans ce qu'il "
            "engage en tout.",
            "In a tranche in progress, what a funder has committed counts in what it commits in all.",
        ),
        remedy=("corriger le réalisé", "correct the actuals"),
    ),
    Rule(
        name="signed_is_kept",
        topic="revision",
        key=("lot",),
        unit="quantity",
        scope="own",
        kept="to_the_grain",
        amount=True,
        label=("Signé maintenu", "Signed is kept"),
        source="signed operations of the rerun",
        since="0.1",
        sentence=(
            "D'une opération signée, il n'est pas engagé moins que ce qui a été voté.",
            "Of a signed operation, no less is started than was voted.",
        ),
        remedy=(
            "trouver les moyens de ce qui est signé, ou faire signer un changement aux partenaires",
            "find the means of what was signed, or have the partners sign a change",
        ),
    ),
    Rule(
        name="voted_is_kept",
        topic="revision",
        key=("lot",),
        unit="quantity",
        scope="own",
        kept="to_the_grain",
        amount=True,
        since="0.2",
        label=("Voté maintenu", "Voted is kept"),
        source="voted plan of the rerun",
        sentence=(
            "De ce qui a été voté, tout ce qui peut encore être engagé l'est.",
            "Of what was voted, all that can still be started is started.",
        ),
        remedy=(
            "écarter l'opération, ou reprogrammer sans stabilité (`--free`)",
            "exclude the operation, or program without stability (`--free`)",
        ),
    ),
    Rule(
        name="change_is_counted",
        topic="revision",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        label=("Écart au plan voté", "Change to the voted plan"),
        source="voted plan of the rerun",
        since="0.1",
        sentence=(
            "Ce qu'une année à venir engage au-delà du plan voté et de ce qui est en retard, ou "
            "en deçà, est un écart.",
            "What a year to come starts beyond the voted plan and what is late, or less than it, "
            "is a change.",
        ),
        remedy=("nommer le plan qui a été voté", "name the run that was voted"),
    ),
)
