"""What the system has against a file, in words of ours: its own are in one language."""

import errno

from optim.messages.message import Message, say

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
