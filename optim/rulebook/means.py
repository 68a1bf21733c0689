"""What the works of the bailleurs draw on beyond their teams, and the debt that owners can bear."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="extra_capacity_ceiling",
        topic="means",
        key=("bailleur", "year"),
        unit="home",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "extra_capacity", "ceiling_homes", "{1}"),
        label=("Capacité ajoutée, plafond", "Added capacity, ceiling"),
        source="recruitment plan of the bailleur",
        since="0.1.0",
        sentence=(
            "Un bailleur n'ajoute pas plus de capacité par an que son plafond.",
            "A bailleur adds no more capacity in a year than its ceiling.",
        ),
        remedy=(
            "laisser le bailleur ajouter davantage de capacité cette année-là",
            "let the bailleur add more capacity that year",
        ),
    ),
    Rule(
        name="extra_capacity_ramp_up",
        topic="means",
        key=("bailleur", "year"),
        unit="home",
        scope="shared",
        amount=True,
        label=("Capacité ajoutée, montée en charge", "Added capacity, ramp-up"),
        source="recruitment plan of the bailleur",
        since="0.1.0",
        sentence=(
            "La capacité ajoutée d'un bailleur ne croît pas de plus que l'augmentation donnée, à "
            "partir de rien.",
            "A bailleur's added capacity grows by no more than its stated increase, from none at first.",
        ),
        remedy=(
            "laisser la capacité ajoutée du bailleur croître plus vite",
            "let the bailleur's added capacity grow faster",
        ),
    ),
    Rule(
        name="decant_capacity",
        topic="means",
        key=("bailleur", "year"),
        unit="home",
        scope="shared",
        amount=True,
        label=("Logements-tiroirs du bailleur", "Decant homes of the bailleur"),
        source="vacant homes that the bailleur sets aside",
        since="0.1",
        sentence=(
            "Un bailleur n'engage pas plus de logements par an qu'il n'a de logements vacants pour reloger.",
            "A bailleur starts no more homes in a year than it has vacant homes to move tenants into.",
        ),
        remedy=(
            "réserver plus de logements vacants, ou faire revenir les locataires plus tôt",
            "set aside more vacant homes, or bring tenants home sooner",
        ),
    ),
    Rule(
        name="own_funds_ceiling",
        topic="means",
        key=("bailleur", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "own_funds_ceiling_keur", "{1}"),
        label=("Fonds propres annuels du bailleur", "Yearly own funds of the bailleur"),
        source="budget of the bailleur",
        since="0.1",
        sentence=(
            "Un bailleur n'apporte pas plus de fonds propres par an qu'il ne peut, pour ses lots "
            "et sa capacité ajoutée.",
            "A bailleur brings no more own funds in a year than it can, for its lots and its added capacity.",
        ),
        remedy=(
            "laisser le bailleur apporter davantage cette année-là, ou relever aides et emprunts",
            "let the bailleur bring more of its own that year, or raise aid and loans",
        ),
    ),
    Rule(
        name="debt_ceiling",
        topic="means",
        key=("bailleur", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "debt_stock_ceiling_keur", "{1}"),
        label=("Encours de dette du bailleur", "Debt of the bailleur"),
        source="financial plan of the bailleur",
        since="0.1",
        sentence=(
            "L'encours d'un bailleur, pour les emprunts du contrat, ne dépasse pas en fin "
            "d'année ce qu'il peut porter.",
            "A bailleur owes no more at the end of a year, of its loans for the contract, than it can bear.",
        ),
        remedy=(
            "laisser le bailleur devoir davantage, ou remplacer des emprunts par des aides",
            "let the bailleur owe more, or replace loans by aid",
        ),
    ),
    Rule(
        name="annuity_ceiling",
        topic="means",
        key=("bailleur", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("bailleurs", "{0}", "annuity_ceiling_keur", "{1}"),
        label=("Annuité de dette du bailleur", "Debt service of the bailleur"),
        source="financial plan of the bailleur",
        since="0.1",
        sentence=(
            "L'annuité d'un bailleur, intérêts et capital des emprunts du contrat, ne dépasse "
            "pas ce qu'il peut payer.",
            "A bailleur pays no more in a year, interest and capital of the contract's loans, "
            "than it can bear.",
        ),
        remedy=(
            "laisser le bailleur payer davantage par an, différer ses emprunts plus longtemps, "
            "ou les remplacer par des aides",
            "let the bailleur pay more each year, defer its loans longer, or replace them by aid",
        ),
    ),
    Rule(
        name="debt_capacity",
        topic="means",
        key=("maitre_ouvrage", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        label=("Capacité de désendettement de la collectivité", "Debt capacity of the authority"),
        source="financial analysis of the authority; report, L334",
        since="0.2",
        sentence=(
            "Une collectivité ne doit pas plus en fin d'année, dette présente comprise, que ses "
            "années d'épargne.",
            "An authority owes no more at the end of a year, present debt included, "
            "than its years of saving.",
        ),
        remedy=(
            "remplacer des emprunts de la collectivité par des aides ou par son budget, étaler ses "
            "travaux, ou admettre plus d'années d'épargne",
            "replace loans of the authority by aid or by its budget, spread its works, or admit more "
            "years of saving",
        ),
    ),
    Rule(
        name="saving_floor",
        topic="means",
        key=("maitre_ouvrage", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("maitres_ouvrage", "{0}", "gross_saving_keur", "{1}"),
        label=("Épargne de la collectivité après sa dette", "Saving of the authority after its debt"),
        source="financial analysis of the authority; report, L334",
        since="0.2",
        sentence=(
            "Ce que la dette d'une année laisse de l'épargne brute d'une collectivité n'est pas "
            "inférieur à son plancher.",
            "What the debt of a year leaves of the gross saving of an authority is no less than its floor.",
        ),
        remedy=(
            "différer ou allonger les emprunts de la collectivité, les remplacer par des aides, ou "
            "relever son épargne",
            "defer or lengthen the loans of the authority, replace them by aid, or raise its saving",
        ),
    ),
)
