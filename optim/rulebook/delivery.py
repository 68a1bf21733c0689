"""What the maîtres d'ouvrage can carry, alone and through the agency that they share."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="delivery_capacity",
        topic="delivery",
        key=("maitre_ouvrage", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("maitres_ouvrage", "{0}", "delivery_capacity_keur", "{1}"),
        judged_to="to_the_cent",
        label=("Capacité du maître d'ouvrage", "Capacity of the maître d'ouvrage"),
        source="teams of the maître d'ouvrage",
        since="0.1",
        sentence=(
            "Un maître d'ouvrage n'engage pas plus de travaux par an que ses équipes et son "
            "agence n'en portent.",
            "A maître d'ouvrage engages no more works in a year than its teams and its agency can carry.",
        ),
        remedy=(
            "renforcer le maître d'ouvrage, en confier une part à une agence partagée, ou étaler ses travaux",
            "strengthen the maître d'ouvrage, let a shared agency carry some, or spread its works",
        ),
    ),
    Rule(
        name="shared_agency_capacity",
        topic="delivery",
        key=("year",),
        unit="keur",
        scope="shared",
        amount=True,
        label=("Capacité de l'agence partagée", "Capacity of the shared agency"),
        source="teams of the shared agency (SPLA-IN)",
        since="0.1",
        sentence=(
            "L'agence partagée ne porte pas plus de travaux par an, pour tous ses membres, que "
            "ses équipes ne peuvent.",
            "The shared agency carries no more works in a year, for all its members, than its teams can.",
        ),
        remedy=(
            "renforcer l'agence partagée, ou ses membres",
            "strengthen the shared agency, or its members",
        ),
    ),
)
