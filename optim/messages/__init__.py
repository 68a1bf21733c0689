"""What is said to a person: a name and its values; the words of both languages come last, from one table.

Nothing reads a sentence back. The tables stand one file a document or topic (`TABLES`); each is a dictionary
``name → (French, English)`` of `str.format` templates over the values. The room imports nothing.
"""

from optim.messages.language import LANGUAGES, Lang, asked, speaking, spoken
from optim.messages.message import Euros, Message, Said, Worded, counted, say
from optim.messages.rendering import rendered
from optim.messages.spoken_error import DamagedError, SpokenError
from optim.messages.system import system_fault, unreadable

__all__ = [
    "LANGUAGES",
    "DamagedError",
    "Euros",
    "Lang",
    "Message",
    "Said",
    "SpokenError",
    "Worded",
    "asked",
    "counted",
    "rendered",
    "say",
    "speaking",
    "spoken",
    "system_fault",
    "unreadable",
]
