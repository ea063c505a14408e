"""Twenty kills at random moments and a sample of the sweep; `crash.py` beside this does a thousand and all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from crash import done, random_kills, sweep
from lives import calls

#: Kinds of calls that a session makes: the sweep has to strike some of each.
KINDS = {"create", "fsync", "mkdir", "rename", "write"}


@pytest.mark.timeout(300)
def test_twenty_kills_at_random_moments_lose_nothing() -> None:
    outcome = done(random_kills(20, seed=7), workers=2, say=False)
    assert outcome.faults == []
    assert outcome.kills == 20
    assert outcome.told >= 20, "a kill tells little where nothing was shown as saved"


@pytest.mark.timeout(300)
def test_a_sample_of_the_calls_struck_one_by_one_loses_nothing(tmp_path: Path) -> None:
    counted = calls(tmp_path / "new")
    assert {call.split()[0] for call in counted} >= KINDS
    outcome = done(sweep(counted, sample=True)[::3], workers=2, say=False)
    assert outcome.faults == []
    assert outcome.kills >= 6
