"""In which order operations advance, and what is decided of them beforehand."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="precedence",
        topic="phasing",
        key=("group", "group", "year"),
        unit="home equivalent",
        scope="shared",
        kept="to_the_grain",
        on_shares=True,
        label=("Ordre entre opérations", "Order between operations"),
        source="precedences of the scenario",
        sentence=(
            "Une opération ou un lot n'avance pas plus que ce qui doit le précéder, au délai près.",
            "An operation or lot is started only up to the share of its predecessor, before any lag.",
        ),
        remedy=(
            "engager plus tôt ce qui précède, ou laisser la suite démarrer sans lui",
            "start the first one earlier, or let the second one start without it",
        ),
    ),
    Rule(
        name="finished_when_whole",
        topic="phasing",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        defines=True,
        label=("Lot fini quand il est entier", "Lot finished when whole"),
        source="precedences of the scenario",
        sentence=(
            "Un lot n'est fini une année que si tout en est engagé à la fin de celle-ci.",
            "A lot is finished in a year only where all of it is started by its end.",
        ),
        remedy=("engager tout le lot", "start all of the lot"),
    ),
    Rule(
        name="finish_to_start",
        topic="phasing",
        key=("lot", "lot", "year"),
        unit="quantity",
        scope="shared",
        label=("Début après la fin d'autres travaux", "Start after the end of other works"),
        source="precedences of the scenario",
        sentence=(
            "Ce qui attend la fin d'autres travaux commence après leur dernière année, et tout délai.",
            "What waits for the end of other works begins after their last year, and any lag.",
        ),
        remedy=(
            "finir plus tôt ce qui précède, ou laisser la suite démarrer sans attendre",
            "finish the first one earlier, or let the second one start without waiting",
        ),
    ),
    Rule(
        name="public_space_follows_homes",
        topic="phasing",
        key=("group", "year"),
        unit="home equivalent",
        scope="shared",
        kept="to_the_grain",
        on_shares=True,
        label=("Espaces publics à la suite des logements", "Public space that follows the homes"),
        source="public_space of the scenario",
        sentence=(
            "Les espaces publics d'une cité n'avancent pas plus que ses logements, à une avance admise près.",
            "An estate's public space is renewed no further than its homes, but for a stated allowance.",
        ),
        remedy=(
            "engager plus de logements de la cité, ou relever l'avance admise",
            "start more homes of the estate, or raise the allowance",
        ),
    ),
    Rule(
        name="public_space_ends_with_homes",
        topic="phasing",
        key=("group",),
        unit="home equivalent",
        scope="shared",
        kept="to_the_grain",
        on_shares=True,
        label=("Espaces publics et logements en fin de contrat", "Public space and homes at the end"),
        source="public_space of the scenario",
        sentence=(
            "À la fin du contrat, les espaces publics d'une cité ne sont pas plus avancés que ses "
            "logements : aucune avance ne reste.",
            "When the contract ends, an estate's public space is no further than its homes: no lead is left.",
        ),
        remedy=(
            "engager plus de logements de la cité avant la fin du contrat, ou moins d'espaces publics",
            "start more homes of the estate before the contract ends, or less public space",
        ),
    ),
    Rule(
        name="homes_get_their_streets",
        topic="phasing",
        key=("group", "year"),
        unit="home equivalent",
        scope="shared",
        kept="to_the_grain",
        on_shares=True,
        label=("Espaces publics dus aux logements", "Streets due to the homes"),
        source="public_space of the scenario",
        sentence=(
            "Quelques années après ses logements, les espaces publics d'une cité atteignent une part donnée "
            "de leur avancement.",
            "Some years after its homes, an estate's public space is advanced to a stated share of their "
            "advance.",
        ),
        remedy=(
            "engager plus tôt les espaces publics de la cité, ou accorder plus d'années",
            "start the estate's public space earlier, or grant more years",
        ),
    ),
    Rule(
        name="cluster_cohesion",
        topic="phasing",
        key=("cluster", "operation", "operation", "tranche"),
        unit="home equivalent",
        scope="shared",
        kept="to_the_grain",
        on_shares=True,
        label=("Avancement d'ensemble de la grappe", "Cohesion of the cluster"),
        source="clusters of the scenario",
        sentence=(
            "Les opérations d'une grappe avancent ensemble : leurs parts engagées ne diffèrent "
            "pas de plus que l'écart admis.",
            "The operations of a cluster advance together: their shares started differ by its gap at most.",
        ),
        remedy=(
            "élargir l'écart de la grappe, ou lever ce qui retient l'opération la plus lente",
            "widen the cluster's max_gap, or lift what holds the slower operation back",
        ),
    ),
    Rule(
        name="urgent_start",
        topic="phasing",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        label=("Mesure immédiate", "Immediate measure"),
        source="immediate measures (report, L2010-2016)",
        sentence=(
            "Ce qui est urgent est engagé à temps, ou perdu.",
            "What is urgent is started by its year, or lost.",
        ),
        remedy=(
            "trouver l'argent avant cette année-là, ou étayer le bâtiment pour gagner du temps",
            "find the money before that year, or shore the building up to gain time",
        ),
    ),
    Rule(
        name="required_operation",
        topic="phasing",
        key=("lot",),
        unit="quantity",
        scope="own",
        written=("decisions", "{operation}"),
        label=("Opération imposée", "Required operation"),
        source="decisions of the scenario, or require_all",
        sentence=(
            "Une opération imposée est engagée en entier ; toute opération non écartée l'est, si "
            "toutes sont imposées.",
            "A required operation is started whole; every one that is not excluded, where all are required.",
        ),
        remedy=(
            "retirer la décision ou l'exigence du tout (--require-all), ou lever la limite rencontrée",
            "withdraw the decision or the demand for all (--require-all), or lift the limit that it meets",
        ),
    ),
    Rule(
        name="excluded_operation",
        topic="phasing",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        written=("decisions", "{operation}"),
        label=("Opération écartée", "Excluded operation"),
        source="decisions of the scenario",
        sentence=(
            "Rien d'une opération écartée n'est engagé.",
            "Nothing of an excluded operation is started.",
        ),
        remedy=("retirer la décision", "withdraw the decision"),
    ),
    Rule(
        name="fixed_year",
        topic="phasing",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        written=("decisions", "{operation}"),
        label=("Année de démarrage fixée", "Fixed opening year"),
        source="decisions of the scenario",
        sentence=(
            "Une opération à année fixée ouvre cette année-là, à son rythme, et pas avant.",
            "An operation with a fixed year opens in that year, at its pace, and not before.",
        ),
        remedy=(
            "choisir une autre année, ou retirer la décision",
            "choose another year, or withdraw the decision",
        ),
    ),
)
