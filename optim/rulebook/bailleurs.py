"""What the social landlords can carry."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="bailleur_capacity",
        topic="bailleurs",
        key=("bailleur", "year"),
        unit="home",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "capacity_homes", "{1}"),
        label=("Capacité du bailleur", "Capacity of the bailleur"),
        source="works plan of the bailleur",
        since="0.1.0",
        sentence=(
            "Un bailleur n'engage pas plus de logements par an que ses équipes n'en portent à "
            "côté de son programme courant.",
            "A bailleur starts no more homes in a year than its teams can carry beside its "
            "current programme.",
        ),
        remedy=(
            "relever la capacité du bailleur cette année-là, ou allonger le contrat",
            "raise the bailleur's capacity that year, or lengthen the horizon",
        ),
    ),
    Rule(
        name="capacity_ramp_up",
        topic="bailleurs",
        key=("bailleur", "year"),
        unit="home",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "ramp_up", "increase_homes"),
        label=("Montée en charge du bailleur", "Ramp-up of the bailleur"),
        source="recruitment and tendering plan of the bailleur",
        since="0.1.0",
        sentence=(
            "La production d'un bailleur ne croît pas, d'une année à l'autre, de plus que "
            "l'augmentation donnée.",
            "A bailleur's output grows by no more than its stated increase from one year to the next.",
        ),
        remedy=(
            "laisser la production du bailleur croître plus vite, ou partir d'un rythme plus élevé",
            "let the bailleur's output grow faster, or start from a higher pace",
        ),
    ),
)
