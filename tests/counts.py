"""Counts what the reliability page states: ``python tests/counts.py [--worlds SECONDS]``."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE)] + [
    str(HERE / part)
    for part in ("audit", "bad_inputs", "scenario", "faults", "properties", "rules", "reports", "command")
]


def counts() -> dict[str, int]:
    """Each count by the words of the page."""
    from corpus import slips
    from documents_forged import FORGED_DOCUMENTS
    from hostile_runs import HOSTILE_RUNS, STRAYS
    from hostile_scenarios import HOSTILE_SCENARIOS
    from one_number_cases import CASES
    from test_approval_faults import POINTS, SEALED
    from test_audit import FORGERIES
    from test_forged_approvals import FORGED_APPROVALS
    from test_forged_land import FORGERIES as LAND
    from test_kills import KILLS
    from test_tables_declared import NOTHING, SPLIT

    from optim.audit import judges
    from optim.audit.identity import ALWAYS

    return {
        "broken scenarios": len(slips("scenarios.txt")) + len(HOSTILE_SCENARIOS),
        "forged or broken runs": len(slips("runs.txt"))
        + len(HOSTILE_RUNS)
        + len(STRAYS)
        + len(FORGERIES + LAND)
        + len(CASES),
        "forged documents": len(FORGED_DOCUMENTS),
        "forged seals and registers": len(FORGED_APPROVALS),
        "rows split in two": len(SPLIT) + len(NOTHING),
        "identities": len(judges()) + len(ALWAYS),
        "kills": KILLS,
        "approvals killed": len(POINTS) + len(SEALED),
    }


def worlds_a_minute(seconds: float) -> float:
    """How many random scenarios are programmed, written and audited a minute, over so many seconds.

    Raises `AssertionError` when a plan does not stand its audit.
    """
    from tempfile import TemporaryDirectory
    from time import perf_counter
    from warnings import catch_warnings, simplefilter

    from worlds import worlds

    from optim.audit import audit
    from optim.run.folder import write
    from optim.solver.session import InfeasibleError
    from optim.solving.program import program

    done, start = 0, perf_counter()
    with catch_warnings(), TemporaryDirectory() as folder:
        simplefilter("ignore")
        while perf_counter() - start < seconds:
            try:
                plan = program(worlds().example(), {})
            except InfeasibleError:
                continue
            run = Path(folder) / str(done)
            write(plan, run, force=False, finish=lambda draft: None)
            assert audit(run) == []
            done += 1
    return 60 * done / seconds


if __name__ == "__main__":
    if "--worlds" in sys.argv:
        a_minute = worlds_a_minute(float(sys.argv[sys.argv.index("--worlds") + 1]))
        print(f"{a_minute:5.0f} random scenarios a minute on this machine")
    for name, count in counts().items():
        print(f"{count:5} {name}")
