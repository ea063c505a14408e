"""`gep purge` in groups: sheets, topics, texts being edited, what is left of deleted sessions: no file holds it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from functools import partial
from io import StringIO
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from gep_tui.cli.common.context import Context
from gep_tui.cli.common.days import past_day
from gep_tui.cli.purge import doing, everywhere
from gep_tui.domain.carried.events import NoteCarried
from gep_tui.domain.carried.follow_up import NoteName
from gep_tui.domain.group.decisions import about, members, sheets, topics
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.group_text import text_of
from gep_tui.domain.group.practice_sheet import SheetText
from gep_tui.domain.session.offers import TOPIC
from gep_tui.live.clock import ManualClock
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.files.lines import encode
from gep_tui.store.library.group_drafts import new_text
from gep_tui.store.library.groups import read_group
from gep_tui.store.library.sheet_draft import SheetDraft, keep_draft

Gep = Callable[..., tuple[int, str, str]]

LATER = datetime(2026, 11, 22, 9, 30, tzinfo=timezone(timedelta(hours=1)))
SECRET = "Trois réunions reportées"


def holding(folder: Path, *words: str) -> list[str]:
    """Return the files that hold any of the words, as they are or as JSON writes them."""
    forms = {form for word in words for form in (word.encode(), json.dumps(word)[1:-1].encode())}
    paths = [path for path in folder.rglob("*") if path.is_file()]
    return [str(path) for path in paths if any(form in path.read_bytes() for form in forms)]


@pytest.fixture
def nord(home: Path, session: LiveSession, clock: ManualClock) -> Path:
    """A group with two members, a topic, and a sheet of two versions made of the first note of the session."""
    folder = home / "groups" / "nord"
    live = LiveGroup.open(folder, "w", clock, GroupOpened(id="nord", name="Équipe Nord"))
    for name in ("Léa Martin", "Karim Benali"):
        live.do(partial(members.add_member, name=name))
    live.do(partial(topics.add_topic, text="Ce que Karim propose", person="Karim Benali"))
    source = NoteName("matin", session.session.notes[0].id)
    text = SheetText(title="Reporter moins", situation=SECRET, tags=("réunions",), sources=(source,))
    sheet = live.do(partial(sheets.write_sheet, text=text)).key  # type: ignore[union-attr]
    changed = SheetText(title="Reporter moins", situation="Un autre mot", sources=())
    live.do(partial(sheets.change_sheet, sheet=sheet, text=changed))
    live.do(partial(sheets.write_sheet, text=SheetText(title="Autre fiche", done="Karim l’a fait")))
    live.do(partial(about.change_group, charter=("On se tutoie", "Karim ouvre la salle")))
    assert live.close()
    keep_draft(folder, SheetDraft(text=SheetText(situation=f"{SECRET}, dit Karim", sources=(source,))))
    return folder


def test_a_sheet_made_of_a_note_goes_with_it_and_every_other_stays(
    gep: Gep, nord: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GEP_CACHE", str(tmp_path / "cache"))
    shutil.copytree(home / "sessions" / "matin", home / "sessions" / ".deleted-matin-1a2b3c4d")
    assert gep("find", "réunions")[0] == 0
    status, out, _err = gep("purge", "matin", "--note", "1", "--yes")
    assert status == 0
    said = " ".join(out.split())
    assert "1 practice sheet made of it will be erased, with all its versions: “Reporter moins”." in said
    assert "The practice sheet that is being written in nord will be erased too." in said
    assert "What is left of deleted sessions holds it too, and will be erased whole: .deleted-matin-1a2b3c4d." in said
    assert holding(home, SECRET, "Un autre mot") + holding(tmp_path / "cache", SECRET) == []
    assert [sheet.title for sheet in read_group(nord).group.sheets] == ["Autre fiche"]
    assert gep("doctor")[1].count("BROKEN") == 0


def test_a_sheet_may_be_kept_but_not_the_one_that_is_being_written(gep: Gep, nord: Path, home: Path) -> None:
    out = gep("purge", "matin", "--note", "1", "--yes", "--keep-sheets")[1]
    assert "1 practice sheet made of it stays: “Reporter moins”." in " ".join(out.split())
    assert {Path(name).name for name in holding(home, SECRET)} == {"w.jsonl"}
    assert len(read_group(nord).group.sheets) == 2


def test_again_asks_about_a_sheet_that_was_kept_and_lets_it_stay_unasked(
    gep: Gep, nord: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gep("purge", "matin", "--note", "1", "--yes", "--keep-sheets")
    assert "BROKEN" not in gep("doctor")[1], "somebody kept it"
    out = gep("purge", "--again", "--yes")[1]
    assert "1 practice sheet was made of a note that was erased, and stays: “Reporter moins”." in " ".join(out.split())
    assert "There is nothing to erase." in out and len(read_group(nord).group.sheets) == 2
    for module in (everywhere, doing):
        monkeypatch.setattr(module, "at_a_terminal", lambda: True)
    monkeypatch.setattr("sys.stdin", StringIO("n\ny\nerase\n"))
    assert "There is nothing to erase." in gep("purge", "--again")[1]
    assert "Reporter moins”. Erase it too, with all its versions? [y/N]" in gep("purge", "--again")[2]
    assert holding(home, SECRET, "Un autre mot") == []


def test_a_merge_names_the_sheets_that_stay_and_takes_those_that_were_erased_there(
    gep: Gep, nord: Path, home: Path, tmp_path: Path
) -> None:
    other, one, all_of_it = tmp_path / "other", tmp_path / "one.gep", tmp_path / "all.gep"
    shutil.copytree(home, other)
    gep("group", "sessions", "nord", "--take", "all")
    gep("purge", "matin", "--note", "1", "--yes")
    assert gep("pack", "--open", "matin", str(one))[0] == 0
    assert gep("pack", "--open", "--group", "nord", str(all_of_it))[0] == 0
    out = " ".join(gep("--home", str(other), "merge", str(one))[1].split())
    assert "1 practice sheet was made of a note that was erased, and stays: “Reporter moins”." in out
    assert "The practice sheet that is being written in nord will be erased too." in out
    assert {Path(name).name for name in holding(other, SECRET)} == {"w.jsonl"}, "the sheet, and nothing else"
    out = gep("--home", str(other), "merge", str(all_of_it))[1]
    assert "and stays" not in out and holding(other, SECRET, "Un autre mot") == []


def test_the_end_of_a_cycle_keeps_sheets_and_takes_topics(gep: Gep, nord: Path, home: Path) -> None:
    status, out, _err = gep("purge", "--before", "23/11/2026", "--yes")
    assert (
        status == 0
        and "1 topic of the group will be erased." in out
        and "stays: “Reporter moins”" in " ".join(out.split())
    )
    assert holding(home, "Ce que Karim propose", "Voir la direction") == []
    assert len(read_group(nord).group.sheets) == 2


def test_a_topic_goes_where_it_was_noted_and_where_it_was_taken_along(gep: Gep, nord: Path, home: Path) -> None:
    topic = read_group(nord).group.topics[0]
    carried = NoteCarried(
        writer="away",
        seq=900,
        at=LATER,
        session="nord",
        note=topic.id,
        kind=TOPIC,
        text=topic.text,
        person=topic.person,
    )
    (home / "sessions" / "matin" / "events" / "away.jsonl").write_bytes(encode(carried))
    assert "There is no topic 2 in nord" in gep("purge", "--group", "nord", "--topic", "2")[2]
    assert gep("purge", "--topic", "1", "--yes")[0] == 2
    status, out, _err = gep("purge", "--group", "nord", "--topic", "1", "--yes")
    assert status == 0 and "1 topic of the group will be erased." in out and "matin" in out
    assert holding(home, "Ce que Karim propose") == []
    assert read_group(nord).group.topics == ()


def test_of_a_person_nothing_stays_where_all_that_names_them_goes(gep: Gep, nord: Path, home: Path) -> None:
    text = new_text(nord)
    text.write('name = "Karim Benali"\nservice = "Accueil"\n', text_of(read_group(nord).group, LATER.date()))
    status, _out, err = gep("purge", "--person", "Karim Benali", "--yes")
    assert (status, "nord is being edited as a text" in err) == (1, True)
    text.leave()
    out = " ".join(gep("purge", "--person", "Karim Benali", "--dry-run")[1].split())
    assert "4 texts of the group name them, and stay." in out
    assert gep("purge", "--person", "Karim Benali", "--named", "--yes")[0] == 0
    assert holding(home / "groups", "Karim", "Benali") == []
    group = read_group(nord).group
    assert (group.charter, group.topics) == (("On se tutoie",), ())
    assert [sheet.title for sheet in group.sheets] == ["Reporter moins", "Autre fiche"]
    assert b"Accueil" in text.path.read_bytes()


def test_an_older_copy_of_a_groups_file_is_told_and_cleaned(gep: Gep, nord: Path, home: Path) -> None:
    old = (nord / "events" / "w.jsonl").read_bytes()
    gep("purge", "--person", "Karim Benali", "--named", "--yes")
    (nord / "events" / "w (copie en conflit).jsonl").write_bytes(old)
    status, out, _err = gep("doctor")
    assert status == 1 and "that were erased are still in files" in " ".join(out.split())
    status, _out, err = gep("purge", "--person", "Karim Benali", "--named", "--yes")
    assert status == 1 and "Nobody is called" in err and "`gep purge --again`" in err
    assert gep("purge", "--again", "--yes")[0] == 0
    assert holding(home / "groups", "Benali") == []
    assert gep("doctor")[0] == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--before", "bientôt"), "is no day that gep understands"),
        (("--before", "tomorrow"), "which is still to come: write the day with its year"),
        (("--before", "2026-11-23", "--keep-sheets"), "--keep-sheets goes with --note"),
        (("--topic", "1", "matin", "--group", "nord"), "leave SESSION out"),
    ],
)
def test_what_cannot_be_meant_is_said(gep: Gep, nord: Path, words: tuple[str, ...], said: str) -> None:
    status, _out, err = gep("--lang", "en", "purge", *words, "--yes")
    assert status != 0 and said in err


@pytest.mark.parametrize(
    ("words", "day"), [("yesterday", 21), ("last Monday", 16), ("2026-12-24", None), ("24 December 2026", None)]
)
def test_a_day_may_be_said_as_people_say_it(words: str, day: int | None) -> None:
    context = cast(Context, SimpleNamespace(clock=lambda: ManualClock(LATER)))
    assert past_day(context, words) == (date(2026, 11, day) if day else date(2026, 12, 24))


def test_an_export_that_went_is_not_said_to_be_there_because_a_group_holds_the_words_too(
    gep: Gep, nord: Path, home: Path
) -> None:
    assert gep("show", "matin", "--out", str(home / "exports"))[0] == 0
    out = gep("purge", "matin", "--note", "1", "--yes")[1]
    assert "1 exported file went with it." in out and "Still there" not in out
