"""How a rule of the house is judged: new faults fail, and so do exceptions that are not needed any more."""

from __future__ import annotations

from collections.abc import Mapping, Set

import pytest


def judge(faults: Mapping[str, str], known: Set[str], remedy: str) -> None:
    """Fail with every fault that is not `known`, and with every known one that is no fault; `faults` says where."""
    new = [f"  {where}: {what}" for where, what in sorted(faults.items()) if where not in known]
    mended = [f"  {where}" for where in sorted(known - faults.keys())]
    said = []
    if new:
        said += [remedy, *new]
    if mended:
        said += ["Mended: take these out of tests/house/known.py.", *mended]
    if said:
        pytest.fail("\n".join(said), pytrace=False)
