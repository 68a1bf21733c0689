"""The manifest of a run: the SHA-256 of each of its files, kept in ``plan.json``.

``plan.json`` cannot hold its own digest: the seal of an approval covers it, and through it every other file.
"""

import stat
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from optim.messages import say
from optim.run.tables import COLUMNS
from optim.scenario import Finding

PLAN, LOCK, SEAL = "plan.json", "scenario.lock.yaml", "approval.json"
CERTIFICATE = "certificate"
MODEL, DUALS = f"{CERTIFICATE}/model.mps", f"{CERTIFICATE}/duals.csv"
DOCUMENTS = ("report.html", "report.xlsx")
RESULTS = (*(f"{name}.csv" for name in COLUMNS), LOCK)
"""The files that every run has beside its manifest."""
ALLOWED = {*RESULTS, MODEL, DUALS, *DOCUMENTS}
"""All that a manifest may name."""
LARGEST_BYTES = 1_000_000_000
"""A file that is longer is not read to the end: it is none of a run."""
REMEDY = say("restore_or_solve")


def digest_of(path: Path) -> str:
    """The SHA-256 of a file."""
    with path.open("rb") as file:
        held = sha256()
        while block := file.read(1 << 20):
            held.update(block)
    return held.hexdigest()


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file of a run but for its manifest and its seal, in the order of their names."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return {name: digest_of(folder / name) for name in names if name not in (PLAN, SEAL)}


def misnamed(named: dict[str, str]) -> Iterator[Finding]:
    """What a manifest names that no run has, and what every run has that it does not name."""
    for name in sorted(named.keys() - ALLOWED):
        what, why = say("no_file_of_a_run"), say("a_run_holds_its_own")
        yield Finding(f"{PLAN} files/{name[:200]}", what, why, REMEDY)
    for name in sorted(set(RESULTS) - named.keys()):
        what, why = say("not_in_the_manifest"), say("every_run_has_the_file")
        yield Finding(f"{PLAN} files/{name}", what, why, REMEDY)


def departures(folder: Path, named: dict[str, str], *, kept: tuple[str, ...]) -> Iterator[Finding]:
    """Every file of a run that is missing, changed, or not one of it, against their digests.

    `kept` names the files that belong and have no digest here. Folders, links, pipes and hidden files count.
    """
    folders = {parent.as_posix() for name in named for parent in Path(name).parents} - {"."}
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    for name in sorted(found.keys() - named.keys() - folders - set(kept)):
        what, why = say("does_not_belong"), say("is_in_no_manifest")
        yield Finding(f"{folder.name}/{name}", what, why, say("keep_it_elsewhere"))
    for name in sorted(folders & found.keys()):
        if not stat.S_ISDIR(found[name].lstat().st_mode):
            yield Finding(f"{folder.name}/{name}", say("is_no_folder_of_its_own"), "", REMEDY)
    for name, digest in sorted(named.items()):
        why = say("is_not_what_is_named")
        if name not in found:
            yield Finding(f"{folder.name}/{name}", say("file_missing"), say("the_manifest_names_it"), REMEDY)
        elif not stat.S_ISREG(found[name].lstat().st_mode):
            yield Finding(f"{folder.name}/{name}", say("is_a_link_or_device"), why, REMEDY)
        elif found[name].lstat().st_size > LARGEST_BYTES:
            yield Finding(f"{folder.name}/{name}", say("is_longer_than_a_run"), why, REMEDY)
        elif digest_of(found[name]) != digest:
            yield Finding(f"{folder.name}/{name}", say("file_changed"), why, REMEDY)
