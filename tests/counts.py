"""Counts what the reliability page states: ``python tests/counts.py``."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE)] + [
    str(HERE / part) for part in ("bad_inputs", "scenario", "faults")
]


def counts() -> dict[str, int]:
    """Each count by the words of the page."""
    from corpus import slips
    from hostile_runs import HOSTILE_RUNS
    from hostile_scenarios import HOSTILE_SCENARIOS
    from test_kills import KILLS

    from optim.audit import IDENTITIES
    from optim.audit.identity import ALWAYS

    return {
        "broken scenarios": len(slips("scenarios.txt")) + len(HOSTILE_SCENARIOS),
        "forged or broken runs": len(slips("runs.txt")) + len(HOSTILE_RUNS),
        "identities": len(IDENTITIES) + len(ALWAYS),
        "kills": KILLS,
    }


if __name__ == "__main__":
    for name, count in counts().items():
        print(f"{count:5} {name}")
