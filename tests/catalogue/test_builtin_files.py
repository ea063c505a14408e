"""The built-in files are all there, and none has a fault."""

from __future__ import annotations

import pytest
from msgspec.json import encode

from gep_tui.catalogue.catalogue import known, load
from gep_tui.catalogue.places import builtin_dir
from gep_tui.catalogue.read import read_builtin, read_file
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
    read = [read_file(path, known(None)) for path in sorted(builtin_dir().rglob("*.toml"))]
    assert [sentence(fault) for _value, faults in read for fault in faults] == []
    assert len(read) == len(PROTOCOLS) + len(PROGRAMMES) and not BUILT_IN.faults


@pytest.mark.parametrize("name", PROTOCOLS)
def test_the_protocol_is_there(name: str) -> None:
    assert name in BUILT_IN.protocols


@pytest.mark.parametrize("name", PROGRAMMES)
def test_the_programme_is_there(name: str) -> None:
    assert name in BUILT_IN.programmes


def test_every_file_of_the_folder_is_in_the_catalogue() -> None:
    names = {path.stem for path in builtin_dir().rglob("*.toml")}
    assert names == {*BUILT_IN.protocols, *BUILT_IN.programmes}


@pytest.mark.parametrize("name", [*PROTOCOLS, *PROGRAMMES])
def test_a_built_in_file_is_the_same_whether_faults_are_looked_for_or_not(name: str) -> None:
    checked, _faults = read_file(BUILT_IN.origin[name], known(None))
    assert checked is not None and checked == read_builtin(BUILT_IN.origin[name])
    assert encode(checked) == encode(BUILT_IN.get(name)), "a number keeps its kind"
