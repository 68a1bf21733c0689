"""How a funder's money is shared between classes of works, and between funders that pay alike."""

from collections.abc import Iterable

from optim.model.rules.stating import Data, Rows, Variables, states
from optim.model.sums import Sum, lpSum


def committed(x: Variables, d: Data, pairs: Iterable[tuple[str, str]], tranche: str) -> Sum:
    """What some funders commit to some lines in a tranche, in k€."""
    return lpSum(x.granted[line, f, p] for line, f in pairs for p in d.grants_in[f, tranche])


def in_class(x: Variables, d: Data, f: str, name: str, tranche: str) -> Sum:
    """What a funder commits to one of its classes in a tranche, in k€."""
    return committed(x, d, [(line, f) for line in d.lines_of_class[f, name]], tranche)


def in_all(x: Variables, d: Data, f: str, tranche: str) -> Sum:
    """What a funder commits in a tranche, in k€."""
    return committed(x, d, [(line, f) for line in d.lines_of_funder[f]], tranche)


@states(
    "Σ_{i ∈ c} granted[i, f, t] ≥ floor[f, c] · Σ_i granted[i, f, t]"
    "      ∀ class c of funder f with a floor, tranche t",
)
def class_floor(x: Variables, d: Data) -> Rows:
    """A class gets at least its share of what its funder commits."""
    for (f, c), share in d.class_floors.items():
        for t in d.tranches:
            yield (f, c, t), in_class(x, d, f, c, t) - share * in_all(x, d, f, t) >= 0


@states(
    "Σ_{i ∈ c} granted[i, f, t] ≤ ceiling[f, c] · Σ_i granted[i, f, t]"
    "      ∀ class c of funder f with a ceiling, tranche t",
)
def class_ceiling(x: Variables, d: Data) -> Rows:
    """A class gets at most its share of what its funder commits."""
    for (f, c), share in d.class_ceilings.items():
        for t in d.tranches:
            yield (f, c, t), in_class(x, d, f, c, t) - share * in_all(x, d, f, t) <= 0


@states(
    "Σ_{i ∈ c} granted[i, f, t] ≥ floor[f, c, t]"
    "      ∀ class c of funder f, tranche t with an amount guaranteed",
)
def class_floor_amount(x: Variables, d: Data) -> Rows:
    """A class gets at least the amount that its funder guarantees to it."""
    for (f, c, t), least in d.class_floor_amounts.items():
        yield (f, c, t), in_class(x, d, f, c, t) >= least


@states(
    "Σ_{i ∈ c} granted[i, f, t] ≤ ceiling[f, c, t]"
    "      ∀ class c of funder f, tranche t with a capped amount",
)
def class_ceiling_amount(x: Variables, d: Data) -> Rows:
    """A class gets at most the amount to which its funder caps it."""
    for (f, c, t), most in d.class_ceiling_amounts.items():
        yield (f, c, t), in_class(x, d, f, c, t) <= most


@states(
    "Σ_{f ∈ left} granted[i, f, t] = Σ_{f ∈ right} granted[i, f, t]"
    "      summed over the lines i of the parity, ∀ parity, tranche t",
)
def parity(x: Variables, d: Data) -> Rows:
    """The two sides of a parity commit the same in each tranche."""
    for name, (left, right) in d.parities.items():
        for t in d.tranches:
            yield (name, t), committed(x, d, left, t) - committed(x, d, right, t) == 0
