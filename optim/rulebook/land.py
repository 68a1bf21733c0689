"""The revolving treasury of a land agency: it buys, holds, pays for what it holds, and resells."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="stock_is_followed",
        topic="land",
        key=("line", "agency", "year"),
        unit="keur",
        scope="identity",
        label=("Stock foncier suivi", "Stock of land followed"),
        source="purchases and sales of the agency",
        since="0.1",
        sentence=(
            "Ce qu'un opérateur foncier détient, à sa valeur d'achat, est ce qu'il détenait, "
            "plus ses achats, moins ses reventes.",
            "What an agency holds at its purchase value is what it held, plus what it buys, less "
            "what it resells.",
        ),
        remedy=("acheter moins, ou revendre plus tard", "buy less, or resell later"),
    ),
    Rule(
        name="epf_treasury",
        topic="land",
        key=("agency", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("funders", "{0}", "tse_keur", "{1}"),
        label=("Trésorerie de l'opérateur foncier", "Treasury of the land agency"),
        source="tax and share of the programme, terms of the agency",
        since="0.1",
        sentence=(
            "Un opérateur foncier ne dépense pas plus que sa taxe et ses reventes : sa "
            "trésorerie n'est jamais négative.",
            "An agency spends no more than its tax and its sales: its treasury is never below zero.",
        ),
        remedy=(
            "relever la taxe ou la part qui sert le programme, revendre plus tôt, ou réduire la décote",
            "raise the tax or the share that serves the programme, resell earlier, or lower the discount",
        ),
    ),
    Rule(
        name="holding_limit",
        topic="land",
        key=("line", "agency", "year"),
        unit="keur",
        scope="own",
        label=("Durée de portage maximale", "Longest holding"),
        source="conventions of the agency",
        since="0.1",
        sentence=(
            "Ce qu'un opérateur foncier a acheté est revendu au plus tard au terme de sa "
            "convention, le plus ancien d'abord.",
            "What an agency bought is resold at the latest when its convention ends, the oldest first.",
        ),
        remedy=(
            "prolonger la convention, ou laisser l'acquéreur racheter davantage cette année-là",
            "extend the convention, or let the owner buy back more that year",
        ),
    ),
    Rule(
        name="least_holding",
        topic="land",
        key=("line", "agency", "year"),
        unit="keur",
        scope="own",
        label=("Durée de portage minimale", "Least holding"),
        source="time that clearing takes before resale",
        since="0.1",
        sentence=(
            "Ce qu'un opérateur foncier a acheté n'est pas revendu avant d'être libéré.",
            "What an agency bought is not resold before it is cleared.",
        ),
        remedy=("libérer le foncier plus vite", "clear the land faster"),
    ),
)
