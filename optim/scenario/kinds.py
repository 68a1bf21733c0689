"""The kinds of operation and the natures of cost."""

from typing import Literal

Kind = Literal[
    "estate",
    "centrality",
    "private_housing",
    "major_site",
    "endangered_heritage",
    "park",
    "facility",
    "mobility",
    "engineering",
]
Nature = Literal[
    "rehabilitation",
    "restructuring",
    "demolition",
    "public_space",
    "acquisition",
    "works",
    "holding",
    "landscape",
    "infrastructure",
    "studies",
    "fees",
]
