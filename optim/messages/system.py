"""What the system, or a reader, has against a file, in words of ours: theirs are in one language."""

import csv
import errno
import json

from optim.messages.message import Message, Said, say
from optim.messages.spoken_error import SpokenError

FAULTS = {
    errno.ENOENT: "system_finds_no_file",
    errno.EEXIST: "system_finds_it_there",
    errno.EACCES: "system_denies",
    errno.EPERM: "system_denies",
    errno.ENOTDIR: "system_finds_no_folder",
    errno.EISDIR: "system_finds_a_folder",
    errno.ENAMETOOLONG: "system_finds_a_long_name",
    errno.ELOOP: "system_finds_a_ring",
    errno.ENOSPC: "system_has_no_room",
    errno.EDQUOT: "system_has_no_room",
    errno.EFBIG: "system_finds_a_long_file",
    errno.EROFS: "system_only_reads",
    errno.EBUSY: "system_is_busy",
    errno.EIO: "system_has_an_error",
    errno.EXDEV: "system_finds_two_disks",
    errno.ENOTEMPTY: "system_finds_it_full",
}
"""The messages by the number of a fault."""


def system_fault(error: OSError) -> Message:
    """Why the system refuses, without the path; by its number where there is no message of ours."""
    number = error.errno or 0
    return say(FAULTS[number]) if number in FAULTS else say("system_fault", number=number)


def unreadable(error: Exception) -> Said:
    """Why the content of a file cannot be read: what our reader says, or where a library's stops."""
    if isinstance(error, SpokenError):
        return error.said
    if isinstance(error, OSError):
        return system_fault(error)
    if isinstance(error, json.JSONDecodeError):
        return say("damaged_json", line=error.lineno, column=error.colno)
    if isinstance(error, UnicodeDecodeError):
        return say("damaged_utf8", byte=error.start + 1)
    if isinstance(error, RecursionError):
        return say("damaged_nested")
    return say("damaged_csv" if isinstance(error, csv.Error) else "damaged_form")
