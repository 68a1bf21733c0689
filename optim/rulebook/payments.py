"""When commitments are paid (AP and CP)."""

from optim.rulebook.rule import Rule

RULES = (
    Rule(
        name="payments_follow_commitments",
        topic="payments",
        key=("funder", "year"),
        unit="keur",
        scope="identity",
        label=("Paiements selon les engagements", "Payments follow commitments"),
        source="payment profile of each nature of cost, or yearly slices of the participation",
        since="0.1.0",
        sentence=(
            "Un engagement est payé au fil des années selon l'échéancier de sa nature, ou les "
            "versements de son financeur.",
            "A commitment is paid over the years by the profile of its nature, or by the funder's slices.",
        ),
        remedy=("revoir l'échéancier de paiement", "revise the payment profile"),
    ),
    Rule(
        name="payment_ceiling",
        topic="payments",
        key=("funder", "year"),
        unit="keur",
        scope="shared",
        amount=True,
        written=("funders", "{0}", "payment_ceiling_keur", "{1}"),
        label=("Crédits de paiement du financeur", "Payment credits of the funder"),
        source="payment credits of the funder",
        since="0.1.0",
        sentence=(
            "Un financeur ne paie pas plus dans l'année que ses crédits de paiement.",
            "A funder pays no more in a year than its payment credits.",
        ),
        remedy=(
            "relever les crédits de paiement du financeur cette année-là",
            "raise the funder's payment credits that year",
        ),
    ),
)
