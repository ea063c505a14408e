"""SHA-256 as the standard library has it built in; `hashlib` would bring half a megabyte of OpenSSL into a session."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import sha256
else:
    # `random` of the standard library does the same.
    try:
        from _sha2 import sha256  # Python 3.12
    except ImportError:
        try:
            from _sha256 import sha256
        except ImportError:  # a Python that was built without it
            from hashlib import sha256

__all__ = ["sha256"]
