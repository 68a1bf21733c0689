"""Where two variants that know nothing of each other set the same thing, and nothing settles it."""

from collections.abc import Sequence

from optim.messages import say
from optim.scenario.extending import Layer
from optim.scenario.places import Findings, Steps

type Sets = dict[Steps, str]
"""What a file sets, each path with the key that sets it."""


def refuse_conflicts(laid: Sequence[Layer], findings: Findings) -> None:
    """A finding for each thing that two files set of which neither is laid on the other, whole or in part."""
    for rank, layer in enumerate(laid):
        for other in laid[:rank]:
            if other.path in layer.below or not layer.sets or not other.sets:
                continue
            above = [one.sets for one in laid[rank + 1 :] if {layer.path, other.path} <= one.below]
            inside = _with_what_is_around(other.sets)
            told = set()
            for steps, path in layer.sets.items():
                clash = _around(steps, other.sets) or inside.get(steps)
                if clash is None or path in told or any(_around(steps, sets) for sets in above):
                    continue
                told.add(path)
                what = say("two_variants_set_it", file=other.document.place.file, path=clash)
                findings.add(layer.place_of(path), what, path=path, remedy=say("settle_it_above"))


def _around(steps: Steps, sets: Sets) -> str | None:
    """The key that sets a path, or something that holds it."""
    starts = (steps[:length] for length in range(1, len(steps) + 1))
    return next((sets[start] for start in starts if start in sets), None)


def _with_what_is_around(sets: Sets) -> Sets:
    """What is set, and all that holds it."""
    return {steps[:length]: path for steps, path in sets.items() for length in range(1, len(steps) + 1)}
