"""Every message by name, as (French, English); one file a document or topic, no name twice."""

from optim.messages.tables import (
    classes,
    criteria,
    decisions,
    delivery,
    dependencies,
    energy,
    evaluation,
    face,
    land,
    means,
    money,
    names,
    notes,
    phasing,
    places,
    rates,
    receipts,
    resales,
    revision,
    rows,
    running_costs,
    territory,
)

type Words = tuple[str, str]

PARTS: tuple[dict[str, Words], ...] = (
    places.MESSAGES,
    names.MESSAGES,
    rows.MESSAGES,
    money.MESSAGES,
    classes.MESSAGES,
    rates.MESSAGES,
    receipts.MESSAGES,
    running_costs.MESSAGES,
    means.MESSAGES,
    delivery.MESSAGES,
    land.MESSAGES,
    dependencies.MESSAGES,
    criteria.MESSAGES,
    phasing.MESSAGES,
    decisions.MESSAGES,
    territory.MESSAGES,
    evaluation.MESSAGES,
    energy.MESSAGES,
    revision.MESSAGES,
    resales.MESSAGES,
    notes.MESSAGES,
    face.MESSAGES,
)
TABLES: dict[str, Words] = {name: words for part in PARTS for name, words in part.items()}
