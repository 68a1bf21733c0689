"""The programs that some tests open documents with: where they are absent, those tests say so and wait.

With ``CI`` set, nothing is skipped: a program that is missing fails its tests.
"""

import os
import shutil

import pytest


def needs(*programs: str) -> pytest.MarkDecorator:
    """Skips where a program is not installed, but never in CI."""
    missing = [name for name in programs if shutil.which(name) is None]
    waits = bool(missing) and "CI" not in os.environ
    return pytest.mark.skipif(waits, reason=f"not installed: {', '.join(missing)}")
