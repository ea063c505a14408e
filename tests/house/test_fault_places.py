"""Every place where `tests/terminal/faulty.py` puts a fault exists: strings name them, which no tool follows."""

from __future__ import annotations

import pytest
from faulty import PLACES, found


@pytest.mark.parametrize("place", PLACES)
def test_a_place_for_a_fault_exists(place: str) -> None:
    owner, name = found(place)
    assert callable(getattr(owner, name)), f"{PLACES[place]} is no function: nothing would call it"
