"""`gep run`, `gep resume`, `gep rehearse` up to the moment when a screen opens."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from gep_tui.catalogue.places import builtin_dir
from gep_tui.cli.common.context import Context
from gep_tui.cli.launch import present as presenting
from gep_tui.domain.session.decisions import phases
from gep_tui.live.clock import FastClock, ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession
from gep_tui.store.files.heartbeat import Alive, AliveFile
from gep_tui.store.files.locks import hold

Gep = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The screens that would have opened; each is closed at once."""
    seen: list[dict[str, Any]] = []

    def present(context: Context, live: LiveSession | None = None, **more: Any) -> int:
        seen.append({"context": context, "live": live, **more})
        if live is not None:
            assert live.close()
        return 0

    monkeypatch.setattr(presenting, "present", present)
    monkeypatch.setattr(presenting, "require_terminal", lambda command: None)
    return seen


def test_with_a_programme_and_people_the_first_phase_runs(gep: Gep, home: Path, shown: list[dict[str, Any]]) -> None:
    words = ("run", "half-day-two-cases", "--people", "Léa, Karim ,Zoé", "--presenter", "karim", "--group", "Nord")
    assert gep(*words) == (0, "", "")
    session = shown[0]["live"].session
    assert session.live
    assert (session.group, session.programme, session.rehearsal) == ("Nord", "half-day-two-cases", False)
    assert [person.name for person in session.people] == ["Léa", "Karim", "Zoé"]
    assert session.roles["case-1"] == {"presenter": ("p2",)}
    assert (home / "sessions" / session.id / "events").is_dir()


def test_the_presenter_named_presents_the_first_round_though_a_phase_precedes_the_rounds(
    gep: Gep, shown: list[dict[str, Any]]
) -> None:
    assert gep("run", "troika", "--people", "Léa, Karim, Anne", "--presenter", "Anne") == (0, "", "")
    assert shown[0]["live"].session.roles == {"trio-1": {"presenter": ("p3",)}}


def test_a_presenter_named_where_nobody_presents_is_said_and_the_session_begins(
    gep: Gep, shown: list[dict[str, Any]]
) -> None:
    assert gep("run", "world-cafe", "--people", "Léa, Karim, Anne 2, Zoé", "--presenter", "Anne 2").status == 0
    session, said = shown[0]["live"].session, " ".join(shown[0]["context"].notices)
    assert (session.live, session.roles) == (True, {})
    assert [person.name for person in session.people] == ["Léa", "Karim", "Anne 2", "Zoé"]
    assert "Nobody presents in" in said and "Anne 2 has no role" in said


def test_people_may_be_any_list_that_set_up_reads(gep: Gep, shown: list[dict[str, Any]]) -> None:
    pasted = '"Dupont, Jean" <j@x.fr>; Zoé Martin <z@x.fr>\n- BENALI Karim (RH)'
    assert gep("run", "codev-6", "--people", pasted, "--presenter", "zoe") == (0, "", "")
    session = shown[0]["live"].session
    assert [(each.name, each.service, each.address) for each in session.people] == [
        ("Jean Dupont", "", "j@x.fr"),
        ("Zoé Martin", "", "z@x.fr"),
        ("Karim BENALI", "RH", ""),
    ]
    assert session.roles[""] == {"presenter": ("p2",)}


@pytest.mark.parametrize(
    "people",
    [
        "Ada Lovelace; MDPH; nurse, Bob Stone, Cléo Martin", "Ada, MDPH, nurse; Bob Stone, CCAS, doctor",
        '"Anne B", Karim; Zoé', '"Anne, the 2nd", Karim, nurse', "Léa, Karim, nurse",
    ],
)  # fmt: skip
def test_a_list_that_can_be_read_in_two_ways_is_refused(gep: Gep, shown: list[dict[str, Any]], people: str) -> None:
    status, _out, said = gep("run", "codev-6", "--people", people)
    assert (status, shown) == (2, []) and "in two ways" in said


@pytest.mark.parametrize(
    ("people", "read"),
    [
        ("lea.roy@x.org, karim.ben@x.org, anne@y.fr", "Lea Roy;Karim Ben;Anne"),
        ("Lea <lea@x.org>, karim@x.org, Anne", "Lea;Karim;Anne"), ('"Anne, the 2nd", Karim', "Anne, the 2nd;Karim"),
    ],
)  # fmt: skip
def test_nobody_is_lost_behind_an_address_or_a_quoted_name(
    gep: Gep, shown: list[dict[str, Any]], people: str, read: str
) -> None:
    assert gep("run", "codev-6", "--people", people)[0] == 0
    assert [each.name for each in shown[0]["live"].session.people] == read.split(";")


def test_surnames_in_capitals_with_their_commas_are_people(gep: Gep, shown: list[dict[str, Any]]) -> None:
    assert gep("run", "codev-6", "--people", "DUPONT, Jean; MARTIN, Anne; SOW, Fatou; BA, Ali")[0] == 0
    assert [each.name for each in shown[0]["live"].session.people][:2] == ["Jean DUPONT", "Anne MARTIN"]


@pytest.mark.parametrize("people", ["\u200b, Léa", "Zoé, Zo\u200bé", "\u3164; Léa"])
def test_a_name_that_cannot_be_seen_or_told_from_another_is_refused_in_words(
    gep: Gep, shown: list[dict[str, Any]], people: str
) -> None:
    status, _out, said = gep("run", "codev-6", "--people", people)
    assert (status, shown) == (1, [])
    assert "empty" in said or "Two people" in said


def test_a_presenter_who_may_be_two_people_is_refused_with_both(gep: Gep, shown: list[dict[str, Any]]) -> None:
    status, _out, said = gep("run", "codev-6", "--people", "Fatou Diop, Fatou Sow", "--presenter", "Fatou")
    assert status == 1
    assert "Fatou Diop, Fatou Sow" in said


def test_a_protocol_in_a_variant_and_a_file_can_be_run(gep: Gep, shown: list[dict[str, Any]], tmp_path: Path) -> None:
    assert gep("run", "codev-flash:three-parts", "--people", "Léa, Karim")[0] == 0
    copy = tmp_path / "codev-6.toml"
    copy.write_bytes((builtin_dir() / "codev-6.toml").read_bytes())
    assert gep("run", str(copy), "--people", "Léa, Karim", "--session", "own")[0] == 0
    programme = tmp_path / "half-day-one-case.toml"
    programme.write_bytes((builtin_dir() / "programmes" / "half-day-one-case.toml").read_bytes())
    assert gep("run", str(programme), "--people", "Léa, Karim")[0] == 0
    assert [each["live"].session.programme for each in shown] == [
        "codev-flash:three-parts",
        "codev-6",
        "half-day-one-case",
    ]
    assert shown[1]["live"].session.id == "own"


def test_without_people_set_up_opens_filled_in(gep: Gep, shown: list[dict[str, Any]]) -> None:
    pytest.importorskip("gep_tui.ui.setup.screen")
    assert gep("run", "codev-6", "--group", "Nord")[0] == 0
    assert shown[0]["live"] is None
    assert shown[0]["first"] is not None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["run", "codev6"], "Did you mean codev-6"),
        (["run", "codev-flash:three"], "Did you mean three-parts?"),
        (["run", "half-day-one-case:x"], "only protocols have variants"),
        (["run", "none.toml"], "none.toml: there is no such file"),
        (["run", "codev-6", "--people", "Léa, léa"], "Two people are called “léa”"),
        (["run", "codev-6", "--people", "Léa, \x1b"], "A name in --people is empty."),
        (["run", "codev-6", "--people", "Léa", "--presenter", "Paul"], "“Paul” is not among the people: Léa."),
        (["resume"], "No session is open"),
        (["resume", "--rehearsal"], "No rehearsal is open"),
        (["resume", "x"], "There is no session “x”."),
        (["rehearse", "nonsense"], "There is no programme"),
    ],
)
def test_what_cannot_be_opened_is_a_failure_in_words(
    gep: Gep, shown: list[dict[str, Any]], words: list[str], expected: str
) -> None:
    status, out, err = gep(*words)
    assert (status, out) == (1, "")
    assert expected in err
    assert not shown


@pytest.mark.parametrize("id", ["../x", "", " ", "a/b", ".hidden", "-x", "é", "NUL.1", "matin."])
def test_an_id_that_is_no_folder_name_is_refused(gep: Gep, shown: list[dict[str, Any]], id: str) -> None:
    status, _out, err = gep("run", "codev-6", "--people", "Léa", f"--session={id}")
    assert (status, bool(shown)) == ((0, True) if id == "" else (2, False))
    assert ("cannot be an id" in err) == bool(id)


def test_an_id_that_is_taken_is_refused(gep: Gep, session: LiveSession, shown: list[dict[str, Any]]) -> None:
    status, _out, err = gep("run", "codev-6", "--people", "Léa", "--session", "matin")
    assert status == 1
    assert "`gep resume matin`" in err


def test_a_broken_file_of_the_users_is_said_and_the_built_in_one_runs(
    gep: Gep, home: Path, shown: list[dict[str, Any]]
) -> None:
    (home / "protocols").mkdir(parents=True)
    (home / "protocols" / "codev-6.toml").write_text("id = 3\n")
    assert gep("run", "codev-6", "--people", "Léa, Karim")[0] == 0
    assert any("codev-6.toml" in text for text in shown[0]["context"].notices)


def test_a_protocol_that_was_changed_since_is_said_at_resume(
    gep: Gep, home: Path, session: LiveSession, shown: list[dict[str, Any]]
) -> None:
    assert gep("resume", "matin")[0] == 0
    assert not any("has changed since" in text for text in shown[0]["context"].notices)
    text = (builtin_dir() / "codev-6.toml").read_text(encoding="utf-8")
    (home / "protocols" / "codev-6.toml").write_text(text.replace("questions_each = 1", "questions_each = 2"), "utf-8")
    assert gep("resume", "matin")[0] == 0
    [said] = [text for text in shown[1]["context"].notices if "has changed since" in text]
    assert "the session keeps its plan" in said


def test_the_newest_open_session_is_resumed_by_default(
    gep: Gep, home: Path, session: LiveSession, clock: ManualClock, shown: list[dict[str, Any]]
) -> None:
    closed = open_session(home, "codev-6", ["Léa"], clock=clock, id="zzz")
    closed.do(phases.begin)
    clock.advance(60)
    closed.do(phases.close)
    closed.close()
    assert gep("resume") == (0, "", "")
    live = shown[0]["live"]
    assert live.session.id == "matin"
    assert live.seat_is_here


def test_the_seat_stays_with_a_screen_that_runs(gep: Gep, session: LiveSession, shown: list[dict[str, Any]]) -> None:
    alive = AliveFile(session.folder, session.writer, pause=0)
    now = session.now()
    alive.put(Alive(writer=session.writer, at=now, wall=now, seat=True))
    alive.close()
    assert gep("resume", "matin")[0] == 0
    assert not shown[0]["live"].seat_is_here
    alive.remove()
    assert gep("resume", "matin")[0] == 0
    assert shown[1]["live"].seat_is_here


@pytest.mark.parametrize("off", [0, 240, 86_400])
def test_the_clock_of_a_screen_on_another_computer_is_not_taken_whatever_its_clock_says(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]], off: int
) -> None:
    alive = AliveFile(session.folder, session.writer, pause=0)
    now = session.now() - timedelta(seconds=off)
    alive.put(Alive(writer=session.writer, at=now, wall=now, seat=True, pid=7, host="laptop"))
    alive.close()
    assert gep("resume", "matin")[0] == 0
    assert not shown[0]["live"].seat_is_here
    alive = AliveFile(session.folder, session.writer, pause=0)
    alive.put(Alive(writer=session.writer, at=now, wall=now, seat=True, pid=-1, host="laptop"))
    alive.close()
    assert gep("resume", "matin")[0] == 0
    assert shown[1]["live"].seat_is_here, "it was left in order"


def test_one_name_for_the_writer_is_one_window(
    gep: Gep, home: Path, session: LiveSession, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEP_WRITER", "table")
    other = hold(home / ".writer-table.lock")
    status, _out, err = gep("resume", "matin")
    assert (status, shown) == (1, []) and "The name “table” (GEP_WRITER) is taken by another window" in err
    os.close(other)
    assert gep("resume", "matin")[0] == 0


def test_one_name_for_the_writer_is_one_computer(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEP_WRITER", "table")
    alive = AliveFile(session.folder, "table", pause=0)
    alive.put(Alive(writer="table", at=session.now(), wall=session.now(), pid=7, host="laptop"))
    alive.close()
    status, _out, err = gep("resume", "matin")
    assert (status, shown) == (1, []) and "is taken by another window" in err


def test_of_two_that_start_one_session_at_once_one_does(
    gep: Gep, home: Path, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = hold(home / "sessions" / "s1" / ".opening.lock")
    status, _out, err = gep("run", "codev-6", "--people", "Léa, Karim", "--session", "s1")
    assert (status, shown) == (1, []) and "There is a session “s1” already" in err
    os.close(other)
    assert gep("run", "codev-6", "--people", "Léa, Karim", "--session", "s1")[0] == 0
    assert gep("run", "codev-6", "--people", "Léa, Karim", "--session", "s1")[0] == 1


@pytest.mark.parametrize("words", [("resume", "matin"), ("rehearse",), ("run", "codev-6", "--people", "Léa, Karim")])
def test_each_terminal_may_have_an_author_of_its_own(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]], words: tuple[str, ...]
) -> None:
    assert gep(*words, "--author", " Claire  ")[0] == 0
    assert shown[0]["context"].settings.author == "Claire"


def test_a_session_of_a_newer_version_is_read_not_resumed(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]]
) -> None:
    file = next((session.folder / "events").iterdir())
    file.write_bytes(file.read_bytes().replace(b'"id":"matin"', b'"id":"matin","schema":9'))
    before = file.read_bytes()
    status, _out, err = gep("resume", "matin")
    assert status == 1
    assert "newer gep" in err
    assert "`gep show matin`" in err
    assert [each.read_bytes() for each in (session.folder / "events").iterdir()] == [before]
    status, out, err = gep("show", "matin")
    assert status == 0
    assert "Trois réunions" in out
    assert "newer" in err


def test_a_rehearsal_is_marked_and_kept_apart(gep: Gep, home: Path, shown: list[dict[str, Any]]) -> None:
    assert gep("rehearse", "--speed", "60", "--auto")[0] == 0
    session = shown[0]["live"].session
    assert (session.rehearsal, session.speed, session.programme) == (True, 60.0, "half-day-two-cases")
    assert len(session.people) == 8
    assert session.live
    assert shown[0]["act"] is not None
    assert (home / "rehearsals" / session.id).is_dir()
    assert gep("sessions", "--json")[1] == "[]\n"
    assert session.id in gep("sessions", "--rehearsal", "--json")[1]
    status, _out, err = gep("show", session.id)
    assert status == 1
    assert "add --rehearsal" in err
    assert gep("show", session.id, "--rehearsal")[0] == 0


def test_by_default_the_facilitator_drives(gep: Gep, shown: list[dict[str, Any]]) -> None:
    assert gep("rehearse", "codev-6", "--people-count", "3")[0] == 0
    assert shown[0]["act"] is None
    assert len(shown[0]["live"].session.people) == 3
    assert shown[0]["live"].session.speed == 10.0


def test_a_rehearsal_begins_at_the_hour_of_its_programme(gep: Gep, shown: list[dict[str, Any]], tmp_path: Path) -> None:
    text = (builtin_dir() / "programmes" / "half-day-one-case.toml").read_text(encoding="utf-8")
    (tmp_path / "half-day-one-case.toml").write_text(f'starts = "06:30"\n{text}', encoding="utf-8")
    assert gep("rehearse", str(tmp_path / "half-day-one-case.toml"))[0] == 0
    session = shown[0]["live"].session
    assert session.announced is not None
    assert abs(session.runs[0].started - session.announced) < timedelta(minutes=1)


def test_a_rehearsal_goes_on_where_its_time_stood(gep: Gep, shown: list[dict[str, Any]]) -> None:
    assert gep("rehearse", "codev-6", "--speed", "100")[0] == 0
    before = shown[0]["live"]
    assert gep("resume", "--rehearsal")[0] == 0
    after = shown[1]["live"]
    assert isinstance(after.clock, FastClock)
    assert after.clock.speed == 100
    assert timedelta() <= after.session.last_at - before.session.last_at < timedelta(minutes=5)


def test_gep_writer_fixes_the_writers_id(
    gep: Gep, shown: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEP_WRITER", "room-1")
    assert gep("run", "codev-6", "--people", "Léa")[0] == 0
    assert shown[0]["live"].writer == "room-1"


def test_nothing_is_made_before_the_terminal_is_known_to_do(gep: Gep, home: Path) -> None:
    status, out, err = gep("run", "codev-6", "--people", "Léa")
    assert (status, out) == (1, "")
    assert "needs a terminal" in err
    assert not home.exists()


@pytest.mark.skipif(os.name == "nt", reason="TERM means nothing there")
def test_a_terminal_that_cannot_draw_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presenting, "is_terminal", lambda: True)
    monkeypatch.setenv("TERM", "dumb")
    with pytest.raises(Exception, match="TERM=dumb"):
        presenting.require_terminal("run")


def test_a_newer_session_that_cannot_be_read_is_named_and_not_hidden(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]]
) -> None:
    lost = session.folder.with_name("zero")
    (lost / "events").mkdir(parents=True)
    (lost / "events" / "w.jsonl").write_bytes(b"\0" * 4096)
    began = session.now().timestamp()
    os.utime(lost, (began + 3600, began + 3600))
    assert gep("resume")[0] == 0
    assert shown[0]["live"].folder == session.folder
    assert shown[0]["context"].notices == ["zero is newer and cannot be read: `gep recover` may bring it back."]
    for file in (session.folder / "events").iterdir():
        file.write_bytes(file.read_bytes().decode().encode("utf-16"))
    os.utime(session.folder, (began, began))
    status, _out, err = gep("resume")
    assert status == 1
    assert "No session is open" in err
    assert "zero, matin are newer and cannot be read" in err
    status, _out, err = gep("resume", "matin")
    assert status == 1
    assert "`gep recover` may help" in err


def test_a_session_with_damaged_lines_goes_on_and_that_is_said(
    gep: Gep, session: LiveSession, shown: list[dict[str, Any]]
) -> None:
    file = next((session.folder / "events").iterdir())
    file.write_bytes(file.read_bytes() + b"\xff\xfe\nnonsense\n{")
    assert gep("resume", "matin")[0] == 0
    assert [note.text for note in shown[0]["live"].session.notes][:1] == ["Trois réunions reportées"]
    assert (
        shown[0]["context"].notices[0].startswith("2 lines or files of this record cannot be read. Later: `gep recover")
    )


def test_an_id_of_which_a_start_that_was_cut_off_left_folders_and_half_a_line_can_be_used(
    gep: Gep, home: Path, shown: list[dict[str, Any]]
) -> None:
    events = home / "sessions" / "matin" / "events"
    events.mkdir(parents=True)
    (events / "w.jsonl").write_text('{"type":"session_ope')
    assert gep("run", "codev-6", "--people", "Léa", "--session", "matin")[0] == 0
    assert shown[0]["live"].session.id == "matin"
