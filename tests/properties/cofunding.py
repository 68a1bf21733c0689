"""Random rules between funders, laid over a random world: each lets a plan exist in which nothing starts."""

from typing import Any

from hypothesis import strategies as st

from tiny import figure


@st.composite
def cofunding(draw: st.DrawFn, funders: list[str], operations: list[str], keur: int) -> dict[str, Any]:
    """One or two rules between some funders, on all operations or on one; amounts around `keur`."""
    first, *others = draw(st.permutations(funders))
    some = draw(st.sampled_from([None, operations[:1]]))
    about = {} if some is None else {"operations": some}
    amounts = st.integers(1, max(2, keur))
    low, high = sorted([draw(amounts), draw(amounts)])
    both = [first, *others[:1]]
    floors = {"least": {"funders": both, "at_least_keur": figure(low), **about}}
    possible: dict[str, dict[str, Any]] = {
        "aids": {
            "aid_ceilings": {
                "aids": {"funders": both, "max_rate": figure(draw(st.sampled_from(["0.3", "0.8"]))), **about}
            }
        },
        "matched": {
            "matching": {
                "matched": {
                    "funder": first, "beside": others[:1],
                    "max_share": figure(draw(st.sampled_from(["0.5", "0.8"]))), **about,
                }
            }
        },
        "notified": {"contributions": {"order": {"funders": [first], "at_most_keur": figure(high), **about}}},
        "least": {"contributions": floors},
        "single": {"backers": {"one": {"funders": both, "at_most": 1, "because": "drawn", **about}}},
        "partners": {
            "contributions": floors,
            "backers": {
                "both": {
                    "funders": both, "at_least": draw(st.integers(1, 2)), "because": "drawn", **about,
                }
            },
        },
    }  # fmt: skip
    found: dict[str, Any] = {}
    for name in draw(st.lists(st.sampled_from(sorted(possible)), min_size=1, max_size=2, unique=True)):
        for block, rows in possible[name].items():
            found[block] = {**found.get(block, {}), **rows}
    return found
