"""The notes under the tables, and what their cells say."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "phrase": {
        "cash_advanced": (
            "Ce que le maître d'ouvrage a payé aux entreprises et que ses financeurs ne lui ont pas encore "
            "versé\u00a0; un montant négatif est de l'argent reçu d'avance. Les lots qui ont des recettes "
            "sont au bilan de leur opération.",
            "What the owner has paid for works and its funders have not paid it yet; an amount below zero is "
            "money received ahead. Lots with receipts stand in the bilan of their operation.",
        ),
        "round_sums": (
            "Ce qu'un partenaire accorde ou prête à une ligne dans une tranche est un multiple de {step}, et "
            "l'argent propre du maître d'ouvrage ferme le reste\u00a0: {round} sommes rondes sur {sums}. Les "
            "autres demanderaient plus d'argent propre qu'il n'en reste, ou contrediraient une autre limite.",
            "What a partner grants or lends to a line in a tranche is a multiple of {step}, and the owner's "
            "own money closes the rest: {round} round sums of {sums}. The others would take more own money "
            "than is left, or break another limit.",
        ),
        "displaced": (
            "Les mêmes choix refaits sans la décision, les autres étant tenues\u00a0: ce que chaque lot "
            "engage dans les deux programmes, avant les centimes.",
            "The same choices made again without the decision, the others kept: what each lot starts in the "
            "two programmes, before cents.",
        ),
        "treatment": (
            "Les opérations d'un même type, d'une même nature de dépense et de mêmes taux maximaux reçoivent "
            "d'un financeur le même taux dans une tranche, aussi près que les limites le permettent. Un "
            "écart qui reste vient d'une limite, ou de ce que d'autres opérations y perdraient\u00a0: voir "
            "le tableau «\u00a0Taux inégaux, et pourquoi\u00a0».",
            "Operations of one kind, nature of cost and highest rates get one rate of a funder in a tranche, "
            "as nearly as limits allow. A difference that stays comes from a limit, or from what "
            "other operations would lose: see the table Unlike rates, and why.",
        ),
        "own_share": (
            "Part que la collectivité maître d'ouvrage apporte au financement public de ses lots "
            "(CGCT L1111-10).",
            "What the authority that carries the works brings of the public financing of its lots "
            "(CGCT L1111-10).",
        ),
        "debt": (
            "Encours et annuités des emprunts de ce contrat dont le scénario donne les conditions.",
            "Debt and its service, of the loans of this contract whose terms the scenario gives.",
        ),
        "authority_debt": (
            "Dette présente telle qu'elle est donnée, et emprunts de ce contrat dont le scénario donne les "
            "conditions\u00a0; épargne brute avant ces emprunts.",
            "Present debt as it is stated, and the loans of this contract whose terms the scenario gives; "
            "gross saving before these loans.",
        ),
        "ap_cp": (
            "AP = somme des CP + reste à financer après le contrat.",
            "AP = the sum of CP + what is left to finance after the contract.",
        ),
        "used": (
            "Consommé = engagements (AP) + foncier racheté + coût de la capacité ajoutée.",
            "Used = commitments (AP) + land bought back + cost of the added capacity.",
        ),
        "advancement": (
            "Part engagée\u00a0: coût de ce qui démarre sur coût du tout, avant indexation.",
            "Share started: cost of what is started over the cost of the whole, before indexation.",
        ),
        "after": ("après {year}", "after {year}"),
        "no_epci": ("Hors EPCI", "Outside any EPCI"),
        "partner_title": ("{title}\u00a0: {name}", "{title}: {name}"),
        "partner_votes": (
            "{name}\u00a0: ouvrir {opened} d'autorisations de programme pour la tranche ferme, et inscrire "
            "{now} de crédits de paiement en {year}.",
            "{name}: open {opened} of programme authorisations for the firm tranche, and {now} of payment "
            "credits in {year}.",
        ),
        "partner_votes_again": (
            "{name}\u00a0: porter les autorisations de programme fermes de {voted} à {opened} (tranche "
            "affermie {affirmed}, révision {revision}), et inscrire {now} de crédits de paiement en {year}.",
            "{name}: bring firm programme authorisations from {voted} to {opened} (made firm {affirmed}, "
            "revision {revision}), and open {now} of payment credits in {year}.",
        ),
        "partner_conditional": (
            "La tranche conditionnelle, {later}, se vote après l'évaluation.",
            "The conditional tranche, {later}, is voted after the evaluation.",
        ),
        "partner_votes_nothing": (
            "{name}\u00a0: aucun crédit à voter\u00a0; les opérations concernées sont payées par d'autres.",
            "{name}: no credits to vote; the operations concerned are paid by others.",
        ),
        "partner_is_given": (
            "{name}\u00a0: rien à voter. {all} des engagements sont payés par ce que les opérations "
            "rapportent, ou par ce que la loi rend.",
            "{name}: nothing to vote. {all} of the commitments are paid by what operations bring in, or by "
            "what the law gives back.",
        ),
        "partner_operations": (
            "Engagé sur le contrat. L'argent des autres partenaires n'est donné qu'en total.",
            "Committed over the contract. Money of other partners is told as a total alone.",
        ),
        "as_borne": ("TTC, HT pour qui déduit la TVA", "with tax, without it for who deducts it"),
        "vat": (
            "HT + TVA = TTC. Charge nette\u00a0: TTC moins la TVA déduite et le FCTVA, versé plus tard.",
            "Without tax + tax = with tax. Net: with tax, less what is deducted and FCTVA, given later.",
        ),
        "money": (
            "Montants en euros {tax}, euros de {euros_of} indexés de {index} par an.",
            "Amounts in euros {tax}, euros of {euros_of} indexed by {index} a year.",
        ),
        "money_flat": (
            "Montants en euros {tax}, euros de {euros_of}, sans indexation.",
            "Amounts in euros {tax}, euros of {euros_of}, not indexed.",
        ),
        "unsourced": ("écrit dans le scénario sans source", "written in the scenario without a source"),
        "class_stands_in": (
            "note absente\u00a0: la classe de priorité en tient lieu pour {names}",
            "no score: the priority class stands in for {names}",
        ),
        "hangs_on": (
            "Données supposées ou calculées. D'abord celles qui sont des limites avec un prix, par ce que le "
            "premier objectif ({goal}) perdrait à ce prix si elles étaient nulles\u00a0: prix × valeur.",
            "Figures that are assumed or derived. First those that are limits with a price, by what the "
            "first goal ({goal}) would lose at that price if they were nothing: price × value.",
        ),
        "weights_point": (
            "Un lot compte pour son poids, ou pour un point.",
            "A lot counts for its weight, or for one point.",
        ),
        "weights_home": (
            "Une unité hors logement compte pour son coût rapporté au coût moyen d'un logement.",
            "A unit that is not a home counts for its cost over the mean cost of a home.",
        ),
        "still_held": (
            "Sans année de revente\u00a0: encore détenu à la fin du contrat, l'acquéreur en doit le prix.",
            "Without a year of resale: still held at the end of the contract, its buyer owes the price.",
        ),
        "bilan": (
            "Dépenses = recettes appelées + subventions + participation, au-delà du contrat aussi.",
            "Costs = receipts drawn on + subsidies + participation, after the contract too.",
        ),
        "crac": (
            "Trésorerie = celle de l'année précédente + recettes encaissées + sommes versées à l'opération "
            "- sommes payées aux fournisseurs - foncier racheté. Un montant négatif est à la charge de qui "
            "porte l'opération.",
            "Left = that of the year before + receipts brought in + what is paid to the operation - what is "
            "paid to suppliers - land bought back. An amount below zero is carried by who carries the "
            "operation.",
        ),
        "after_contract": (
            "Travaux démarrés dans le contrat, qui continuent ensuite\u00a0: aucune enveloppe ne les paie.",
            "Works started within the contract, that go on after it: no envelope pays them.",
        ),
        "running_costs": (
            "Par an, de l'ouverture à la fin du contrat\u00a0; à la charge de qui gère, hors du contrat.",
            "Each year from opening to the end of the contract; whoever runs it pays, outside the contract.",
        ),
        "no_switched_off": ("Aucune règle n'est suspendue.", "No rule is switched off."),
        "switched_off": ("suspendue", "switched off"),
        "several": (
            "plusieurs limites à la fois\u00a0: aucune, relevée seule d'une unité, n'en ferait engager plus",
            "several limits at once: no single one, raised by one unit, would start more of it",
        ),
        "lacks_to_be_whole": (
            "tout ou rien\u00a0: il manque {lacks} (« {rule} »)",
            "whole or not at all: {lacks} lacking (“{rule}”)",
        ),
        "several_moves": ("plusieurs limites à la fois", "several limits at once"),
        "first_and_others": ("{first}\u202f; aussi\u00a0: {others}", "{first}; also: {others}"),
        "whole_units": ("arrondi à l'unité entière et au centime", "settled to whole units and cents"),
    },
}
