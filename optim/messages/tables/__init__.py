"""Every message by name, as (French, English); one file a document or topic, no name twice."""

from optim.messages.tables import face, places

type Words = tuple[str, str]

PARTS: tuple[dict[str, Words], ...] = (face.MESSAGES, places.MESSAGES)
TABLES: dict[str, Words] = {name: words for part in PARTS for name, words in part.items()}
