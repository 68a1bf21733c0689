"""Profiles of the property tests: few worlds by default, more with `--hypothesis-profile=thorough` (.ci/run).

Both are derandomised; ``long`` searches at random. Tests read English unless they ask for French.
"""

import os

from hypothesis import HealthCheck, settings

os.environ["PHASAGE_LANG"] = "en"
os.environ["OPENPYXL_LXML"] = "False"  # workbooks that hold what XML forbids are written without it

for name, examples in (("few", 12), ("thorough", 16)):
    settings.register_profile(
        name,
        derandomize=True,
        max_examples=examples,
        deadline=None,
        database=None,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.register_profile(
    "long", max_examples=3000, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("few")
