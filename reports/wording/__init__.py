"""Every label of the reports, in French and in English: the only place where French labels are written."""

from reports.wording.labels import LABELS, LANGUAGES, decided, label, phrase
from reports.wording.numbers import (
    NARROW,
    colon,
    counted,
    euros,
    exact,
    listing,
    money,
    number,
    percent,
    plain,
    signed,
    significant,
)

__all__ = [
    "LABELS",
    "LANGUAGES",
    "NARROW",
    "colon",
    "counted",
    "decided",
    "euros",
    "exact",
    "label",
    "listing",
    "money",
    "number",
    "percent",
    "phrase",
    "plain",
    "signed",
    "significant",
]
