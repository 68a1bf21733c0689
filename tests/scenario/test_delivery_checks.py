"""A shared agency that cannot serve its members is refused."""

from optim.messages import rendered
from optim.scenario.checks import examine
from tiny import tiny, yearly

OWNER = {"name": "CALL", "authority": True, "own_funders": ["authority"]}
LIMITED = {**OWNER, "delivery_capacity_keur": yearly(100)}


def remarks(members: list[str], capacity: dict[int, object]) -> list[tuple[str, str]]:
    block = {"name": "SPLA-IN", "members": members, "capacity_keur": capacity}
    scenario = tiny(maitres_ouvrage={"call": LIMITED, "cahc": OWNER}, shared_agency=block)
    found = [remark for remark in examine(scenario) if remark.steps[0] == "shared_agency"]
    return [("/".join(map(str, remark.steps)), rendered(remark.what, "en")) for remark in found]


def test_a_shared_agency_serves_known_and_limited_members() -> None:
    """Proves: a member is a maître d'ouvrage with a capacity of its own, named once.
    Without it: an unknown member would fail in the model, one without a limit never delegate.
    By hand: `cal` is unknown, `cahc` has no capacity, `call` stands twice.
    """
    assert remarks(["call", "cal", "cahc", "call"], yearly(10)) == [
        ("shared_agency/members/1", "is not a known maître d'ouvrage"),
        ("shared_agency/members/2", "has no capacity of its own, so it would never delegate"),
        ("shared_agency/members/3", "is a member twice"),
    ]


def test_a_shared_agency_has_a_capacity_every_year() -> None:
    """Proves: a year left out is refused.
    Without it: the model would fail on it, or read nothing as no limit.
    By hand: 2020 is missing.
    """
    given = {year: figure for year, figure in yearly(10).items() if year != 2020}
    assert remarks(["call"], given) == [("shared_agency/capacity_keur", "does not give 2020")]
