"""How works are carried out, once they are begun."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="works_while_open",
        topic="sites",
        key=("lot", "year"),
        unit="quantity",
        scope="identity",
        label=("Travaux d'un chantier ouvert", "Works of an open site"),
        source="works of the scenario",
        sentence=(
            "Les travaux d'un lot ne sont engagés que les années où son chantier est ouvert.",
            "Works of a lot are started only in the years in which its site is open.",
        ),
        remedy=("ouvrir le chantier cette année-là", "open the site that year"),
    ),
    Rule(
        name="open_once_launched",
        topic="sites",
        key=("lot", "year"),
        unit="site",
        scope="identity",
        label=("Chantier ouvert une fois lancé", "Site open once launched"),
        source="works of the scenario",
        sentence=(
            "Un chantier est ouvert s'il l'était l'année d'avant, ou s'il est lancé.",
            "A site is open in a year if it was in the year before, or is launched in it.",
        ),
        remedy=("lancer le chantier", "launch the site"),
    ),
    Rule(
        name="launched_is_open",
        topic="sites",
        key=("lot", "year"),
        unit="site",
        scope="identity",
        label=("Chantier lancé, donc ouvert", "Site launched, hence open"),
        source="works of the scenario",
        sentence=(
            "Un chantier lancé une année est ouvert cette année-là.",
            "A site that is launched in a year is open in it.",
        ),
        remedy=("ouvrir le chantier", "open the site"),
    ),
    Rule(
        name="launched_when_closed",
        topic="sites",
        key=("lot", "year"),
        unit="site",
        scope="identity",
        label=("Chantier lancé quand il est fermé", "Site launched when closed"),
        source="works of the scenario",
        sentence=(
            "Un chantier n'est lancé une année que s'il n'était pas ouvert l'année d'avant.",
            "A site is launched in a year only where it was not open in the year before.",
        ),
        remedy=("fermer le chantier l'année d'avant", "close the site the year before"),
    ),
    Rule(
        name="unbroken_works",
        topic="sites",
        key=("lot",),
        unit="launch",
        scope="own",
        label=("Travaux d'un seul tenant", "Unbroken works"),
        source="works of the scenario",
        sentence=(
            "Une fois commencés, les travaux d'un lot se poursuivent chaque année jusqu'à leur fin.",
            "Once begun, the works of a lot go on every year until they end.",
        ),
        remedy=("laisser interrompre les travaux du lot", "let the works of the lot be interrupted"),
    ),
    Rule(
        name="least_works_a_year",
        topic="sites",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        label=("Part minimale d'une année de travaux", "Least works of a year"),
        source="works of the scenario",
        sentence=(
            "Aucune année de travaux, sauf la dernière, ne porte moins que la part minimale du rythme "
            "du lot.",
            "No year of works but the last carries less than the least share of the lot's pace.",
        ),
        remedy=(
            "abaisser la part minimale d'une année de travaux",
            "lower the least share of a year of works",
        ),
    ),
    Rule(
        name="least_works_at_the_end",
        topic="sites",
        key=("lot", "year"),
        unit="quantity",
        scope="own",
        label=("Part minimale de la dernière année", "Least works of the last year"),
        source="works of the scenario",
        sentence=(
            "Un chantier ouvert la dernière année du contrat y porte au moins la part minimale d'une année.",
            "A site that is open in the last year of the contract carries the least of a year of works "
            "in it.",
        ),
        remedy=(
            "abaisser la part minimale d'une année de travaux",
            "lower the least share of a year of works",
        ),
    ),
    Rule(
        name="longest_works",
        topic="sites",
        key=("lot",),
        unit="year",
        scope="own",
        label=("Durée la plus longue des travaux", "Longest works"),
        source="works of the scenario",
        sentence=(
            "Les travaux d'un lot ne durent pas plus que tant d'années au-delà de leur durée minimale.",
            "The works of a lot last no more than so many years beyond the least.",
        ),
        remedy=("laisser durer les travaux du lot", "let the works of the lot last longer"),
    ),
    Rule(
        name="begun_is_finished",
        topic="sites",
        key=("lot", "span"),
        unit="quantity",
        scope="own",
        label=("Ce qui est commencé est fini", "What is begun is finished"),
        source="works of the scenario",
        sentence=(
            "Ce qui est commencé est fini, ou encore en travaux la dernière année du contrat si cela "
            "est admis.",
            "What is begun is finished, or still at work in the last year of the contract where that is "
            "allowed.",
        ),
        remedy=("laisser le lot inachevé", "let the lot be left unfinished"),
    ),
    Rule(
        name="open_sites",
        topic="sites",
        key=("holder", "year"),
        unit="site",
        scope="shared",
        amount=True,
        label=("Chantiers ouverts à la fois", "Sites open at once"),
        source="works plan of the holder",
        sentence=(
            "Pas plus de lots en travaux à la fois que leur porteur n'en peut suivre.",
            "No more lots are at work at once than their holder can follow.",
        ),
        remedy=("laisser ouvrir un chantier de plus", "let one more site be open"),
    ),
    Rule(
        name="most_a_year",
        topic="sites",
        key=("year",),
        unit="keur",
        scope="shared",
        kept="to_the_cent",
        on_shares=True,
        written=("works", "most_a_year"),
        label=("Part maximale d'une année dans sa tranche", "Largest share of a year in its tranche"),
        source="works of the scenario",
        sentence=(
            "Aucune année n'engage plus que sa part de ce que sa tranche engage.",
            "No year engages more than its share of what its tranche engages.",
        ),
        remedy=("relever la part maximale d'une année", "raise the largest share of a year"),
    ),
)
