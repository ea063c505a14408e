"""The name of this computer's time zone: from the environment, else from the system; never a wrong one."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from gep_tui.cli.groups import zone


@pytest.fixture
def in_zone(monkeypatch: pytest.MonkeyPatch) -> object:
    """Make this process live in a zone."""

    def live(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield live
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize("name", ["Europe/Paris", ":Europe/Paris", "/usr/share/zoneinfo/Europe/Paris"])
def test_the_environment_names_it(in_zone, name: str) -> None:  # type: ignore[no-untyped-def]
    in_zone(name)
    found = zone.local_zone({"TZ": name})
    assert found is not None
    assert found.key == "Europe/Paris"


def test_a_name_that_does_not_agree_with_the_clock_is_not_believed(
    in_zone,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,  # type: ignore[no-untyped-def]
) -> None:
    in_zone("Europe/Paris")
    monkeypatch.setattr(zone, "LINK", tmp_path / "none")
    monkeypatch.setattr(zone, "NAME", tmp_path / "timezone")
    for written in ("America/Lima\n", "nonsense/[/]\n", "\x00"):
        zone.NAME.write_text(written)
        assert zone.local_zone({}) is None
    zone.NAME.write_text("Europe/Brussels\n")
    found = zone.local_zone({"TZ": "../../etc/passwd"})
    assert found is not None
    assert found.key == "Europe/Brussels"
