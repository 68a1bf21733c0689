"""What is said of the keys of a scenario that describe its means: who carries works, who pays, and how."""

MESSAGES = {
    "key_Scenario.bailleurs": (
        "Les bailleurs sociaux, et ce qu'ils peuvent engager",
        "The social landlords, and what they can start",
    ),
    "key_capacity_homes": ("Logements qu'il peut engager chaque année", "Homes that it can start each year"),
    "key_current_programme_homes": (
        "Logements que ses équipes portent déjà hors du contrat",
        "Homes that its teams already carry outside the contract",
    ),
    "key_ramp_up": ("Vitesse à laquelle sa production peut croître", "How fast its output may grow"),
    "key_from_homes": ("Logements par an avant le contrat", "Homes a year before the contract"),
    "key_increase_homes": (
        "Logements de plus d'une année à l'autre, au plus",
        "Homes more from one year to the next, at most",
    ),
    "key_extra_capacity": (
        "Capacité qu'il peut ajouter contre paiement",
        "Capacity that it may add at a price",
    ),
    "key_ceiling_homes": ("Logements ajoutés par an, au plus", "Homes added a year, at most"),
    "key_cost_keur_per_home": ("Prix d'un logement de capacité ajoutée", "Price of a home of added capacity"),
    "key_paid_by": ("Financeur qui paie", "Funder that pays"),
    "key_decant": (
        "Logements vides où les locataires vivent pendant les travaux",
        "Vacant homes where tenants live during the works",
    ),
    "key_Decant.homes": ("Nombre de logements vides", "Number of vacant homes"),
    "key_turns_a_year": ("Déménagements que chacun sert par an", "Moves that each serves a year"),
    "key_own_funders": ("Financeurs qui sont ses fonds propres", "Funders that are its own money"),
    "key_own_share_floor": ("Part de fonds propres, au moins", "Share of own money, at least"),
    "key_own_funds_ceiling_keur": ("Fonds propres par an, au plus", "Own money a year, at most"),
    "key_debt_stock_ceiling_keur": (
        "Dette due à la fin de chaque année, au plus",
        "Debt owed at the end of each year, at most",
    ),
    "key_annuity_ceiling_keur": ("Annuité payée chaque année, au plus", "Annuity paid each year, at most"),
    "key_vat": ("Taux de TVA, par nature", "Rates of VAT, by nature"),
    "key_Bailleur.vat": (
        "Ce qu'il fait de la TVA\u00a0: la supporte, la déduit, ou FCTVA",
        "What it does with VAT: bears it, deducts it, or FCTVA",
    ),
    "key_MaitreOuvrage.vat": (
        "Ce qu'il fait de la TVA\u00a0: la supporte, la déduit, ou FCTVA",
        "What it does with VAT: bears it, deducts it, or FCTVA",
    ),
    "key_Vat.rates": (
        "Taux par nature\u202f; une nature sans taux n'en supporte pas",
        "Rates by nature; a nature without one bears none",
    ),
    "key_Scenario.maitres_ouvrage": (
        "Qui porte les travaux qui ne sont pas d'un bailleur",
        "Who carries the works that are no bailleur's",
    ),
    "key_authority": (
        "Une collectivité, que la part minimale de 20\u00a0% engage",
        "An authority, that the least share of 20 % binds",
    ),
    "key_delivery_capacity_keur": ("Travaux qu'il peut engager par an", "Works that it can engage a year"),
    "key_buys_back_with": ("Financeur qui paie le foncier racheté", "Funder that pays for land bought back"),
    "key_gross_saving_keur": (
        "Épargne brute annuelle, avant tout emprunt du contrat",
        "Yearly gross saving, before any loan of the contract",
    ),
    "key_debt_keur": ("Dette à l'entrée du contrat", "Debt as the contract begins"),
    "key_debt_repayments_keur": ("Ce qu'il en rembourse chaque année", "What it repays of it each year"),
    "key_debt_capacity_years": ("Dette rapportée à l'épargne, au plus", "Debt over saving, at most"),
    "key_saving_floor_keur": ("Épargne gardée, au moins", "Saving that is kept, at least"),
    "key_shared_agency": (
        "Agence partagée (SPLA-IN), qui engage à la place de ses membres",
        "Shared agency (SPLA-IN), that engages in the place of its members",
    ),
    "key_members": ("Maîtres d'ouvrage qui en sont membres", "Maîtres d'ouvrage that are members"),
    "key_capacity_keur": ("Travaux qu'elle peut engager par an", "Works that it can engage a year"),
    "key_Scenario.funders": ("Les financeurs", "The funders"),
    "key_Funder.kind": ("Genre d'argent", "Kind of money"),
    "key_group": ("Groupe dans lequel le financeur est additionné", "Group in which the funder is added up"),
    "key_Funder.public_aid": ("Si son argent est une aide publique", "Whether its money is public aid"),
    "key_envelope_keur": ("Enveloppe, par année ou par tranche", "Envelope, by year or by tranche"),
    "key_Funder.rights": (
        "Droits datés, à la place d'une enveloppe",
        "Dated rights, in place of an envelope",
    ),
    "key_total_keur": ("Montant du droit, pour toutes ses années", "Amount of the right, for all its years"),
    "key_Right.years": ("Années du droit\u00a0: 2021-2024", "Years of the right: 2021-2024"),
    "key_commit_by": ("Dernière année pour engager", "Last year to commit"),
    "key_pay_by": ("Dernière année payée", "Last year paid"),
    "key_tse_keur": (
        "Taxe spéciale d'équipement reçue chaque année",
        "Special equipment tax received each year",
    ),
    "key_programme_share": (
        "Part de la taxe qui sert ce programme",
        "Share of the tax that serves this programme",
    ),
    "key_carry_over": (
        "Part de ce qui n'est pas engagé qui passe à la période suivante",
        "Share of what is not committed that goes to the next period",
    ),
    "key_Funder.land": ("Trésorerie d'un établissement foncier", "Treasury of a land agency"),
    "key_opening_treasury_keur": ("Trésorerie à l'ouverture", "Treasury at the opening"),
    "key_holding_limit_years": ("Durée de portage, au plus", "How long land is held, at most"),
    "key_long_convention_years": ("Durée d'une convention longue", "Length of a long convention"),
    "key_long_conventions": (
        "Types ou opérations à convention longue",
        "Kinds or operations with a long convention",
    ),
    "key_least_holding_years": ("Durée de portage, au moins", "How long land is held, at least"),
    "key_discount": (
        "Part de l'achat que la revente ne rend pas, par type",
        "Part of the purchase that resale does not bring back, by kind",
    ),
    "key_holding_rate": (
        "Coût d'une année de portage, en part de l'achat, par type",
        "Cost of a year of holding, as a share of the purchase, by kind",
    ),
    "key_payment_ceiling_keur": ("Crédits de paiement de chaque année", "Payment credits of each year"),
    "key_payment_carry_over": (
        "Part des crédits non payés qui passe à l'année suivante",
        "Share of unpaid credits that goes to the next year",
    ),
    "key_prior_payments_keur": (
        "Restes à payer d'opérations antérieures, chaque année",
        "What is still to be paid of earlier operations, each year",
    ),
    "key_participation_profile": (
        "Parts annuelles de ce qu'il apporte à un lot qui a des recettes",
        "Yearly slices of what it brings to a lot with receipts",
    ),
    "key_payment_terms": (
        "Quand il paie, si ce n'est pas au rythme des travaux",
        "When it pays, where that is not as works are paid",
    ),
    "key_PaymentTerms.advance": (
        "Part payée l'année de l'engagement",
        "Share that is paid in the year of the commitment",
    ),
    "key_PaymentTerms.balance": (
        "Part payée avec le dernier paiement des travaux",
        "Share that is paid with the last payment of works",
    ),
    "key_serves": ("Où son argent peut aller", "Where its money may go"),
    "key_Serves.epci": (
        "EPCI\u202f; tous si la liste n'est pas donnée",
        "EPCI; all where the list is left out",
    ),
    "key_Serves.bailleurs": (
        "Bailleurs\u202f; tous si la liste n'est pas donnée",
        "Bailleurs; all where the list is left out",
    ),
    "key_classes": (
        "Part de ce qu'il engage réservée à certains travaux",
        "Part of what it commits, kept for some works",
    ),
    "key_floor": ("Part de ce qu'il engage, au moins", "Share of what it commits, at least"),
    "key_ceiling": ("Part de ce qu'il engage, au plus", "Share of what it commits, at most"),
    "key_floor_keur": ("Montant par tranche, au moins", "Amount by tranche, at least"),
    "key_ceiling_keur": ("Montant par tranche, au plus", "Amount by tranche, at most"),
    "key_loans": ("Conditions des prêts, par prêteur", "Terms of loans, by lender"),
    "key_Loan.rate": ("Taux d'intérêt", "Rate of interest"),
    "key_deferral_rate": ("Taux pendant le différé", "Rate during the deferral"),
    "key_drawn": ("Tiré à l'engagement, ou au fil des paiements", "Drawn as committed, or as paid"),
    "key_repayment": ("Capital constant, ou annuités constantes", "Equal capital, or equal annuities"),
    "key_deferral_years": ("Années de différé", "Years of deferral"),
    "key_length_years": ("Durée du prêt", "Length of the loan"),
    "key_funder_groups": (
        "Nom imprimé de chaque groupe de financeurs",
        "Printed name of each group of funders",
    ),
    "key_Scenario.rates": (
        "Taux\u00a0: ce que chaque financeur apporte au plus",
        "Rates: what each funder brings at most",
    ),
    "key_Rate.name": (
        "Nom du taux, par lequel une variante le désigne",
        "Name of the rate, by which a variant calls it",
    ),
    "key_funder": ("Identifiant du financeur", "Identifier of the funder"),
    "key_funders": ("Financeurs concernés", "Funders concerned"),
    "key_max_rate": ("Part apportée, au plus", "Share that is brought, at most"),
    "key_Rate.kinds": ("Types d'opération que le taux admet", "Kinds of operation that the rate admits"),
    "key_Rate.natures": ("Natures que le taux admet", "Natures that the rate admits"),
    "key_base": (
        "Sur quoi porte le taux\u00a0: le coût, ou le déficit",
        "What the rate bears on: the cost, or the deficit",
    ),
    "key_from_year": ("Première année du taux", "First year of the rate"),
    "key_to_year": ("Dernière année du taux", "Last year of the rate"),
    "key_unit_ceiling_keur": ("Montant par unité, au plus", "Amount a unit, at most"),
    "key_base_ceiling_keur": (
        "Coût sur lequel le taux porte, au plus",
        "Cost that the rate bears on, at most",
    ),
    "key_base_ceiling_of": (
        "Ce plafond est celui d'une unité, ou d'une opération",
        "That ceiling is of a unit, or of an operation",
    ),
    "key_Scenario.public_aid": (
        "Ce qu'une collectivité garde à sa charge (CGCT L1111-10)",
        "What an authority bears itself (CGCT L1111-10)",
    ),
    "key_own_share": ("Part à sa charge, au moins", "Share that it bears, at least"),
    "key_parity": (
        "Deux côtés qui engagent autant dans chaque tranche",
        "Two sides that commit the same in each tranche",
    ),
    "key_left": ("Financeurs d'un côté", "Funders of one side"),
    "key_right": ("Financeurs de l'autre côté", "Funders of the other side"),
    "key_aid_ceilings": ("Cumul de certaines aides, au plus", "The most that some aids add up to"),
    "key_matching": (
        "Part qu'un financeur apporte à côté d'autres, au plus",
        "The most that a funder brings beside others",
    ),
    "key_beside": ("Financeurs à côté desquels il apporte", "Funders beside whom it brings"),
    "key_max_share": (
        "Part de ce qu'ils apportent ensemble, au plus",
        "Share of what they bring together, at most",
    ),
    "key_contributions": (
        "Ce que des financeurs apportent à chaque opération",
        "What funders bring to each operation",
    ),
    "key_at_least_keur": (
        "Montant, au moins, s'il apporte quelque chose",
        "Amount, at least, where it brings anything",
    ),
    "key_at_most_keur": ("Montant, au plus", "Amount, at most"),
    "key_notified": (
        "Le montant du plan voté, qu'un plan révisé ne dépasse pas",
        "The amount of the voted plan, that a rerun does not pass",
    ),
    "key_backers": ("Nombre de financeurs d'une opération", "How many funders an operation has"),
    "key_order_of_money": ("Ordre dans lequel l'argent sert", "Order in which money is used"),
    "key_OrderOfMoney.order": (
        "Genres d'argent ou financeurs, les premiers d'abord",
        "Kinds of money or funders, the first ones first",
    ),
    "key_least_slice_keur": (
        "Plus petite part d'un financeur dans une opération",
        "Least slice of a funder in an operation",
    ),
    "key_money_goals": ("Objectifs sur qui paie, dans l'ordre", "Goals on who pays, in order"),
    "key_least_revision_keur": (
        "Plus petite révision qu'un avenant nomme",
        "Least revision that an avenant names",
    ),
}
