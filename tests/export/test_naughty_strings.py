"""The big list of naughty strings as names, notes, titles, groups and dates: to the disk, out of it, and back."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pytest
from looked_at import looked_at
from markdown_it import MarkdownIt
from spreadsheet import original
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from gep_tui.domain.session.codec import SESSION
from gep_tui.domain.session.decisions import notes, people, phases, plan
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import clean, one_line
from gep_tui.export.about import about
from gep_tui.export.clipboard.copier import copy
from gep_tui.export.csv_table import csv_
from gep_tui.export.json_text import json_
from gep_tui.export.markdown import markdown
from gep_tui.export.part import Part
from gep_tui.export.plain import plain
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.headless import open_session
from gep_tui.live.results import bring_up_to_date
from gep_tui.live.session import LiveSession
from gep_tui.store.files.reading import read_folder
from gep_tui.store.files.writers import WRITER

BEGAN = datetime(2026, 11, 22, 9, 0, tzinfo=timezone(timedelta(hours=1)))

#: Characters that a terminal obeys, or that turn text round: none may be in any output.
COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")

#: What a spreadsheet takes for the beginning of a formula.
FORMULA = re.compile('[ "]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]')

#: HTML that our pages never contain.
OTHER_TAGS = re.compile(r"<(?!/?(?:h[123]|p|ul|li|table|thead|tbody|tr|th|td|br)\b)")


class Written(NamedTuple):
    """A session that was closed and read again from its files, with the strings that its notes were made of."""

    folder: Path
    session: Session
    report: Report
    typed: list[str]


@pytest.fixture(scope="module")
def written(naughty: list[str], tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A session in which every string is a note and its own due date, and a person too if it can be a name."""
    home, clock = tmp_path_factory.mktemp("home"), ManualClock(BEGAN)
    with pytest.MonkeyPatch.context() as patch:
        # nobody looks at a screen here, so no change need wait for the disk
        patch.setattr("gep_tui.live.stream.PATIENCE", 0)
        return _written(naughty, home, clock)


def _written(naughty: list[str], home: Path, clock: ManualClock) -> Written:
    live = open_session(home, "codev-6", ["Léa"], clock=clock, group=naughty[60], id="s")
    live.do(phases.begin)
    for text in naughty:
        live.do(partial(people.add_person, name=text))
    who = [person.id for person in live.session.people]
    typed = []
    for number, text in enumerate(naughty):
        clock.advance(1)
        person = who[number % len(who)]
        done = live.do(partial(notes.add_note, text=text, kind="commitment", person=person, author=text, due=text))
        if hasattr(done, "text"):
            typed.append(text)
    assert live.close()
    bring_up_to_date(live, "en")
    session = LiveSession(session_files(live.folder, "reader"), clock).session
    return Written(live.folder, session, report(session, clock.at(), "en"), typed)


def kept(text: str) -> str:
    """Return what of a note is kept, by the documentation."""
    return clean(text).strip("\n")


def test_every_note_is_kept_as_it_was_typed_or_cleaned_as_documented(written: Written, naughty: list[str]) -> None:
    assert written.typed == [text for text in naughty if kept(text).strip()]
    assert [note.text for note in written.session.notes] == [kept(text) for text in written.typed]
    assert [note.due for note in written.session.notes] == [one_line(text) for text in written.typed]
    assert [note.author for note in written.session.notes] == [one_line(text) for text in written.typed]
    assert read_folder(written.folder, SESSION).problems == ()
    assert sum(text == kept(text) for text in written.typed) > 500, "most are kept byte for byte"


def test_every_name_that_can_be_seen_is_a_person(written: Written, naughty: list[str]) -> None:
    names = [person.name for person in written.session.people]
    assert set(names) <= {"Léa", *map(one_line, naughty)}
    assert len(names) > 500
    assert all(WRITER.fullmatch(person.id) for person in written.session.people)


def test_stock_tinydb_gives_every_text_back(written: Written) -> None:
    with TinyDB(written.folder / "results.json", storage=JSONStorage, access_mode="r") as tables:
        assert [row["text"] for row in tables.table("notes")] == [kept(text) for text in written.typed]
        assert [row["due"] for row in tables.table("commitments")] == [one_line(text) for text in written.typed]


def test_json_gives_every_text_back(written: Written) -> None:
    page = json_(looked_at(written.report))
    assert not COMMANDS.search(page)
    assert [row["text"] for row in json.loads(page)["notes"]] == [kept(text) for text in written.typed]


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_csv_gives_every_text_back_and_no_cell_is_a_formula(written: Written, delimiter: str) -> None:
    for part, column, expected in (
        (Part("all"), "text", [kept(text) for text in written.typed]),
        (Part("commitments"), "due", [one_line(text) for text in written.typed]),
    ):
        page = csv_(looked_at(written.report, part))
        assert not COMMANDS.search(page.replace("\r\n", "\n"))
        rows = list(csv.reader(io.StringIO(page, newline="")))
        assert [original(row[rows[0].index(column)]) for row in rows[1:]] == expected
        for row in csv.reader(io.StringIO(page, newline=""), delimiter=delimiter):
            assert not [cell for cell in row if FORMULA.match(cell)]


def test_markdown_shows_every_letter_and_makes_nothing_of_any(written: Written) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    page = markdown(looked_at(written.report, about=about(written.session, "en")))
    assert not COMMANDS.search(page)
    html = parser.render(page)
    assert not OTHER_TAGS.search(html)
    inline = [token.children or [] for token in parser.parse(page) if token.type == "inline"]
    cells = {"".join("\n" if each.type.endswith("break") else each.content for each in line) for line in inline}
    for text in written.typed:
        expected = " / ".join(line.strip() for line in clean(kept(text)).strip().split("\n"))
        assert expected in cells, text[:60]


def test_every_string_as_a_note_in_a_list_shows_letter_for_letter(naughty: list[str], written: Written) -> None:
    rows = tuple(msgspec.structs.replace(row, kind="fact", person="") for row in written.report.notes)
    page = plain(looked_at(msgspec.structs.replace(written.report, notes=rows), about=about(written.session, "en")))
    assert not COMMANDS.search(page)
    for text in written.typed:
        lines = kept(text).replace("\t", "    ").split("\n")
        assert all(line in page for line in lines)


def test_titles_and_groups_stand_in_every_page_without_commanding_anything(naughty: list[str], home: Path) -> None:
    parser = MarkdownIt("commonmark").enable(["table"])
    clock = ManualClock(BEGAN)
    for number, text in enumerate(naughty[::15]):
        live = open_session(home, "codev-6", ["Léa"], clock=clock, group=text, id=f"s{number}")
        live.do(partial(plan.set_title, title=text, group=text))
        session, its = live.session, about(live.session, "en")
        assert live.close()
        again = LiveSession(session_files(live.folder, "reader"), clock).session
        assert (again.group, again.title) == (session.group, session.title)
        assert again.group == one_line(text)
        seen = looked_at(report(session, clock.at(), "en"), about=its)
        for page in (markdown(seen), plain(seen), json_(seen), csv_(seen.only(Part("phases")))):
            assert not COMMANDS.search(page.replace("\r\n", "\n"))
        assert not OTHER_TAGS.search(parser.render(markdown(seen)))


def test_all_of_it_at_once_goes_through_a_real_clipboard(written: Written, display: Any, tmp_path: Path) -> None:
    page = plain(looked_at(written.report, about=about(written.session, "en")))
    outcome = copy(page, tmp_path, "naughty.txt", environ=display.environ, seconds=20)
    assert outcome.way == "verified"
    assert display.pasted() == page.encode()
    assert outcome.path.read_bytes() == page.encode()
    raw = "\n".join(written.typed)
    outcome = copy(raw, tmp_path, "raw.txt", environ=display.environ, seconds=20)
    assert outcome.way in ("verified", "file")
    assert outcome.path.read_bytes() == raw.encode("utf-8", "replace")


def test_the_command_line_prints_nothing_that_a_terminal_obeys(
    written: Written, home: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    from gep_tui.cli.start.entry import main

    written_home = str(written.folder.parent.parent)
    lines: list[Callable[[], int]] = [
        lambda: main(["--home", written_home, "sessions"]),
        lambda: main(["--home", written_home, "show", "s"]),
        lambda: main(["--home", written_home, "show", "s", "--format", "csv", "--part", "commitments"]),
        lambda: main(["--home", written_home, "doctor", "s"]),
        lambda: main(["--home", written_home, "recover"]),
    ]
    for line in lines:
        assert line() == 0
        out, err = capfd.readouterr()
        assert not COMMANDS.search(out.replace("\r\n", "\n") + err)


def test_part_names_and_words_of_the_command_line_are_data_too(
    written: Written, naughty: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    from gep_tui.cli.start.entry import main

    written_home = str(written.folder.parent.parent)
    for text in naughty[::60]:
        if "\0" in text or text.encode("utf-8", "ignore").decode() != text:
            continue
        for words in (["show", "--", text], ["show", "s", f"--part=person:{text}"], ["recover", f"--session={text}"]):
            assert main(["--home", written_home, *words]) in (0, 1, 2)
            out, err = capfd.readouterr()
            assert "Traceback" not in err
            assert not COMMANDS.search(out.replace("\r\n", "\n") + err)
