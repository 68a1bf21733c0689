"""A park of ten hectares at 100 k€ each, carried by an authority and an operator repaid by what it sells."""

from decimal import Decimal
from typing import Any

from tiny import cost, funder, lot, operation, rate, tranches

SALES = {"name": "sales", "kind": "receipts", "public_aid": False}


def slices(*shares: str) -> dict[str, Any]:
    return {"shares": [Decimal(share) for share in shares], "source": "by hand", "status": "assumed"}


def receipt(keur: float | str, nature: str = "land_charges") -> dict[str, Any]:
    return {
        "operation": "park",
        "lot": "land",
        "nature": nature,
        "unit_receipt_keur": Decimal(str(keur)),
        "source": "by hand",
        "status": "assumed",
    }


def park(*receipts: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Ten hectares that sales and an authority pay for; by default each hectare brings in 40 k€."""
    base: dict[str, Any] = {
        "maitres_ouvrage": {"call": {"name": "CALL", "authority": True, "own_funders": ["authority"]}},
        "operations": [operation("park", "park")],
        "lots": [lot("park", "land", 10, unit="ha", maitre_ouvrage="call")],
        "costs": [cost("park", "land", "works")],
        "funders": {"own": funder("own_funds"), "authority": funder("authority"), "sales": SALES},
        "rates": [rate("authority"), rate("sales")],
        "receipts": list(receipts) or [receipt(40)],
        "receipts_profiles": {
            "land_charges": slices("0", "0.5", "0.5"),
            "resale": slices("0", "0", "0", "0", "0", "1"),
        },
    }
    return {**base, **changes}


def budget(keur: float | str) -> dict[str, Any]:
    """The same funders with an authority that has so much in the first tranche and nothing after."""
    authority = funder("authority", envelope_keur=tranches(keur, 0))
    return {"own": funder("own_funds"), "authority": authority, "sales": SALES}
