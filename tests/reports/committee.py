"""A small contract as a committee sees it: two EPCI, a cluster, three kinds, one operation never begun."""

from decimal import Decimal

from optim.run.plan import Plan
from tiny import bailleur, cost, figure, funder, lot, operation, rate, solved, yearly


def committee() -> Plan:
    """Homes held back by the bailleur, a park begun in the second tranche, an estate without a payer."""
    half = {"shares": [Decimal("0.5"), Decimal("0.5")], "source": "by hand", "status": "assumed"}
    return solved(
        title="Un contrat <b>d'essai</b>",
        epci={"call": {"name": "CALL", "area": "west"}, "cad": {"name": "CAD", "area": "douaisis"}},
        bailleurs={"mc": bailleur(yearly(2), own_share_floor=figure("0.1"))},
        funders={
            "own": funder("own_funds", name="Fonds propres"),
            "state": funder(name="État", envelope_keur=yearly("33.33333"), carry_over=figure("0.5")),
            "authority": funder("authority", name="Budget de la CALL"),
        },
        rates=[
            rate("own", kinds=["estate"], operations=["cite"]),
            rate("state", "0.3", operations=["cite"]),
            rate("authority", kinds=["park"]),
        ],
        operations=[
            operation(name="cite"),
            operation("parc", "park", epci="cad") | {"name": "=cmd|' /C calc'!A0 <script>alert(1)</script>"},
            operation("isolee", epci="cad") | {"name": "Cité isolée"},
        ],
        lots=[
            lot(),
            lot("parc", "works", "1.25", unit="ha", maitre_ouvrage="call", first_year=2019),
            lot("isolee"),
        ],
        costs=[cost(keur="33.33333"), cost("parc", "works", "public_space", 77), cost("isolee")],
        clusters={"lens": {"name": "Lens", "operations": ["cite", "parc"]}},
        payment_profiles={"rehabilitation": half, "public_space": half},
    )
