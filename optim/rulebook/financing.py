"""Who may pay what for a line of cost."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="financing_closes",
        topic="financing",
        key=("line", "period"),
        unit="keur",
        scope="identity",
        on_costs=True,
        label=("Financement bouclé", "Financing closes"),
        source="costs table, indexed",
        sentence=(
            "Ce que les financeurs engagent sur une ligne est son coût, ni plus ni moins.",
            "What the funders commit to a line is its cost, no more and no less.",
        ),
        remedy=(
            "admettre un autre financeur sur la ligne, ou relever un taux",
            "admit another funder to the line, or raise a rate",
        ),
    ),
    Rule(
        name="yearly_financing_ceiling",
        topic="financing",
        key=("line", "year"),
        unit="keur",
        scope="own",
        on_shares=True,
        on_costs=True,
        label=("Plafond des financeurs annuels", "Ceiling of yearly funders"),
        source="costs table, indexed",
        sentence=(
            "Les financeurs annuels n'apportent pas plus que le coût de l'année ; les financeurs "
            "par tranche apportent le reste.",
            "Funders that decide by year bring no more than the year's cost; funders by tranche "
            "bring the rest.",
        ),
        remedy=("laisser le financeur annuel décider par tranche", "let the yearly funder decide by tranche"),
    ),
    Rule(
        name="rate_ceiling",
        topic="financing",
        key=("line", "funder", "period"),
        unit="keur",
        scope="own",
        on_shares=True,
        judged_to="to_odd_cents",
        label=("Taux plafond", "Rate ceiling"),
        source="rates of the scenario",
        sentence=(
            "Un financeur n'apporte pas plus que son taux du coût, au taux de chaque année.",
            "A funder brings no more than its rate of the cost, by the rate of each year.",
        ),
        remedy=("relever le taux du financeur", "raise the funder's rate"),
    ),
    Rule(
        name="fctva_is_given",
        topic="financing",
        key=("line", "funder", "period"),
        unit="keur",
        scope="own",
        on_shares=True,
        judged_to="to_the_cent",
        label=("FCTVA versé", "FCTVA given"),
        source="CGCT L1615-1; rates of the scenario",
        sentence=(
            "Qui reçoit le FCTVA a tout son taux de ce qu'il supporte.",
            "An owner that is given FCTVA has its whole rate of what it bears.",
        ),
        remedy=("abaisser les autres taux de la ligne", "lower the other rates of the line"),
    ),
    Rule(
        name="unit_ceiling",
        topic="financing",
        key=("line", "funder", "period"),
        unit="keur",
        scope="own",
        on_shares=True,
        label=("Plafond par unité", "Ceiling a unit"),
        source="rates of the scenario",
        sentence=(
            "Un financeur n'apporte pas plus que son plafond par unité engagée.",
            "A funder brings no more than its ceiling for each unit started.",
        ),
        remedy=("relever le plafond par unité du financeur", "raise the funder's ceiling a unit"),
    ),
    Rule(
        name="public_aid_ceiling",
        topic="financing",
        key=("lot", "tranche"),
        unit="keur",
        scope="own",
        on_shares=True,
        judged_to="to_the_cent",
        label=("Participation minimale de la collectivité", "Least share of the authority"),
        source="CGCT L1111-10",
        sentence=(
            "Une collectivité garde sa part minimale du financement public de ses propres travaux.",
            "An authority keeps its least share of the public financing of its own works.",
        ),
        remedy=(
            "relever le budget propre de la collectivité, ou faire exempter l'opération",
            "raise the authority's own budget, or have the operation exempted",
        ),
    ),
    Rule(
        name="own_share_floor",
        topic="financing",
        key=("lot", "tranche"),
        unit="keur",
        scope="own",
        on_shares=True,
        written=("bailleurs", "{bailleur}", "own_share_floor"),
        label=("Fonds propres minimaux du bailleur", "Least own funds of the bailleur"),
        source="financing practice of the bailleurs",
        sentence=(
            "Un bailleur met sa part minimale de fonds propres dans chacun de ses lots.",
            "A bailleur puts its least share of own funds into each of its lots.",
        ),
        remedy=("abaisser la part propre minimale du bailleur", "lower the bailleur's least own share"),
    ),
)
