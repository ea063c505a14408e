"""What home shows of the sessions on the disk."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from drawn import text_of

from gep_tui.domain.group.state import Group
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.locale import choose
from gep_tui.store.library.sessions import Summary
from gep_tui.ui.components.dates import when
from gep_tui.ui.components.lines import width
from gep_tui.ui.home.leaving_words import question
from gep_tui.ui.home.session_library import Leaving
from gep_tui.ui.home.views.groups import GroupAtHome, GroupShelf, group_rows
from gep_tui.ui.home.views.home import NEW, OLDER, TRY, Progress, SessionShelf, first_row, home_rows, in_order
from gep_tui.ui.home.views.past import past_lines

NOW = datetime(2026, 11, 22, 10, 42).astimezone()
NAMES = {"codev-6": "Codéveloppement (6 étapes)"}


def summary(id: str, hours: float, **more: object) -> Summary:
    at = NOW - timedelta(hours=hours)
    fields: dict[str, object] = {"group": "Équipe Nord", "programme": "codev-6", "opened_at": at, "started_at": at}
    return Summary(id=id, **{**fields, **more})  # type: ignore[arg-type]


#: Days by the clock on the wall: where summer time has ended since, they are not so many times 24 hours.
THEN = datetime(2026, 10, 23, 10, 42).astimezone()
FAR = datetime(2026, 10, 13, 10, 42).astimezone()

OPEN = summary("b", 1)
CLOSED = summary("a", 0, opened_at=THEN, started_at=THEN, closed=True, ended_at=THEN + timedelta(hours=3))


def shelf(*summaries: Summary, **more: object) -> SessionShelf:
    sessions = [(each.id, each) for each in summaries]
    return SessionShelf(sessions=sessions, names=NAMES, **more)  # type: ignore[arg-type]


def test_groups_that_are_not_shown_tell_what_is_open_in_them() -> None:
    groups = GroupShelf([GroupAtHome("nord", Group(id="nord", name="Nord"), due=2)], more=7, due=3)
    rows = group_rows(groups, date(2026, 11, 22), {})
    wide, narrow = (text_of([rows[2].draw(cells)]) for cells in (76, 40))
    assert "… 7 more groups: Enter shows all" in wide and wide.rstrip().endswith("3 open commitments")
    assert narrow.startswith("○ … 7 more groups: Enter shows all")


def shown(of: SessionShelf, cells: int = 76) -> str:
    return text_of([row.draw(cells) for row in home_rows(of, NOW)])


def test_what_can_be_resumed_comes_first_with_how_far_it_is() -> None:
    text = shown(shelf(OPEN, CLOSED, progress={"b": Progress(4, 6, "Consultation")}))
    assert text.index("To resume") < text.index("New session") < text.index("Past sessions")
    assert "1 today 09:42" in text
    assert "Équipe Nord · Codéveloppement" in text
    assert "4/6 Consultation" in text


def test_a_session_that_is_over_shows_its_day_and_length() -> None:
    text = shown(shelf(CLOSED))
    assert "2026-10-23 10:42" in text
    assert "3 h 00" in text


def test_number_keys_go_down_the_screen() -> None:
    of = shelf(CLOSED, OPEN)
    assert in_order(of) == ["b", "a"]
    text = shown(of)
    assert text.index("1 today") < text.index("2 2026")


def test_the_cursor_begins_at_the_newest_session_to_resume() -> None:
    assert first_row(shelf(OPEN, summary("c", 2), CLOSED)) == "b"
    assert first_row(shelf(CLOSED)) == NEW
    assert first_row(shelf()) == TRY


def test_without_sessions_the_way_in_is_offered() -> None:
    rows = home_rows(shelf(), NOW)
    assert [row.key for row in rows if row.live] == [TRY, NEW]
    assert "Welcome" in shown(shelf())


def test_while_the_disk_is_read_nobody_is_welcomed() -> None:
    assert "Welcome" not in shown(shelf(complete=False))


def test_a_session_not_begun_and_one_not_closed_are_told_apart() -> None:
    text = shown(shelf(summary("b", 1, started_at=None), summary("a", 2)))
    assert "not begun" in text
    assert "not closed" in text


def test_what_cannot_be_read_is_named() -> None:
    assert "2026-x: cannot be read; `gep recover` may help" in shown(shelf(Summary(id="2026-x")))


def test_only_five_open_sessions_stand_above_the_way_to_a_new_one() -> None:
    rows = home_rows(shelf(*(summary(str(number), number) for number in range(9))), NOW)
    assert [row.key for row in rows].index(NEW) < 9


def test_older_sessions_are_counted() -> None:
    rows = home_rows(shelf(CLOSED, older=800), NOW)
    assert rows[-1].key == OLDER
    assert "800 older sessions" in text_of([rows[-1].draw(70)])


def test_an_unread_summary_shows_its_id_meanwhile() -> None:
    assert "2026-11-22-0900-abc" in shown(SessionShelf(sessions=[("2026-11-22-0900-abc", None)]))


@pytest.mark.parametrize("cells", [1, 10, 18, 40, 46, 76, 120])
def test_rows_fit_any_width(cells: int) -> None:
    of = shelf(OPEN, CLOSED, Summary(id="x"), older=3)
    assert all(width(row.draw(cells)) <= cells for row in home_rows(of, NOW) if row.key or cells > 1)


@pytest.mark.parametrize("hostile", ["[/]", "[@click=app.quit]x[/]", "[red]{x}"])
def test_markup_in_groups_and_programmes_is_shown_letter_for_letter(hostile: str) -> None:
    text = shown(shelf(summary(hostile, 1, group=hostile, programme=hostile)), 120)
    assert f"{hostile} · {hostile}" in text


def test_escape_sequences_of_a_foreign_file_do_not_reach_the_terminal() -> None:
    nasty = "\x1b[2J\x1b]0;x\x07\u202e"
    text = shown(shelf(summary("a" + nasty, 1, group=nasty, programme=nasty), Summary(id=nasty)))
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_ten_kilobytes_of_name_take_one_row() -> None:
    of = shelf(summary("a", 1, group="x" * 10_000))
    assert all(width(row.draw(76)) <= 76 for row in home_rows(of, NOW))


def test_days_are_called_by_their_names() -> None:
    assert when(NOW, NOW) == "today 10:42"
    assert when(NOW - timedelta(days=1), NOW) == "yesterday 10:42"
    assert when(NOW + timedelta(days=1), NOW) == "tomorrow 10:42"
    assert when(None, NOW) == ""


def test_dates_are_written_as_the_user_wishes() -> None:
    assert when(FAR, NOW, "%d/%m/%Y") == "13/10/2026 10:42"
    assert "\x1b" not in when(FAR, NOW, "\x1b%d")


def test_beside_the_list_stand_people_and_phases_and_no_word_of_what_was_said() -> None:
    people = (Guest(id="p1", name="[b]Léa"), Guest(id="p2", name="Karim"))
    session = fold((SessionOpened(id="a", programme="codev-6", plan=(), group="Nord", people=people, seq=1),))
    text = text_of(past_lines(session, "en", NOW, "", 40, 20))
    assert "2 people: [b]Léa, Karim" in text
    assert "0 notes" in text
    assert len(past_lines(session, "en", NOW, "", 40, 3)) <= 3


def test_french_words_come_from_the_catalogue_of_words() -> None:
    choose("fr")
    assert shown(shelf(CLOSED))


def test_a_session_without_a_name_is_named_once_before_it_is_deleted():
    assert question(Leaving(id="2026-11-22-1042-abc"), "2026-11-22-1042-abc").count("2026-11-22-1042-abc") == 1
    assert question(Leaving(id="abc"), "Nord · Tour").startswith("Delete “Nord · Tour” (abc)")
