"""`gep pack --group` and its `gep merge`: a group travels with its sessions, is gone on with there, and comes back."""

from __future__ import annotations

import json
import stat
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from gep_tui.cli.commands import merge
from gep_tui.domain.session.decisions import notes
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.library.ledger import sum_of

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """The data folder of a second laptop."""
    return tmp_path / "other"


@pytest.fixture
def nord(gep: Gep, session: LiveSession) -> str:
    """A group of two members with a topic and a date, which has taken in the session of the morning."""
    gep("group", "new", "Équipe Nord")
    for name in ("Léa; Accueil", "Karim [/]"):
        gep("group", "members", "nord", "--add", name, "--yes")
    gep("group", "dates", "nord", "--from", "2090-12-01")
    gep("add", "--group", "nord", "L’accueil du matin")
    gep("group", "sessions", "nord", "--take", "all")
    return "equipe-nord"


@pytest.fixture
def pack(gep: Gep, nord: str, tmp_path: Path) -> Path:
    """The group, packed with its session."""
    path = tmp_path / "nord.gep"
    assert gep("pack", "--open", "--group", "nord", str(path))[0] == 0
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def shown(gep: Gep, home: Path) -> Any:
    status, out, _err = gep("--home", str(home), "group", "show", "nord", "--json")
    assert status == 0
    return json.loads(out)


def test_a_group_goes_with_its_sessions_and_it_is_said_before(gep: Gep, nord: str, tmp_path: Path) -> None:
    path = tmp_path / "nord.gep"
    status, out, _err = gep("pack", str(path), "--open", "--group", "nord", "--for", "Zoé")
    assert status == 0
    assert out.startswith("The group goes with its one session and all that was noted in it; --alone leaves it out.\n")
    assert "“Équipe Nord”: 2 members, 1 date, 1 topic, 2 other entries, 1 session" in " ".join(out.split())
    assert "1 note to self stays out." in out
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with zipfile.ZipFile(path) as archive:
        assert not any(b"Rester calme" in archive.read(name) for name in archive.namelist())
    assert "packed anew" in gep("pack", str(path), "--open", "--group", "nord", "--alone")[1]
    with zipfile.ZipFile(path) as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {"manifest.json", "events"}
    assert "is no earlier pack of the same" in gep("pack", "--open", "matin", str(path))[2]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("matin",), "Into which file?"),
        (("matin", "x.gep", "--group", "nord"), "--group takes the place of SESSION"),
        (("matin", "x.gep", "--alone"), "--alone goes with --group."),
        (("--group", "sud", "x.gep"), "There is no group “sud”"),
    ],
)
def test_what_cannot_be_meant_is_said(gep: Gep, nord: str, words: tuple[str, ...], said: str) -> None:
    status, _out, err = gep("pack", "--open", *words)
    assert status != 0 and said in err


def test_a_laptop_that_lacks_the_group_runs_a_session_and_brings_it_back(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path, clock: ManualClock
) -> None:
    there = ("--home", str(other))
    status, out, _err = gep(*there, "merge", "--dry-run", str(pack))
    assert status == 0 and not other.exists()
    said = " ".join(out.split())
    for words in (
        "the group “Équipe Nord” (equipe-nord)", "The group is not here yet.", "2 members", "Written at 6 screens on",
        "(matin)", "2 notes, 2 turns, 3 people", "Nothing was changed.",
    ):  # fmt: skip
        assert words in said
    assert "`gep run --group equipe-nord` opens its next session." in gep(*there, "merge", str(pack))[1]
    assert shown(gep, other) == shown(gep, home)
    live = open_session(other, "codev-6", ["Léa", "Karim"], clock=clock, group="Équipe Nord", id="soir")
    live.do(partial(notes.add_note, text="Dit le soir", kind="fact"))
    assert live.close()
    gep(*there, "group", "sessions", "nord", "--take", "soir")
    gep(*there, "add", "--group", "nord", "Un autre sujet")
    back = tmp_path / "back.gep"
    gep(*there, "pack", "--open", "--group", "nord", str(back))
    said = " ".join(gep("merge", str(back))[1].split())
    assert "1 topic" in said and "(soir)" in said and "1 session brings nothing new." in said
    assert "It is taken in." in said
    assert shown(gep, other) == shown(gep, home)
    assert "Dit le soir" in gep("show", "soir")[1]
    before = contents(home)
    for path in (pack, back, pack):
        assert gep("merge", str(path))[0] == 0
    assert contents(home) == before
    assert gep("doctor")[0] == 0


def test_what_was_erased_on_one_laptop_is_erased_on_the_other_and_does_not_come_back(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_what: object) -> None:
        raise SystemExit(9)

    gep("--home", str(other), "merge", str(pack))
    assert gep("--home", str(other), "purge", "--person", "Karim [/]", "--yes")[0] == 0
    back = tmp_path / "back.gep"
    gep("--home", str(other), "pack", "--open", "--group", "nord", str(back))
    with monkeypatch.context() as patch:
        patch.setattr(merge, "erase_too", killed)
        assert gep("merge", str(back))[0] == 9
    assert any(b"Karim [" in data for data in contents(home).values())
    assert "It is erased." in gep("merge", str(back))[1], "nothing comes in, and the words go"
    assert not any(b"Karim [" in data for data in contents(home).values())
    assert gep("merge", str(pack))[0] == 0
    assert not any(b"Karim [" in data for data in contents(home).values())


def test_a_group_made_apart_under_the_same_name_stays_beside_the_other_and_this_is_said(
    gep: Gep, pack: Path, other: Path
) -> None:
    (other / "groups" / "equipe-nord").mkdir(parents=True)
    gep("--home", str(other), "group", "new", "equipe NORD")
    (other / "groups" / "equipe-nord").rmdir()
    said = gep("--home", str(other), "merge", str(pack))[1]
    assert "made apart from equipe NORD (equipe-nord-2), under the same name: the two stay beside each other" in said
    assert "`gep group sessions equipe-nord-2 --take equipe-nord`" in said
    took = gep("--home", str(other), "group", "sessions", "equipe-nord-2", "--take", "equipe-nord")
    assert took[:2] == (0, "1 session taken in.\n")
    for id in ("equipe-nord", "equipe-nord-2"):
        assert json.loads(gep("--home", str(other), "group", "sessions", id, "--json")[1])["sessions"] == ["matin"]
    gep("--home", str(other), "group", "new", "Sud")
    none = gep("--home", str(other), "group", "sessions", "equipe-nord", "--take", "sud")
    assert none[0] == 1 and "No session of sud is here." in none[2]
    assert "made apart" not in gep("--home", str(other), "merge", str(pack))[1]


def forged(pack: Path, path: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write the entries of a pack anew, as somebody changed them; the manifest tells their new sums."""
    with zipfile.ZipFile(pack) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    change(entries)
    about = json.loads(entries["manifest.json"])
    for folder, files in (("events/", about["files"]), ("sessions/matin/", about["sessions"][0]["files"])):
        for each in files:
            data = entries.get(folder + each["name"], b"")
            each.update(length=len(data), sha256=sum_of(data))
    entries["manifest.json"] = json.dumps(about).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return path


def manifest(entries: dict[str, bytes], **said: object) -> None:
    entries["manifest.json"] = json.dumps({**json.loads(entries["manifest.json"]), **said}).encode()


def bad_packs(pack: Path, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield packs that are none to take in, and words of what is said of each."""
    whole = pack.read_bytes()

    def made(name: str, data: bytes) -> Path:
        path = folder / f"{name}.gep"
        path.write_bytes(data)
        return path

    def forge(name: str, change: Callable[[dict[str, bytes]], None]) -> Path:
        return forged(pack, folder / f"{name}.gep", change)

    def newer(entries: dict[str, bytes]) -> None:
        name = next(each for each in entries if b'"group_opened"' in entries[each])
        entries[name] = entries[name].replace(b'"id":"equipe-nord"', b'"schema":9,"id":"equipe-nord"')

    def nameless(entries: dict[str, bytes]) -> None:
        for name in [each for each in entries if each.startswith("events/")]:
            entries[name] = entries[name].replace(b"group_opened", b"group_changed")

    yield made("half", whole[: len(whole) // 2]), "is cut off"
    yield made("zeros", whole[:60] + bytes(40) + whole[100:]), "is damaged"
    yield forge("newer", lambda entries: manifest(entries, format=3, gep="9.9")), "packed by a newer gep (9.9)"
    yield forge("older", lambda entries: manifest(entries, format=0, gep="0.1")), "no longer reads (0.1)"
    yield forge("climbs", lambda entries: manifest(entries, group_id="../x")), "is damaged"
    yield forge("two-in-one", lambda entries: manifest(entries, format=1, session="matin")), "is damaged"
    yield forge("other-id", lambda entries: manifest(entries, group_id="sud")), "another group than the “sud”"
    yield forge("newer-group", newer), "a group that a newer gep wrote: update gep."
    yield forge("no-beginning", nameless), "lacks the beginning of its group, “equipe-nord”"
    evil = "sessions/../../evil.jsonl"
    yield forge("evil", lambda entries: entries.update({evil: b"{}\n"})), f"holds “{evil}”, which no pack holds"


def test_what_is_no_pack_to_take_in_is_said_and_changes_nothing(
    gep: Gep, pack: Path, home: Path, other: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    before = contents(home)
    for path, words in bad_packs(pack, folder):
        for where in ("--home", str(other)), ():
            status, _out, err = gep(*where, "merge", str(path))
            assert status == 1, path
            assert words in err, (path, err)
    assert contents(home) == before
    assert not other.exists()


def test_a_group_of_the_same_name_that_is_another_one_is_left_alone(gep: Gep, pack: Path, other: Path) -> None:
    gep("--home", str(other), "group", "new", "Équipe Nord")
    before = contents(other)
    status, _out, err = gep("--home", str(other), "merge", str(pack))
    assert (status, "another group than the “equipe-nord” that is here" in err) == (1, True)
    assert contents(other) == before


def test_a_session_that_is_another_one_keeps_all_of_the_group_out(
    gep: Gep, pack: Path, other: Path, clock: ManualClock
) -> None:
    assert open_session(other, "codev-6", ["Ali", "Bea"], clock=clock, id="matin").close()
    before = contents(other)
    assert "another session than the “matin”" in gep("--home", str(other), "merge", str(pack))[2]
    assert contents(other) == before


def test_a_group_in_a_folder_of_another_name_is_found_by_its_id(gep: Gep, pack: Path, home: Path) -> None:
    (home / "groups" / "equipe-nord").rename(home / "groups" / "nord")
    out = gep("merge", str(pack))[1]
    assert "Nothing of the group in it is new here." in out
    assert [path.name for path in (home / "groups").iterdir()] == ["nord"]


def test_it_is_locked_with_a_passphrase_and_notes_to_self_come_only_when_asked_for(
    gep: Gep, nord: str, other: Path, tmp_path: Path
) -> None:
    secret, wrong, path = tmp_path / "secret", tmp_path / "wrong", tmp_path / "nord.gep"
    secret.write_text("une phrase secrète\n", encoding="utf-8")
    wrong.write_text("une autre\n")
    given = ("--passphrase-file", str(secret))
    assert gep("pack", "--group", "nord", str(path), "--private", *given)[0] == 0
    assert b"quipe" not in path.read_bytes()
    assert "is locked: its passphrase is needed" in gep("--home", str(other), "merge", str(path))[2]
    assert "not its passphrase" in gep("--home", str(other), "merge", str(path), "--passphrase-file", str(wrong))[2]
    assert not other.exists()
    assert gep("--home", str(other), "merge", str(path), *given)[0] == 0
    assert "Rester calme" in gep("--home", str(other), "show", "matin", "--facilitator")[1]


def test_sessions_that_name_it_in_words_only_are_said_to_stay(gep: Gep, session: LiveSession, tmp_path: Path) -> None:
    gep("group", "new", "Équipe Nord")
    out = " ".join(gep("pack", "--open", "--group", "nord", str(tmp_path / "n.gep"))[1].split())
    assert "it goes alone. 1 session that names it in words only stays here: `gep group sessions equipe-nord`." in out


def test_dates_and_topics_that_were_taken_out_are_not_counted_as_such(gep: Gep, nord: str, tmp_path: Path) -> None:
    gep("group", "dates", nord, "--from", "2091-01-05", "--every", "1", "--count", "3")
    for day in ("2091-01-05", "2091-01-12"):
        assert gep("group", "dates", nord, "--drop", day)[0] == 0
    _status, out, err = gep("pack", "--open", "--group", nord, str(tmp_path / "counted.gep"))
    assert "2 members, 2 dates, 1 topic, " in out + err
