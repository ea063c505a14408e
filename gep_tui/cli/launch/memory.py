"""How much memory this process may reserve: with too little, threads fail to start in the middle of a session."""

from __future__ import annotations

import sys

#: What the screens need, in bytes. They use a tenth; the rest is reserved for stacks and pools of threads.
NEEDED = 512 * 1024 * 1024


def allowed() -> int | None:
    """Return how many bytes of address space this process may reserve; `None` without a limit."""
    if sys.platform == "win32":
        return None
    import resource

    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return None if limit == resource.RLIM_INFINITY else limit
