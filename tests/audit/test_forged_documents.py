"""What people read and sign is audited: the page and the workbook are rendered anew and compared."""

import shutil
from pathlib import Path

import pytest
from documents_forged import FORGED_DOCUMENTS, summary, with_documents

from optim.audit import audit, audited
from optim.command.documents import documents
from optim.messages import rendered


@pytest.fixture(scope="module")
def true(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A run with its documents, to be copied."""
    return with_documents(tmp_path_factory.mktemp("documents") / "run")


@pytest.fixture
def run(true: Path, tmp_path: Path) -> Path:
    """A copy of it, to be forged."""
    return shutil.copytree(true, tmp_path / "run")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_true_documents_pass(lang: str, tmp_path: Path) -> None:
    """Proves: the documents of a run, rendered anew from its files in their language, are the same bytes.
    Without it: every forgery below would prove nothing.
    By hand: no finding, and nothing that could not be compared.
    """
    done = audited(with_documents(tmp_path / "run", lang), documents)
    assert (done.findings, done.not_checked) == ([], [])


@pytest.mark.parametrize("name", FORGED_DOCUMENTS)
def test_a_forged_document_is_found(name: str, run: Path) -> None:
    """Proves: a page or a workbook that is not what the tables give is found, the manifest made anew or not.
    Without it: people would sign figures that no rule was checked on.
    By hand: the line of the table.
    """
    FORGED_DOCUMENTS[name].make(run)
    found = [finding.line() for finding in audit(run, documents)]
    assert any(line.startswith(FORGED_DOCUMENTS[name].told) for line in found), found


def test_other_versions_are_told_apart_from_a_forgery(run: Path) -> None:
    """Proves: documents with other bytes, made by other versions, are said not to be compared, and why.
    Without it: a run of last year would look forged, or a forged one would pass in silence.
    By hand: the English documents of a run that was made in French by an older library.
    """

    def older(content: dict[str, dict[str, object]]) -> None:
        content["documents"]["lang"] = "en"
        content["documents"]["made_with"] |= {"jinja2": "2.0"}  # type: ignore[operator]

    summary(older)(run)
    done = audited(run, documents)
    assert done.findings == []
    told = [rendered(said, "en") for said in done.not_checked]
    assert [line.split(": made with jinja2 2.0, here ")[0] for line in told] == [
        "report.html: not compared with the tables",
        "report.xlsx: not compared with the tables",
    ]


def test_the_same_bytes_pass_whatever_made_them(run: Path) -> None:
    """Proves: documents that come out the same are proved, even where a version is another.
    Without it: each update of a library would leave older runs unproved.
    By hand: one version changed in plan.json, nothing to tell.
    """
    summary(lambda content: content["documents"]["made_with"].update(jinja2="2.0"))(run)
    done = audited(run, documents)
    assert (done.findings, done.not_checked) == ([], [])
