"""Profiles of the property tests: derandomised by default, longer with ``--hypothesis-profile=long``.

Tests read English unless they ask for French.
"""

import os

from hypothesis import HealthCheck, settings

os.environ["PHASAGE_LANG"] = "en"
os.environ["OPENPYXL_LXML"] = "False"  # workbooks that hold what XML forbids are written without it

settings.register_profile(
    "ci",
    derandomize=True,
    max_examples=60,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "long", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ci")
