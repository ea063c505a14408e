"""The names that Windows keeps for devices: no file or folder can be called so there, whatever its ending."""

from __future__ import annotations

import re

_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def is_device(name: str) -> bool:
    """Tell whether Windows takes this name for a device."""
    return _DEVICE.fullmatch(name) is not None
