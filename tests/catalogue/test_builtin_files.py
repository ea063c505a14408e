"""The built-in files are all there, and none has a fault."""

from __future__ import annotations

import pytest

from gep_tui.catalogue.catalogue import load
from gep_tui.catalogue.places import builtin_dir
from gep_tui.words.protocol_faults import sentence

PROTOCOLS = (
    "codev-6",
    "codev-7",
    "codev-express",
    "codev-flash",
    "gease",
    "gapp-4-steps",
    "balint",
    "peer-group",
    "tietze",
    "heilsbronn",
    "incident-method",
    "action-learning-set",
    "consultancy",
    "tuning",
    "atlas",
    "critical-incidents",
    "troika",
    "wise-crowds",
    "one-two-four-all",
    "conversation-cafe",
    "what-so-what-now-what",
    "fishbowl",
    "world-cafe",
    "open-space",
    "solution-circle",
    "reflecting-team",
)
PROGRAMMES = (
    "half-day-two-cases",
    "half-day-one-case",
    "codev-alone",
    "seminar-half-day",
    "gease-morning-untimed",
)

BUILT_IN = load(None)


def test_no_built_in_file_has_a_fault() -> None:
    assert [sentence(fault) for fault in BUILT_IN.faults] == []


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_protocol_is_there(name: str) -> None:
    assert name in BUILT_IN.protocols


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_programme_is_there(name: str) -> None:
    assert name in BUILT_IN.programmes


def test_every_file_of_the_folder_is_in_the_catalogue() -> None:
    names = {path.stem for path in builtin_dir().rglob("*.toml")}
    assert names == {*BUILT_IN.protocols, *BUILT_IN.programmes}
