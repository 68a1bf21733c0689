"""An exception that carries what it says as a message, to be rendered in any language."""

from optim.messages.language import spoken
from optim.messages.message import Said
from optim.messages.rendering import rendered


class SpokenError(Exception):
    """A failure told to a person; `said` is what is said, and its text that in the environment's language."""

    def __init__(self, said: Said) -> None:
        super().__init__(said)
        self.said = said

    def __str__(self) -> str:
        return rendered(self.said, spoken())


class DamagedError(SpokenError, ValueError):
    """The content of a file is not what its reader takes."""
