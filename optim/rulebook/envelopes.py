"""What each funder has to give, and what of it survives a period."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="funder_envelope",
        topic="envelopes",
        key=("funder", "period"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("funders", "{0}", "envelope_keur", "{1}"),
        label=("Enveloppe du financeur", "Envelope of the funder"),
        source="envelopes of the scenario",
        since="0.1.0",
        sentence=(
            "Un financeur n'engage pas plus que son enveloppe et ce qu'il a reporté de la "
            "période précédente.",
            "A funder commits no more than its envelope and what it carried over from the period before.",
        ),
        remedy=(
            "relever l'enveloppe de cette période, ou en reporter davantage",
            "raise the envelope of that period, or carry more of it over",
        ),
    ),
)
