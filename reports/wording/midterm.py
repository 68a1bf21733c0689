"""Where a contract stands at the as-of year of a rerun, and what moves, for whom."""

LABELS: dict[str, dict[str, tuple[str, str]]] = {
    "table": {
        "midterm_money": ("Argent à mi-parcours", "Money at mid-term"),
        "homes_delivered": ("Logements livrés par an", "Homes delivered by year"),
        "stakes": ("Qui gagne, qui perd", "Who gains, who loses"),
    },
    "column": {
        "to_pay": ("Reste à payer, €", "Left to pay, €"),
        "open_then": ("Encore disponible, €", "Still open, €"),
        "to_commit": ("À engager ensuite, €", "To be committed then, €"),
        "side": ("Partenaire", "Partner"),
        "homes_delivered": ("Logements livrés", "Homes delivered"),
        "homes_in_works": ("Logements en travaux, hors marché", "Homes in works, off the market"),
        "homes_of_the_vote": ("Logements du plan voté", "Homes of the voted plan"),
        "homes_of_the_rerun": ("Logements du plan révisé", "Homes of the revised plan"),
        "homes_change": ("Écart, logements", "Difference, homes"),
        "money_of_the_vote": ("AP du plan voté, €", "AP of the voted plan, €"),
        "money_of_the_rerun": ("AP du plan révisé, €", "AP of the revised plan, €"),
        "money_change": ("Écart d'AP, €", "Difference of AP, €"),
        "realised_or_to_come": ("Réalisé ou à venir", "Realised or to come"),
    },
    "chart": {
        "voted_and_revised": ("Voté, réalisé, révisé", "Voted, realised, revised"),
        "voted_and_revised_says": (
            "Logements engagés depuis le début du contrat\u00a0: le vote, ce qui est réalisé, et la suite "
            "telle que ce plan la révise.",
            "Homes started since the contract began: the vote, what is realised, and what follows as this "
            "plan revises it.",
        ),
        "money_voted_and_revised": ("Argent voté, réalisé, révisé", "Money voted, realised, revised"),
        "money_voted_and_revised_says": (
            "Engagements depuis le début du contrat, en millions d'euros.",
            "Commitments since the contract began, in millions of euros.",
        ),
        "voted_so_far": ("Voté, cumulé", "Voted, so far"),
        "realised_so_far": ("Réalisé, cumulé", "Realised, so far"),
        "revised_so_far": ("Révisé, cumulé", "Revised, so far"),
    },
    "side": {
        "bailleur": ("Bailleur", "Bailleur"),
        "epci": ("EPCI", "EPCI"),
        "cluster": ("Grappe", "Cluster"),
        "funder": ("Financeur", "Funder"),
    },
    "when": {"realised": ("réalisé", "realised"), "to_come": ("à venir", "to come")},
    "noun": {
        "lot_dropped": ("retiré", "dropped"),
        "lot_droppeds": ("retirés", "dropped"),
        "lot_reduced": ("réduit", "reduced"),
        "lot_reduceds": ("réduits", "reduced"),
        "lot_delayed": ("retardé", "delayed"),
        "lot_delayeds": ("retardés", "delayed"),
        "lot_advanced": ("avancé", "advanced"),
        "lot_advanceds": ("avancés", "advanced"),
        "lot_increased": ("accru", "increased"),
        "lot_increaseds": ("accrus", "increased"),
        "begun_operation": ("opération démarrée", "operation begun"),
        "begun_operations": ("opérations démarrées", "operations begun"),
        "other_operation": ("autre opération", "other operation"),
        "other_operations": ("autres opérations", "other operations"),
        "other": ("autre", "other"),
        "others": ("autres", "others"),
        "home_of_vote": ("logement voté", "voted home"),
        "home_of_votes": ("logements votés", "voted homes"),
        "home_already": ("logement déjà engagé", "home already started"),
        "home_alreadys": ("logements déjà engagés", "homes already started"),
    },
    "phrase": {
        "midterm_homes": (
            "Fin {year}\u00a0: {done}, pour {voted} votés à cette date\u202f; il en reste {left} à engager. "
            "Ce plan en engage {to_come} {when} et en laisse {missed} de côté{owners}.",
            "End of {year}: {done}, for {voted} voted by then; {left} are left to start. This plan starts "
            "{to_come} of them {when} and leaves {missed} out{owners}.",
        ),
        "midterm_homes_whole": (
            "Fin {year}\u00a0: {done}, pour {voted} votés à cette date\u202f; il en reste {left} à engager. "
            "Ce plan les engage tous {when}.",
            "End of {year}: {done}, for {voted} voted by then; {left} are left to start. This plan starts "
            "them all {when}.",
        ),
        "midterm_homes_done": (
            "Fin {year}\u00a0: {done}, pour {voted} votés à cette date\u00a0: il n'en reste aucun à engager.",
            "End of {year}: {done}, for {voted} voted by then: none is left to start.",
        ),
        "midterm_operations": (
            "Fin {year}\u00a0: {begun} sur {programme}\u202f; {when}, ce plan en démarre {more} et en laisse "
            "{none} de côté.",
            "End of {year}: {begun} of {programme}; {when}, this plan begins {more} and leaves {none} out.",
        ),
        "midterm_operations_all": (
            "Fin {year}\u00a0: {begun} sur {programme}\u202f; {when}, ce plan démarre tout le reste.",
            "End of {year}: {begun} of {programme}; {when}, this plan begins all that is left.",
        ),
        "midterm_operations_whole": (
            "Fin {year}\u00a0: {begun}, tout le programme.",
            "End of {year}: {begun}, the whole programme.",
        ),
        "let_go": (
            "Le vote n'est pas tenu, par décision des partenaires ({because})\u00a0: {homes} ne "
            "sont pas engagés.",
            "The vote is not kept, as the partners decided ({because}): {homes} are not started.",
        ),
        "given_up": (
            "Ce que ce plan ne peut tenir du vote\u00a0: {lots}.",
            "What this plan cannot keep of the vote: {lots}.",
        ),
        "from_to": ("de {first} à {last}", "from {first} to {last}"),
        "in_year": ("en {first}", "in {first}"),
        "midterm_capacity": (
            "{name}\u00a0: {done} et {possible} possibles {when}, soit {capacity} pour {programme} au "
            "programme\u202f; il en faudrait {needed} par an à partir de {first}.",
            "{name}: {done} and {possible} possible {when}, that is {capacity} for {programme} of the "
            "programme; {needed} a year would be needed from {first} on.",
        ),
        "nothing_finished": (
            "Aucun achèvement n'est déclaré\u00a0: le retard des chantiers n'est pas connu.",
            "Nothing is reported finished: how late works are is not known.",
        ),
        "midterm_money": (
            "Argent, fin {year}\u00a0: {committed} déjà engagés pour {voted} votés à cette date\u202f; "
            "{paid} déjà payés pour {paid_voted} prévus, {to_pay} restent à payer. Pour la suite, {open} "
            "d'enveloppes sont encore disponibles\u202f; ce plan en engage {to_come} {when}.",
            "Money, end of {year}: {committed} already committed for {voted} voted by then; {paid} already "
            "paid for {paid_voted} foreseen, {to_pay} left to pay. For what follows, {open} of envelopes are "
            "still open; this plan commits {to_come} of them {when}.",
        ),
        "midterm_money_beside": (
            "Argent, fin {year}\u00a0: {committed} déjà engagés pour {voted} votés à cette date\u202f; "
            "{paid} déjà payés pour {paid_voted} prévus, {to_pay} restent à payer. Pour la suite, {open} "
            "d'enveloppes sont encore disponibles\u202f; ce plan en engage {to_come} {when}, et {beside} "
            "hors enveloppe.",
            "Money, end of {year}: {committed} already committed for {voted} voted by then; {paid} already "
            "paid for {paid_voted} foreseen, {to_pay} left to pay. For what follows, {open} of envelopes are "
            "still open; this plan commits {to_come} of them {when}, and {beside} beside envelopes.",
        ),
        "moves_works": (
            "Ce qui bouge\u00a0: {lots} par rapport au plan voté ({ways}).",
            "What moves: {lots} against the voted plan ({ways}).",
        ),
        "moves_no_works": (
            "Ce qui bouge\u00a0: aucun chantier\u202f; les travaux votés sont maintenus.",
            "What moves: no works; those that were voted are kept.",
        ),
        "moves_for": (
            "Pour qui\u00a0: {whole} par rapport au vote\u202f; {parts}.",
            "For whom: {whole} against the vote; {parts}.",
        ),
        "moves_for_nobody": (
            "Pour qui\u00a0: chaque bailleur et chaque EPCI garde les logements du vote.",
            "For whom: each bailleur and each EPCI keeps the homes of the vote.",
        ),
        "moves_money": (
            "Qui paie\u00a0: {whole} d'engagements par rapport au vote\u202f; {parts}.",
            "Who pays: {whole} of commitments against the vote; {parts}.",
        ),
        "moves_no_money": (
            "Qui paie\u00a0: chaque financeur engage ce qui était voté.",
            "Who pays: each funder commits what was voted.",
        ),
        "by_bailleur": ("par bailleur, {list}", "by bailleur, {list}"),
        "by_epci": ("par EPCI, {list}", "by EPCI, {list}"),
        "and_others": ("{others} {rest}", "{others} {rest}"),
        "cost_by_then": (
            "dont {done} à fin {year} et {to_come} ensuite",
            "of which {done} by the end of {year} and {to_come} after",
        ),
        "midterm_money_says": (
            "Disponible\u00a0: ce que les enveloppes tiennent encore après {year}, moins ce que l'évaluation "
            "ne libère pas. Reste à payer = engagements - paiements, à fin {year}.",
            "Open: what envelopes still hold after {year}, less what the evaluation does not release. Left "
            "to pay = commitments - payments, by the end of {year}.",
        ),
        "homes_delivered": (
            "Achevés la dernière année de leurs travaux, ou comme déclarés\u202f; ceux qui sont en retard, "
            "la première année à venir. En travaux\u00a0: engagés et pas encore achevés en fin d'année.",
            "Finished in the last year of their works, or as reported; those that are late, in the first "
            "year to come. In works: started and not finished yet at the end of the year.",
        ),
        "stakes_say": (
            "Sur tout le contrat, ce qui est réalisé compris\u00a0: les bailleurs, les EPCI, les grappes et "
            "les financeurs comptent chacun le même contrat.",
            "Over the whole contract, what is realised included: bailleurs, EPCI, clusters and funders each "
            "count the same contract.",
        ),
        "done_by": ("Logements déjà engagés, fin {year}", "Homes already started, end of {year}"),
        "to_start_then": ("Logements que ce plan engage ensuite", "Homes that this plan starts then"),
        "committed_by": ("Argent déjà engagé, fin {year}", "Money already committed, end of {year}"),
        "to_commit_then": ("Ce plan engage ensuite", "This plan commits then"),
    },
}
