"""What is told to change, of random worlds: each change is enough, and one per cent less of it is not."""

from hypothesis import given, reject
from impossible.leaving import enough, enough_with_less
from scarce_worlds import scarce_worlds

from optim.asking.aims import aim_of
from optim.asking.ask import Asking
from optim.asking.changes import Change
from optim.asking.divisible import Asked, Divisible
from optim.asking.least import missed_of
from optim.asking.longer import longer
from optim.asking.why import Question
from optim.explain.diagnosis import diagnosed
from optim.run.plan import Plan
from optim.scenario.schema import Scenario
from optim.solver.failures import InfeasibleError
from optim.solving.program import program


def planned(scenario: Scenario) -> Plan:
    """The plan of a drawn world; one that has none is drawn again."""
    try:
        return program(scenario, {})
    except InfeasibleError:
        reject()


@given(scarce_worlds())
def test_each_change_that_leaves_a_plan_is_the_least(scenario: Scenario) -> None:
    """Proves: where a whole programme is required and has no plan, each change that is told leaves one.
    Without it: an officer would obtain a change, and have no plan still, or ask for more than it takes.
    By hand: the limits of the rule and holder moved by so much in all, and by less.
    """
    found = diagnosed(scenario.model_copy(update={"require_all": "a test"}))
    for repair in [] if found is None else found.repairs:
        assert enough(found, repair), repair
        assert not enough_with_less(found, repair), repair


@given(scarce_worlds())
def test_each_way_to_the_whole_programme_is_the_least(scenario: Scenario) -> None:
    """Proves: each way that is told has the whole programme where it is solved anew, and with less has not.
    Without it: a letter would ask for too little, or too much.
    By hand: the changed scenario stated again, one per cent less of each demand, or a year.
    """
    missed = missed_of(planned(scenario))
    asking = Asking(scenario, aim_of(scenario, ["all"]), missed, "")
    for way in asking.answer().ways:
        change = Change(way.raises)
        if way.kind == "time":
            less = longer(scenario, way.years - 1) if way.years > 1 else scenario
            whole = Asked(whole=asking.aim.lots, from_base=True)
            assert not Divisible(less, missed).reaches(whole)
        else:
            assert asking.proved(change) is not None, way.kind
            assert not way.raises or asking.proved(change.less()) is None, way.kind


@given(scarce_worlds())
def test_what_an_operation_lacks_is_the_least(scenario: Scenario) -> None:
    """Proves: what the first operation that is missed lacks admits it, and a hundredth less does not.
    Without it: a mayor would be told to bring what is not enough.
    By hand: the changed scenario solved anew, nothing being taken from others.
    """
    plan = planned(scenario)
    names = [row.operation for row in plan.rows.missed if row.quantity]
    for name in names[:1]:
        asked = Question(plan, name)
        if asked.lacks:
            assert asked.proves(Change(asked.lacks)) is not None
            assert asked.proves(Change(asked.lacks).less()) is None
