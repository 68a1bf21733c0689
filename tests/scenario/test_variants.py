"""What the variants of the reference scenario hold in common."""

from pathlib import Path

from optim.scenario import load

FOLDER = Path(__file__).parents[2] / "scenarios" / "bassin-minier"


def test_tse_reference_is_the_tax_of_the_reference() -> None:
    """Proves: the falling tax that the variant names is the one that the reference uses.
    Without it: a new figure in base.yaml would leave the variant behind in silence.
    By hand: the same ten figures, 68 000 + 64 000 + 8 × 47 000 = 508 000 k€.
    """
    reference = load(FOLDER / "reference.yaml").scenario.funders["epf"].tse_keur
    named = load(FOLDER / "tse-reference.yaml").scenario.funders["epf"].tse_keur
    assert named is not None
    assert named == reference
    assert sum(figure.value for figure in named.values()) == 508_000
