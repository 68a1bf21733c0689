"""Searches random worlds for plans that fall short of the best whole plan, and prints each with its seed.

    PYTHONPATH=tests python tests/properties/search_best_whole_plan.py 500
    … --from 500 --worlds scarce|whole|any --save FOLDER

One line a fault: the kind of world and its seed, the goal, what the plan reaches and the right value. A seed
draws the same world on every machine with the same release of hypothesis. `--save` writes each world that
fails as a scenario that `phasage solve` reads. The exit status is 1 where a fault was found.
"""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from random import Random
from time import perf_counter

from hypothesis.control import BuildContext
from hypothesis.internal.conjecture.data import ConjectureData
from hypothesis.strategies import SearchStrategy
from scarce_worlds import scarce_worlds
from whole.linear import TooLongError
from whole_plans_compared import faults
from whole_worlds import whole_worlds
from worlds import worlds

from optim.scenario.lock import dump
from optim.scenario.schema import Scenario

WORLDS = {"scarce": scarce_worlds(), "whole": whole_worlds(), "any": worlds()}


def drawn(worlds: SearchStrategy[Scenario], seed: int) -> Scenario:
    """The world of a seed, drawn evenly: a search for a shortest failure would draw trivial ones first."""
    data = ConjectureData(random=Random(seed))  # noqa: S311  (a seed, not a secret)
    with BuildContext(data, is_final=False, wrapped_test=drawn):
        return data.draw(worlds)


def searched(kind: str, seed: int, save: Path | None) -> tuple[bool, Counter[str]]:
    """Prints the faults of one world; whether one of them is a failure, and their count by what they are."""
    scenario = drawn(WORLDS[kind], seed)
    try:
        found = faults(scenario)
    except TooLongError as error:
        print(f"{kind} {seed}: the best whole plan was not found in time ({error})", flush=True)
        return False, Counter(["not compared"])
    for fault in found:
        print(f"{kind} {seed}: {fault.line()}", flush=True)
    if found and save:
        save.mkdir(parents=True, exist_ok=True)
        (save / f"{kind}-{seed}.yaml").write_text(dump(scenario), "utf-8")
    return not all(fault.allowed for fault in found), Counter({fault.what for fault in found})


def main() -> int:
    """Searches the worlds asked for; 1 where a plan falls short."""
    asked = arguments()
    start, counts, failed = perf_counter(), Counter[str](), 0
    for seed in range(asked.first, asked.first + asked.count):
        fails, found = searched(asked.worlds, seed, asked.save)
        counts, failed = counts + found, failed + fails
    print(f"{failed} of {asked.count} worlds fail, {perf_counter() - start:.0f} s")
    for what, count in counts.most_common():
        print(f"  {count} × {what}")
    return int(failed > 0)


def arguments() -> Namespace:
    """What is asked on the command line."""
    parser = ArgumentParser(description="Compares plans of random worlds to the best whole plan.")
    parser.add_argument("count", type=int, help="how many worlds")
    parser.add_argument("--from", dest="first", type=int, default=0, help="the first seed")
    parser.add_argument("--worlds", choices=sorted(WORLDS), default="scarce")
    parser.add_argument("--save", type=Path, help="where to write the worlds that fail")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
