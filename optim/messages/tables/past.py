"""What a rerun assumed of the past where nothing was reported, and what it noted of it."""

MESSAGES = {
    "resold_assumed": (
        "foncier revendu {years} non déclaré\u00a0: pris comme prévu, dans la limite des acquisitions",
        "land resold {years}, not reported: taken as planned, within what was bought",
    ),
    "started_assumed": (
        "travaux {years} non déclarés\u00a0: pris comme prévu pour {lots}",
        "started {years}, not reported: taken as planned for {lots}",
    ),
    "nothing_finished": (
        "aucun achèvement déclaré\u00a0: les travaux en retard ne sont pas connus",
        "finished: nothing is told, so works that are late are not known",
    ),
    "not_finished": (
        "travaux {year} non déclarés achevés alors qu'ils devaient l'être\u00a0: {late}",
        "started {year}, not reported finished though their works were to be over: {late}",
    ),
    "quantity_of_lot": ("{lot} ({quantity} {unit})", "{quantity} {unit} of {lot}"),
    "committed_assumed": (
        "engagements {year} non déclarés\u00a0: tirés des travaux et des financeurs votés pour {lines}",
        "committed {year}, not reported: taken from the works and the voted funders for {lines}",
    ),
    "many_committed_assumed": (
        "engagements {year} non déclarés\u00a0: tirés des travaux et des financeurs votés pour {count} "
        "lignes",
        "committed {year}, not reported: taken from the works and the voted funders for {count} lines",
    ),
    "paid_assumed": (
        "paiements {years} non déclarés\u00a0: selon les échéanciers",
        "paid {years}, not reported: taken from the payment profiles",
    ),
    "paid_assumed_in_part": (
        "paiements {years} non déclarés\u00a0: selon les échéanciers où aucune ligne n'est donnée",
        "paid {years}, not reported: taken from the payment profiles where no row is given",
    ),
    "drift_told": (
        "coût ({nature})\u00a0: {drift} sur le prévu, sans le projeter sur les années à venir",
        "cost of {nature}: {drift} on what was planned; not projected to the years to come",
    ),
    "drift_projected": (
        "coût ({nature})\u00a0: {drift} sur le prévu, projeté sur les années à venir",
        "cost of {nature}: {drift} on what was planned, projected to the years to come",
    ),
    "drift_above": ("+{percent}\u202f%", "+{percent}%"),
    "drift_below": ("−{percent}\u202f%", "-{percent}%"),
    "funders_not_reported": (
        "{cents} d'engagements manquent peut-être\u00a0: rien n'est déclaré d'un financeur voté, qui compte "
        "pour zéro. {asked}. Les déclarer, ou écrire complete: true si tout est dit",
        "{cents} of commitments may be missing: nothing is reported of a voted funder, which counts as zero. "
        "{asked}. Report them, or write complete: true if this is all",
    ),
    "payments_not_reported": (
        "{cents} de paiements manquent peut-être\u00a0: rien n'est déclaré d'un financeur qui devait payer, "
        "et qui compte pour zéro. {asked}. Les déclarer, ou écrire complete: true si tout est dit",
        "{cents} of payments may be missing: nothing is reported of a funder that was to pay, which counts "
        "as zero. {asked}. Report them, or write complete: true if this is all",
    ),
    "off_known_prices": (
        "ce qui est déclaré engagé est à plus de 5\u202f% du coût des travaux aux prix connus, de {cents} en "
        "tout. {asked}. Corriger, ou écrire complete: true si tout est dit",
        "what is reported committed stands more than 5% off the cost of the works at known prices, by "
        "{cents} in all. {asked}. Correct it, or write complete: true if this is all",
    ),
    "priced_in_one_year": (
        "un coût unitaire réel vaut pour son année seule, et les années à venir restent au coût voté. "
        "{asked}",
        "a real unit cost is of its year alone, and the years to come keep the voted cost. {asked}",
    ),
    "asked_of_a_funder": ("{line}, {funder}, {year}\u00a0: {amount}", "{line}, {funder}, {year}: {amount}"),
    "asked_of_a_cost": (
        "{line}, {year}\u00a0: {amount}, soit {share}",
        "{line}, {year}: {amount}, that is {share}",
    ),
    "asked_of_a_price": (
        "{line}, {year}\u00a0: {share}\u202f; si tout coûte autant, {amount} en tout, écrire "
        "revised: {{{key}: {{cost_keur: {keur}, because: …}}}}",
        "{line}, {year}: {share}; if all of it costs as much, {amount} in all, write "
        "revised: {{{key}: {{cost_keur: {keur}, because: …}}}}",
    ),
    "and_so_many_more": ("et {count} de plus", "and {count} more"),
    "late_assumed": (
        "retard de {delay}, la fenêtre se ferme d'autant plus tard\u00a0: {lots}",
        "late by {delay}, so the window ends as much later: {lots}",
    ),
    "delay_of_a_year": ("{count} an", "{count} year"),
    "delay_of_years": ("{count} ans", "{count} years"),
    "not_judged": (
        "évaluation\u00a0: les partenaires n'ont pas jugé {criteria}",
        "evaluation: the partners have not judged {criteria}",
    ),
    "judged_before": (
        "évaluation\u00a0: avis repris tel qu'il était avant sur {criteria}",
        "evaluation: the opinion stands as it was before on {criteria}",
    ),
    "renamed": ("{old} s'appelle désormais {new}", "{old} is now called {new}"),
    "merged": (
        "{old} est réuni à {new}\u00a0: leurs équipes s'ajoutent, les autres limites sont celles de {new}",
        "{old} is merged in {new}: their teams add up, the other limits are those of {new}",
    ),
    "is_not_named_in_the_parent": ("n'est pas nommé dans le plan voté", "is not named in the voted plan"),
    "name_one_of_the_parent": ("Écrire un nom du plan voté", "Write a name of the voted plan"),
    "is_renamed_itself": ("{name} est lui-même renommé", "{name} is renamed itself"),
    "write_the_last_name": ("Écrire le nom d'arrivée", "Write the last name"),
}
