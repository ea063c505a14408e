"""Every reader, format, part and order: nothing leaves that is not this reader's, in no name of a file either."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from insides import inside
from planted import BEGAN, PEOPLE, SERVICES, group, planted, tokens

from gep_tui import locale
from gep_tui.export.contents import content_of
from gep_tui.export.document.document import document
from gep_tui.export.document.minutes import ORDERS
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FILE_FORMATS, FORMATS, FileFormat
from gep_tui.export.pages import written
from gep_tui.export.part import TABLES, WHOLE, Part
from gep_tui.export.part_words import PartFault, parse_part
from gep_tui.export.readers.group_facts import group_facts
from gep_tui.export.readers.named_reader import ReaderFault, parse_reader, unknown_reader
from gep_tui.export.readers.readable_tables import is_withheld
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.reader_words import described, for_whom
from gep_tui.export.readers.seen import Seen, see

SESSION, WORDS = planted()
FACTS = group_facts(group(), SESSION)
READERS = [
    FACILITATOR,
    GROUP,
    Reader("group", process=True),
    Reader("presenter", PEOPLE[0]),
    *(Reader("person", name) for name in PEOPLE[1:]),
    Reader("sponsor"),
    Reader("public"),
]

#: What nobody but the facilitator gets, by the beginning of its name or a part of it.
FACILITATORS = {word for name, word in WORDS.items() if "room" in name or "self" in name or name == "line"}
PROCESS = {word for name, word in WORDS.items() if "process" in name}
#: In the programme's id, and what was taken back.
NOWHERE = {WORDS["withdrawn"]}
COMMON = {WORDS["group"], WORDS["title"], WORDS["programme"], WORDS["charter"], WORDS["mayleave"]}


def allowed(reader: Reader) -> set[str]:
    """Return the planted words that a reader may get."""
    every = {*WORDS.values(), *PEOPLE, *SERVICES} - NOWHERE
    if reader.is_facilitator:
        return every
    if reader.is_outside:
        return set()
    if reader.who == "group":
        return every - FACILITATORS - (set() if reader.process else PROCESS)
    own = {name for name in WORDS if name.startswith("1.")} if reader.who == "presenter" else set()
    own |= {
        PEOPLE[0]: {"topic.anne", "commitment.anne", "carried.anne"},
        PEOPLE[1]: {name for name in WORDS if name.startswith("2.")} | {"topic.karim"},
        PEOPLE[2]: {"1.lead", "2.lead", "learning.lea", "parked.paul", "rating.lea"},
        PEOPLE[3]: {"1.quote", "2.quote", "parked.paul", "carried.paul", "followed.paul", "carried.topic"},
    }[reader.name]
    if reader == Reader("person", PEOPLE[1]):
        own -= {"2.lead", "2.quote"}
    theirs = {WORDS[name] for name in own} - FACILITATORS - PROCESS
    others = {PEOPLE[2], PEOPLE[3]} if reader.who == "presenter" else {PEOPLE[2]} & {reader.name}
    if reader.name == PEOPLE[3]:
        others = {PEOPLE[2]}  # to whom the point was assigned
    return {*theirs, *COMMON, *others, reader.name, SERVICES[PEOPLE.index(reader.name)]}


def seen_by(reader: Reader, language: str = "en") -> Seen:
    return see(SESSION, BEGAN + timedelta(hours=3), language, reader, FACTS)


def parts(seen: Seen) -> list[Part]:
    phases = [Part("phase", row.id, (row.id,)) for row in SESSION.plan if row.id]
    kinds = [Part("kind", kind) for kind in {note.kind for note in SESSION.notes}]
    people = [Part("person", name, seen.about.presented(name)) for name in PEOPLE if seen.reader.name in ("", name)]
    return [WHOLE, Part("commitments"), *(Part(table) for table in TABLES), *phases, *kinds, *people]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.code + "+" * reader.process)
def test_each_reader_gets_what_is_theirs_and_no_more(reader: Reader) -> None:
    seen, granted = seen_by(reader), allowed(reader)
    everything = tokens(written(seen, "json"))
    assert everything <= granted, everything - granted
    for part in parts(seen):
        for form in FORMATS if part == WHOLE else ("md", "csv", "sheet"):
            for order in ORDERS if form == "md" else ORDERS[:1]:
                text = written(seen.only(part), form, order)
                found = tokens(text)
                assert found <= granted, (part, form, found - granted)
                assert found <= everything | COMMON, (part, form, found - everything)
            named = tokens(file_name(seen.only(part), form)) - {part.id}
            assert named <= granted, (part, named)


def test_the_same_holds_in_french() -> None:
    locale.choose("fr")
    for reader in READERS:
        assert tokens(written(seen_by(reader, "fr"), "txt")) <= allowed(reader)


def test_nobody_is_asked_for_a_part_of_another() -> None:
    for reader in READERS[3:7]:
        seen = seen_by(reader)
        known = tokens(written(seen, "json"))
        for name in set(PEOPLE) - known:
            assert isinstance(parse_part(f"person:{name}", seen.report, seen.about), PartFault), (reader, name)


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.code + "+" * reader.process)
def test_each_reader_does_get_it(reader: Reader) -> None:
    wanted = allowed(reader) - {WORDS["charter"], WORDS["mayleave"], WORDS["1.before"], WORDS["2.before"]}
    if reader.name:
        wanted -= {WORDS["carried.topic"]}
    assert wanted <= tokens(written(seen_by(reader), "json")) | tokens(written(seen_by(reader), "md"))


def test_no_key_question_or_title_comes_out_of_a_note_that_stays_in_the_room() -> None:
    page = written(seen_by(GROUP), "md")
    assert WORDS["2.question"] in page and WORDS["2.before"] in page
    assert WORDS["room.topic"] not in page and "withdrawn" not in page


def test_properties_of_a_document_say_no_more_than_its_page() -> None:
    for reader in READERS:
        made = document(seen_by(reader))
        assert tokens(made.title) <= allowed(reader)
        assert tokens(made.for_whom) <= {reader.name}


def test_the_sponsor_gets_aims_figures_and_themes() -> None:
    page = written(seen_by(Reader("sponsor")), "md")
    assert "- valuing, sharing and keeping know-how\n- Say more to " in page
    assert "- tag one\n" in page and "tag two" not in page
    assert "| Cases worked on | 2 |" in page and "| People who were there | 4 |" in page
    assert page.startswith("# Session of Saturday, 28 November 2026\n")


def test_anybody_gets_the_practice_sheets_of_the_session_alone() -> None:
    for form in FORMATS:
        text = written(seen_by(Reader("public")), form)
        assert "Text one" in text and "Text two" not in text


def test_the_group_reads_place_next_date_and_charter() -> None:
    page = written(seen_by(GROUP), "txt")
    assert "- Place: Room 2\n" in page
    assert "Saturday 19 December 2026, Room 3" in page
    assert WORDS["charter"] in page and WORDS["mayleave"] in page
    assert "Times" in page and "Speaking times" not in page


def test_some_parts_are_for_no_other_reader() -> None:
    for what in ("turns", "speaking"):
        assert is_withheld(Part(what), GROUP) and not is_withheld(Part(what), FACILITATOR)  # type: ignore[arg-type]
    assert is_withheld(Part("kind", "self"), GROUP)
    assert is_withheld(Part("kind", "process"), GROUP)
    assert not is_withheld(Part("kind", "process"), Reader("group", process=True))
    assert is_withheld(Part("groups"), Reader("person", "Léa")) and not is_withheld(Part("groups"), GROUP)
    assert is_withheld(Part("commitments"), Reader("sponsor"))


def test_the_words_of_a_reader() -> None:
    assert parse_reader("GROUP", SESSION) == GROUP
    assert parse_reader("person:zqk", SESSION) == Reader("person", PEOPLE[1])
    assert parse_reader("presenter:zqanne", SESSION) == Reader("presenter", PEOPLE[0])
    for words in ("grop", "presenter:Zqlea", "person:", "person", "sponsor:Zqlea", "", "person:Zq"):
        fault = parse_reader(words, SESSION)
        assert isinstance(fault, ReaderFault) and unknown_reader(fault), words
    fault = parse_reader("grop", SESSION)
    assert isinstance(fault, ReaderFault)
    assert unknown_reader(fault) == "There is no reader “grop”. Did you mean group?"


def test_each_reader_is_told_in_a_sentence_of_its_own() -> None:
    assert len({described(reader) for reader in READERS}) == len(READERS)
    assert len({for_whom(reader) for reader in READERS}) == len(READERS)


@pytest.mark.parametrize("form", FILE_FORMATS)
def test_no_file_holds_a_word_that_is_not_its_readers(
    form: FileFormat, tmp_path: Path, needs: Callable[[str], str]
) -> None:
    for reader in READERS:
        text = inside(form, content_of(seen_by(reader), form), tmp_path, needs)
        assert tokens(text) <= allowed(reader), reader.code
        assert reader.is_outside or tokens(text), reader.code
