"""The limits of a plan in the words of its scenario."""

from reports.limits import holder
from tiny import funder, solved


def test_a_territory_is_told_by_its_name_and_not_by_its_budget() -> None:
    """Proves: an EPCI whose budget bears the same identifier is named as a territory in a territory's limit.
    Without it: the share due to a place would read as a limit of its own budget.
    By hand: `call` is CALL the EPCI, and the funder is called otherwise.
    """
    budget = funder("authority", name="Budget de la CALL")
    plan = solved(funders={"own": funder("own_funds"), "authority": funder(), "call": budget})
    assert holder(plan, "territorial_floor", "call, T1") == "CALL, T1"
    assert holder(plan, "funder_envelope", "call, T1") == "Budget de la CALL, T1"
