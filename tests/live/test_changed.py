"""A protocol file that was changed after a session had begun is noticed; what only looks different is not."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from gep_tui.catalogue.catalogue import load
from gep_tui.catalogue.places import builtin_dir
from gep_tui.domain.protocol.fingerprint import fingerprint
from gep_tui.domain.session.decisions import phases
from gep_tui.live.changed import is_changed
from gep_tui.live.headless import open_session

OWN = """id = "mine"
name = { fr = "Le mien", en = "Mine" }
source = { title = "us" }
[[phases]]
id = "talk"
name = { fr = "Parler", en = "Talk" }
minutes = 10
mode = "open"
speakers = ["everyone"]
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "protocols").mkdir()
    path = tmp_path / "protocols" / "mine.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_a_changed_length_is_noticed_a_comment_is_not(own: Path, tmp_path: Path) -> None:
    live = open_session(tmp_path, "mine", ["Léa"])
    assert not is_changed(live.session, tmp_path)
    own.write_text(f"# a remark\n{OWN}\n", encoding="utf-8")
    assert not is_changed(live.session, tmp_path)
    own.write_text(OWN.replace("minutes = 10", "minutes = 12"), encoding="utf-8")
    assert is_changed(live.session, tmp_path)
    live.do(phases.begin)
    live.do(phases.close)
    assert not is_changed(live.session, tmp_path)
    assert live.close()


@pytest.mark.parametrize("left", [None, "", "id = 3\n"])
def test_a_file_that_is_gone_or_no_good_tells_nothing(own: Path, tmp_path: Path, left: str | None) -> None:
    live = open_session(tmp_path, "mine", ["Léa"])
    own.unlink() if left is None else own.write_text(left)
    assert not is_changed(live.session, tmp_path)
    assert live.close()


def test_a_programme_changes_with_the_protocols_that_it_names(tmp_path: Path) -> None:
    live = open_session(tmp_path, "half-day-two-cases", ["Léa"])
    assert not is_changed(live.session, tmp_path)
    names = {block.protocol for block in load(None).programmes["half-day-two-cases"].blocks if block.protocol}
    (tmp_path / "protocols").mkdir(exist_ok=True)
    for name in names:
        text = (builtin_dir() / f"{name}.toml").read_text(encoding="utf-8")
        (tmp_path / "protocols" / f"{name}.toml").write_text(text.replace("shortest = 5", "shortest = 4"), "utf-8")
    assert is_changed(live.session, tmp_path)
    assert live.close()


def test_a_record_that_does_not_say_is_not_said_to_have_changed(tmp_path: Path) -> None:
    live = open_session(tmp_path, "codev-6", ["Léa"])
    assert not is_changed(msgspec.structs.replace(live.session, fingerprint=""), tmp_path)
    assert is_changed(msgspec.structs.replace(live.session, fingerprint="0" * 16), tmp_path)
    assert live.close()


def test_every_built_in_source_has_a_sign_of_its_own() -> None:
    found = load(None)
    sources = [*found.protocols.values(), *found.programmes.values()]
    assert len({fingerprint(source, found.protocols) for source in sources}) == len(sources)
