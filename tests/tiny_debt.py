"""A park of ten hectares at 100 k€ that an authority carries and borrows for, over two years at 10 %."""

from typing import Any

from tiny import cost, figure, funder, lot, operation, rate


def by_loan(terms: dict[str, Any] | None = None, last_year: int = 2020, **owner: Any) -> dict[str, Any]:
    """The blocks of the park, with other terms of the loan or more said of the authority."""
    loan = {"rate": figure("0.1"), "deferral_years": 0, "length_years": 2}
    return {
        "bailleurs": {},
        "maitres_ouvrage": {"call": {"name": "CALL", "authority": True, "own_funders": ["town"], **owner}},
        "funders": {"town": funder("authority", name="Budget"), "bank": funder("loan", name="Bank")},
        "rates": [rate("bank")],
        "loans": {"bank": {**loan, **(terms or {})}},
        "public_aid": None,
        "operations": [operation("park", "park")],
        "lots": [lot("park", "land", 10, unit="ha", maitre_ouvrage="call", last_year=last_year)],
        "costs": [cost("park", "land", "works")],
    }
