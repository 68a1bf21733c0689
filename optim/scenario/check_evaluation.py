"""Checks of the mid-term gate: known names, envelopes to hold back, and criteria that can be judged."""

from collections.abc import Iterator

from optim.scenario.places import Remark, Steps, nearest
from optim.scenario.register import Register
from optim.scenario.schema_evaluation import MidTermGate


def the_gate_closes_a_later_tranche(r: Register) -> Iterator[Remark]:
    """The gated tranche is one of the contract, and not the first."""
    if (gate := r.scenario.mid_term_gate) is None:
        return
    tranches = list(r.scenario.horizon.tranches)
    if gate.tranche not in tranches:
        remedy = nearest(gate.tranche, tranches) or "Name a tranche of the horizon"
        yield Remark(("mid_term_gate", "tranche"), "is not a known tranche", remedy=remedy)
    elif gate.tranche == tranches[0]:
        remedy = "Name the tranche that follows the evaluation"
        yield Remark(("mid_term_gate", "tranche"), "is the first one: nothing comes before it", remedy=remedy)


def gated_funders_have_envelopes(r: Register) -> Iterator[Remark]:
    """Each gated funder is known, named once, and has an envelope of which a part can be held back."""
    gate = r.scenario.mid_term_gate
    for index, name in enumerate(gate.funders if gate else ()):
        steps: Steps = ("mid_term_gate", "funders", index)
        if (funder := r.scenario.funders.get(name)) is None:
            remedy = nearest(name, r.scenario.funders) or "Define the funder"
            yield Remark(steps, "is not a known funder", remedy=remedy)
        elif funder.envelope_keur is None:
            remedy = "Gate a funder with envelope_keur"
            yield Remark(steps, "has no envelope to hold back", remedy=remedy)
        if gate and name in gate.funders[:index]:
            yield Remark(steps, "is written twice", remedy="Keep it once")


def releases_can_be_judged(r: Register) -> Iterator[Remark]:
    """A release rests on an opinion that is given, or on a share that figures can tell."""
    gate = r.scenario.mid_term_gate
    for index, row in enumerate(gate.releases if gate else ()):
        steps: Steps = ("mid_term_gate", "releases", index)
        if (row.opinion is None) == (row.below is None):
            remedy = "Write opinion, or below"
            yield Remark(steps, "does not rest on one thing", remedy=remedy, shown=row.criterion)
        elif row.below is not None and row.criterion == "urban_sprawl":
            remedy = "Rest it on an opinion"
            yield Remark((*steps, "below"), "figures cannot tell of urban_sprawl", remedy=remedy)
        elif row.opinion is not None and row.criterion not in r.scenario.evaluation:
            what = "needs the opinion of the partners, and evaluation holds none"
            remedy = f"Write evaluation.{row.criterion}: before the evaluation, what is expected of it"
            yield Remark((*steps, "criterion"), what, remedy=remedy)


def the_gate_on_shares_waits_for_the_evaluation(r: Register) -> Iterator[Remark]:
    """Before the first rerun nothing was realised yet: the plan is taken as realised, and that is said."""
    gate: MidTermGate | None = r.scenario.mid_term_gate
    if gate and r.scenario.revision is None and any(row.below for row in gate.releases):
        what = (
            "rests on what will have been realised; until the evaluation, all is taken as realised as voted"
        )
        yield Remark(("mid_term_gate", "releases"), what, level="note")


EVALUATION_CHECKS = (
    the_gate_closes_a_later_tranche,
    gated_funders_have_envelopes,
    releases_can_be_judged,
)
