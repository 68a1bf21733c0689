"""Checks of the mid-term gate: known names, envelopes to hold back, and criteria that can be judged."""

from collections.abc import Iterator

from optim.messages import say
from optim.scenario.places import Remark, Steps
from optim.scenario.register import Register
from optim.scenario.schema_evaluation import MidTermGate


def the_gate_closes_a_later_tranche(r: Register) -> Iterator[Remark]:
    """The gated tranche is not the first."""
    if (gate := r.scenario.mid_term_gate) is None:
        return
    tranches = list(r.scenario.horizon.tranches)
    if gate.tranche == tranches[0]:
        remedy = say("name_the_tranche_that_follows_the_evaluation")
        yield Remark(
            ("mid_term_gate", "tranche"), say("is_the_first_one_nothing_comes_before"), remedy=remedy
        )


def gated_funders_have_envelopes(r: Register) -> Iterator[Remark]:
    """Each gated funder is named once and has an envelope of which a part can be held back."""
    gate = r.scenario.mid_term_gate
    for index, name in enumerate(gate.funders if gate else ()):
        steps: Steps = ("mid_term_gate", "funders", index)
        funder = r.scenario.funders.get(name)
        if funder is not None and funder.envelope_keur is None:
            remedy = say("gate_a_funder_with_envelope_keur")
            yield Remark(steps, say("has_no_envelope_to_hold_back"), remedy=remedy)
        if gate and name in gate.funders[:index]:
            yield Remark(steps, say("is_written_twice"), remedy=say("keep_it_once"))


def releases_can_be_judged(r: Register) -> Iterator[Remark]:
    """A release rests on an opinion that is given, or on a share that figures can tell."""
    gate = r.scenario.mid_term_gate
    for index, row in enumerate(gate.releases if gate else ()):
        steps: Steps = ("mid_term_gate", "releases", index)
        if (row.opinion is None) == (row.below is None):
            remedy = say("write_opinion_or_below")
            yield Remark(steps, say("does_not_rest_on_one_thing"), remedy=remedy, shown=row.criterion)
        elif row.below is not None and row.criterion == "urban_sprawl":
            remedy = say("rest_it_on_an_opinion")
            yield Remark((*steps, "below"), say("figures_cannot_tell_of_urban_sprawl"), remedy=remedy)
        elif row.opinion is not None and row.criterion not in r.scenario.evaluation:
            what = say("needs_the_opinion_of_the_partners_and")
            remedy = say("write_evaluation_before_the_evaluation_what_is", criterion=row.criterion)
            yield Remark((*steps, "criterion"), what, remedy=remedy)


def the_gate_on_shares_waits_for_the_evaluation(r: Register) -> Iterator[Remark]:
    """Before the first rerun nothing was realised yet: the plan is taken as realised, and that is said."""
    gate: MidTermGate | None = r.scenario.mid_term_gate
    if gate and r.scenario.revision is None and any(row.below for row in gate.releases):
        what = say("rests_on_what_will_have_been_realised")
        yield Remark(("mid_term_gate", "releases"), what, level="note")


EVALUATION_CHECKS = (
    the_gate_closes_a_later_tranche,
    gated_funders_have_envelopes,
    releases_can_be_judged,
)
