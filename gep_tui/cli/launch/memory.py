"""How much memory this process may reserve: with too little, threads cannot start, in the middle of a session."""

from __future__ import annotations

#: What the screens need, in bytes. They use a tenth of it; the rest is reserved for the stacks and pools of threads.
NEEDED = 512 * 1024 * 1024


def allowed() -> int | None:
    """Return how many bytes of addresses this process may reserve; `None` where nothing limits them."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    return None if limit == resource.RLIM_INFINITY else limit
