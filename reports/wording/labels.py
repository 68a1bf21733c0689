"""Labels and sentences by topic, key and language, put together from one file a document or topic."""

from optim.rulebook import RULEBOOK
from reports.wording import (
    alternatives,
    answer,
    approval,
    ask,
    charts,
    compare,
    deliberation,
    evaluation,
    lapses,
    midterm,
    notes,
    operation,
    page,
    prices,
    reconciliation,
    rerun,
    study,
    tables,
    terms,
    views,
    why,
)

PARTS = (
    terms, tables, charts, answer, operation, prices, notes, page, approval, compare, study, evaluation,
    deliberation, reconciliation, rerun, midterm, lapses, why, ask, alternatives, views,
)  # fmt: skip
LANGUAGES = ("fr", "en")


def _together() -> dict[str, dict[str, tuple[str, str]]]:
    """The labels of all files; the rules are labelled by their rulebook."""
    found: dict[str, dict[str, tuple[str, str]]] = {
        "rule": {rule.name: rule.label for rule in RULEBOOK.values()}
    }
    for part in PARTS:
        for topic, labels in part.LABELS.items():
            found.setdefault(topic, {}).update(labels)
    return found


LABELS = _together()


def label(topic: str, key: str, lang: str) -> str:
    """The label of a key of a topic (rule, goal, kind, nature, table, column…) in a language.

    Raises `KeyError` naming what is missing.
    """
    try:
        return LABELS[topic][key][LANGUAGES.index(lang)]
    except (KeyError, ValueError):
        raise KeyError(f"no {lang} label for {topic} {key!r}") from None


def phrase(name: str, lang: str, /, **values: object) -> str:
    """A sentence of the reports, filled in."""
    return label("phrase", name, lang).format(**values)


def decided(decision: str, lang: str) -> str:
    """What is decided of an operation: required, excluded, or opened in a year."""
    known = decision in LABELS["decision"]
    return label("decision", decision, lang) if known else phrase("fixed_year", lang, year=decision)
