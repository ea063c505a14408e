"""The page "What leaves": readers down, formats across, what will be written below, and where it went."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from textual.app import App
from waiting import PATIENCE, until_shown

from gep_tui import locale
from gep_tui.domain.session.state import Session
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.group_facts import GroupFacts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.store.library.locations import DataFolder
from gep_tui.ui.components.kept_words import KeptWords
from gep_tui.ui.components.lines import width
from gep_tui.ui.components.panel import Panel
from gep_tui.ui.review import leaving, output, previewing
from gep_tui.ui.review.leaving import FORMS, READERS
from gep_tui.ui.review.output import Job, RecordAsIs
from gep_tui.ui.review.previewing import preview_of
from gep_tui.ui.review.screen import ReviewScreen
from gep_tui.ui.review.views.leaving import leaving_lines

#: A mail that takes two files along, always in the same order.
MAILED = Job(WHOLE, "eml", GROUP, attached=("docx", "xlsx"))


def asked(room) -> Job:
    """Return the job that the keys led to."""
    assert room.desk.asking is None
    (message,) = room.told
    return message.job


@pytest.mark.parametrize(
    ("keys", "job"),
    [
        (("0", "c"), Job(WHOLE, "docx", None, True)),
        (("0", "g", "x"), Job(WHOLE, "docx", GROUP)),
        (("0", "f", "w", "x"), Job(WHOLE, "xlsx", FACILITATOR)),
        (("0", "g", "down", "right", "c"), Job(WHOLE, "html", Reader("group", process=True), True)),
        (("0", "f", "up", "left", "left", "x"), Job(WHOLE, "md", Reader("public"))),
        (("0", "k", "e", "x"), Job(WHOLE, "eml", Reader("presenter", "Anne"))),
        (("0", "g", "e", "plus", *"xlsx", "enter", *"docx", "enter", "escape", "x"), MAILED),
        (("0", "g", "e", "plus", *"pdf", "enter", *"that", "enter", "d", "c"), Job(WHOLE, "docx", GROUP, True)),
        (("0", "n", *"kar", "enter", "x"), Job(WHOLE, "docx", Reader("person", "Karim"))),
        (("0", "n", "enter", "3", "s", "c"), Job(WHOLE, "sheet", Reader("person", "Léa"), True)),
        (("0", "F", "M", "x"), Job(WHOLE, "md", FACILITATOR)),
        (("0", "o", "l", "1", "x"), Job(WHOLE, "docx", Reader("sponsor"))),
        (("0", "g", "l", "5", "x"), Job(Part("commitments"), "docx", GROUP)),
        (("0", "f", "l", "7", "j", "x"), Job(Part("turns"), "json", FACILITATOR)),
        (("0", "g", "l", "2", "2", "x"), Job(Part("phase", "welcome", ("welcome",)), "docx", GROUP)),
    ],
)
def test_letters_and_arrows_lead_to_the_reader_the_format_and_the_part(room, keys: tuple[str, ...], job: Job) -> None:
    room.press(*keys)
    assert asked(room) == job


def test_every_letter_means_one_thing(room) -> None:
    letters = [*READERS, *FORMS]
    assert len(set(letters)) == len(letters)
    assert not {"a", "c", "x", "l", "u", "y", "z", "q", "v"} & set(letters)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        (("g", "l", "7"), "That part is not for this reader: Notes, cases"),
        (("n",), "Enter asks for whom"),
        (("g", "d", "plus"), "Only a mail takes files along"),
        (("g", "enter"), "c copies what is here, x writes it to a file."),
        (("g", "%"), "No command on “%” here"),
    ],
)
def test_what_is_not_possible_is_said_and_sends_nothing(room, keys: tuple[str, ...], words: str) -> None:
    room.press("0", *keys)
    assert words in room.whole() + room.desk.message
    assert not room.told


def test_without_a_presenter_and_a_format_s_part_it_is_said_what_to_do(empty, monkeypatch) -> None:
    monkeypatch.setattr(leaving, "not_installed", lambda form: "install it" if form == "pdf" else "")
    monkeypatch.setattr(leaving, "presenters", lambda session: ())
    empty.press("0", "k")
    assert "Nobody presents a case" in empty.whole()
    empty.press("g", "p", "x")
    assert (empty.desk.message, empty.told) == ("install it", [])
    drawn = ["".join(text for text, _style in row) for row in lines_of(empty, 80, 24)]
    assert "[–]" in drawn[3] and "install it" in drawn[9]


def test_escape_leads_back_to_the_view_from_which_it_was_opened(room) -> None:
    room.press("2", "c", "escape")
    assert room.review.view == "kind"
    room.press("0", "escape")
    assert len(room.told) == 1


def test_what_is_hidden_from_a_neighbour_is_hidden_here_too(room) -> None:
    room.press("0", "g", "z")
    assert "hidden" in room.whole()


def lines_of(room, cells: int, height: int) -> list[Any]:
    return leaving_lines(room.review.leaving, room.live.session, cells, height)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("cells", "height"), [(20, 5), (44, 12), (80, 24), (120, 36), (200, 50), (5, 2)])
def test_the_choice_fits_and_names_what_is_chosen(room, language: str, cells: int, height: int) -> None:
    locale.choose(language)
    for keys in (("g", "d"), ("o", "j"), ("n", "p")):
        room.press("0", *keys)
        lines = lines_of(room, cells, height)
        assert len(lines) <= height // 2 and all(width(each) <= cells for each in lines)
        drawn = "\n".join("".join(text for text, _style in each) for each in lines)
        if cells >= 20:
            assert {"g": ("group", "groupe"), "o": ("sponsor", "commanditaire"), "n": ("person", "personne")}[keys[0]][
                language == "fr"
            ] in drawn
            assert ("[●]" in drawn) is (height >= 20)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_one_row_names_the_reader_and_the_format(room, language: str) -> None:
    locale.choose(language)
    room.press("0", "r", "d")
    (row,) = lines_of(room, 20, 5)
    drawn = "".join(text for text, _style in row)
    assert drawn.rstrip().endswith("· docx") and drawn.startswith(("with", "avec"))


@pytest.fixture
def services(tmp_path: Path, room) -> SimpleNamespace:
    return SimpleNamespace(
        home=DataFolder(tmp_path),
        documents=tmp_path / "Documents",
        template=None,
        keys=room.keys,
        language="en",
        kept=KeptWords(),
    )


@asynccontextmanager
async def stage(room: Any, services: Any, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Any]:
    app: App[None] = App()
    async with app.run_test(size=size) as pilot:
        screen = ReviewScreen(room.desk, services, leaves=True)
        await app.push_screen(screen)
        yield screen, pilot


def shown(screen: Any) -> str:
    panels = [panel for panel in screen.query(Panel) if panel.display and panel.size]
    return "\n".join("".join(text for text, _style in line) for panel in panels for line in panel.lines)


def rows_of(screen: Any) -> str:
    """Return the rows of what will be written."""
    lines = screen.query_one("#list", Panel).lines
    return "\n".join("".join(text for text, _style in line).strip() for line in lines)


@pytest.mark.parametrize("size", [(20, 5), (80, 24), (120, 36), (200, 50)])
async def test_what_will_be_written_stands_there_and_can_be_scrolled(room, services, size) -> None:
    for number in range(100):
        room.add(f"note {number}")
    async with stage(room, services, size) as (screen, pilot):
        await until_shown(pilot, lambda: screen.review.leaving.row == "g" and rows_of(screen).startswith("Session 4"))
        assert size[1] < 10 or "session minutes (group).docx" in shown(screen)
        await pilot.press("end", *["pageup"] * 3)
        assert not rows_of(screen).startswith("Session 4")
        await pilot.press("j", "home")
        await until_shown(pilot, lambda: rows_of(screen).startswith("{"))


@pytest.mark.parametrize("size", [(20, 5), (80, 24)])
async def test_what_leaves_is_searched_and_the_next_hit_comes_on_the_screen(room, services, size) -> None:
    for number in range(40):
        room.add(f"note {number}{' réunion' if number in (7, 30) else ''}")
    async with stage(room, services, size) as (screen, pilot):
        await pilot.press("f", "t")
        hits = screen.review.leaving.hits
        await until_shown(pilot, lambda: "Session 4" in rows_of(screen))
        await pilot.press("slash", *"REUNI")
        assert hits.told().startswith("1/") and len(hits.found) >= 2
        first = screen.review.scroll.top
        await pilot.press("tab")
        assert hits.told().startswith("2/") and screen.review.scroll.top > first
        await pilot.press("enter", "shift+tab")
        assert hits.told().startswith("1/") and "réuni" in rows_of(screen)
        assert "1/" in shown(screen) and screen.review.view == "leaves"
        await pilot.press("o")
        await until_shown(pilot, lambda: hits.counted() == "0")
        await pilot.press("escape")
        assert (screen.review.view, screen.review.find) == ("leaves", "")


def test_a_sentence_is_searched_and_does_nothing_else_and_what_is_hidden_is_not(room) -> None:
    room.press("0", "g", "slash", *"cxfquit", "enter")
    assert (room.review.find, room.review.leaving.row, room.told) == ("cxfquit", "g", [])
    room.press("escape", "z", "slash")
    assert "hidden" in room.desk.message and room.desk.asking is None


async def test_a_file_is_written_then_asked_about_and_the_clock_goes_on(room, services) -> None:
    async with stage(room, services) as (screen, pilot):
        await pilot.press("t", "pagedown", "x")
        written = services.documents / "2026-11-22 North – session minutes (group).txt"
        await until_shown(pilot, lambda: "It is in the file" in shown(screen))
        assert "Call Sophie" in written.read_text(encoding="utf-8")
        room.add("one more")
        await pilot.press("x")
        await until_shown(pilot, lambda: "There is another file" in shown(screen))
        assert "It was written for: group, 20" in shown(screen) and "changed since" not in shown(screen)
        await pilot.press("3")
        assert "Nothing was written" in room.desk.message
        await pilot.press("x")
        await until_shown(pilot, lambda: "There is another file" in shown(screen))
        await pilot.press("2")
        await until_shown(pilot, lambda: "one more" in written.read_text(encoding="utf-8"))


async def test_keys_and_clock_go_on_while_it_is_made(room, services, monkeypatch) -> None:
    free, made = threading.Event(), previewing.preview_of

    def slow(*given: Any) -> Any:
        free.wait(PATIENCE)
        return made(*given)

    monkeypatch.setattr(previewing, "preview_of", slow)
    async with stage(room, services) as (screen, pilot):
        await pilot.press("f", "down", "right")
        assert "Making it…" in shown(screen)
        room.clock.advance(5)
        screen.tick()
        assert "29:25" in shown(screen)
        free.set()
        await until_shown(pilot, lambda: "(group).html" in shown(screen))


def preview(room, services, reader: Reader | None, form: Any = "docx") -> Any:
    record = RecordAsIs(room.live.session, room.live.now(), "en")
    return preview_of(leaving.Wish(reader, form, WHOLE, room.live.session.last), record, services)


def test_the_reader_of_the_charter_is_the_one_chosen_at_first(room, services, monkeypatch) -> None:
    facts: Callable[[DataFolder, Session], GroupFacts] = lambda home, session: GroupFacts(minutes_for="facilitator")  # noqa: E731
    monkeypatch.setattr(output, "facts_of", facts)
    made = preview(room, services, None)
    assert made.reader == FACILITATOR
    room.review.leaving.take(made, room.live.session)
    assert room.review.leaving.row == "f"
    room.review.leaving.pick("o")
    room.review.leaving.take(made, room.live.session)
    assert room.review.leaving.row == "o"


def test_the_rows_hold_every_line_and_cut_long_ones_for_drawing(empty, services) -> None:
    empty.add("x" * 300_000)
    rows = [each.value.text for each in preview(empty, services, GROUP, "txt").entries]
    assert max(map(len, rows)) <= 1000 and sum(row.count("x") for row in rows) >= 300_000


def test_a_mail_shows_its_subject_and_a_workbook_its_sheets(room, services) -> None:
    mail = [each.value.text for each in preview(room, services, GROUP, "eml").entries]
    assert mail[0] == "Subject: 2026-11-22 North – session minutes (group)"
    book = [each.value.text for each in preview(room, services, FACILITATOR, "xlsx").entries]
    assert {"Notes", "Commitments", "Speaking turns", "Phases"} <= set(book)
