"""Room for visitors: how many files and connections the server may hold open at a time.

A visitor's browser holds up to seven connections (six for HTTP, one web socket), each of which is a descriptor, and
many systems start a service with a soft limit of 1,024. The hard limit is the operator's: docs/deployment.md.
"""

import logging
import sys

log = logging.getLogger(__name__)

WANTED = 65_536
"""Descriptors asked for; more than the processors could serve visitors."""

VISITOR = 7
"""Descriptors a visitor takes while a page loads; one of them stays."""

COMFORTABLE = 4_096
"""Below this the log says what to raise."""


def raise_limit() -> int | None:
    """Raise the soft limit as far as the hard limit lets us and return it; None where a system knows no such limit."""
    if sys.platform == "win32":
        return None
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    unlimited = resource.RLIM_INFINITY
    within = WANTED if hard == unlimited else min(WANTED, hard)
    if soft != unlimited and soft < within:
        try:
            resource.setrlimit(resource.RLIMIT_NOFILE, (within, hard))
            soft = within
        except (OSError, ValueError):  # some systems know a lower limit that they do not tell
            log.debug("The limit of open files stays at %d.", soft)
    if soft != unlimited and soft < COMFORTABLE:
        log.warning(
            "At most %d files and connections can be open, enough for about %d visitors at a time. "
            "To allow more, raise the hard limit: LimitNOFILE= in a systemd unit, `ulimit -Hn` in a shell.",
            soft,
            soft // VISITOR,
        )
    return soft
