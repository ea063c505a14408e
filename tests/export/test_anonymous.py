"""Names replaced: no listed name is left in any format, name of a file or property; each person keeps one label."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from insides import inside
from planted import BEGAN, planted

from gep_tui import locale
from gep_tui.domain.group.practice_sheet import SettledName
from gep_tui.domain.group.state import Group, Member, PlannedDate
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.state import Session
from gep_tui.domain.stream.text import bare
from gep_tui.export.anonymous.anonymised import anonymised
from gep_tui.export.anonymous.names_seen import is_left, names_seen, without_asking
from gep_tui.export.contents import content_of
from gep_tui.export.file_names import file_name
from gep_tui.export.formats import FILE_FORMATS, FORMATS, FileFormat, Format
from gep_tui.export.names.labels import labelled
from gep_tui.export.names.little_words import core
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.pages import written
from gep_tui.export.part import WHOLE, Part
from gep_tui.export.readers.group_facts import group_facts
from gep_tui.export.readers.reader import FACILITATOR, GROUP, Reader
from gep_tui.export.readers.seen import Seen, see

PEOPLE = ("Léa Kervran", "Jean-Paul Sow", "Rose Petit", "Karim")
SERVICES = ("CMP de Vannes", "Équipe Mobile", "Foyer des Tilleuls", "SESSAD Nord")
NAME = "Groupe du Blavet"
GROUP_OF_PEOPLE = Group(
    id="groupe-du-blavet", name=NAME, organisation="Fondation Massé", aims=("Aider Nolwenn Bihan",),
    members=(Member(id="m9", name="Nolwenn Bihan", service="PMI d’Auray"),),
    dates=(PlannedDate(id="d2", day=date(2026, 12, 19), place="MJC de Lorient"),),
)  # fmt: skip
READERS = (
    GROUP, FACILITATOR, Reader("presenter", PEOPLE[0]), Reader("person", PEOPLE[2]), Reader("sponsor"),
    Reader("public"),
)  # fmt: skip

#: What may stand nowhere: in any case, and with a capital alone where it is an ordinary word.
NEVER = re.compile(
    r"\b(lea|kervran|sow|karim|jean-paul|cmp|sessad|pmi|mobile|tilleuls|blavet|masse|nolwenn|bihan|auray|lorient)\b"
)
NEVER_CAPITAL = re.compile(r"\b(Rose|Petit|Vannes)\b")

FORMS = (
    "Léa", "Lea Kervran", "LÉA KERVRAN", "léa", "Mme Kervran", "Kervran", "Jean-Paul", "jean paul sow", "M. Sow",
    "Rose", "Rose Petit", "ROSE PETIT", "Karim", "karim", "KARIM", "Karim K.", "Nolwenn", "Fondation Massé",
    *SERVICES, "cmp de vannes", "le CMP", "du SESSAD", NAME, "la PMI d’Auray",
)  # fmt: skip
PHRASES = (
    " {} propose un essai.", " On l’a dit à {}.", " L’idée d’{} plaît.", " {}’s idea.", " Selon {}, rien.",
    " « {} » !", "\n{} : oui", " ({})", " J’ai vu {} et {}.", " Rencontrer {}-même.", " *{}*", " {}/Zoé", " Chez {},",
)  # fmt: skip


@st.composite
def prose(draw: st.DrawFn) -> str:
    """Sentences in which names stand in all forms."""
    forms = st.sampled_from(FORMS)
    return "".join(
        draw(st.sampled_from(PHRASES)).format(draw(forms), draw(forms)) for _ in range(draw(st.integers(1, 3)))
    )


@pytest.fixture(autouse=True, params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = locale.chosen()
    locale.choose(request.param)
    yield request.param
    locale.choose(before)


def session_saying(said: str = "") -> Session:
    return planted(PEOPLE, SERVICES, NAME, said)[0]


def seen_by(reader: Reader, session: Session, group: Group = GROUP_OF_PEOPLE, part: Part = WHOLE) -> Seen:
    facts = group_facts(group, session)
    return see(session, BEGAN + timedelta(hours=3), locale.chosen(), reader, facts).only(part)


def nameless(seen: Seen, session: Session, group: Group = GROUP_OF_PEOPLE) -> Seen:
    return anonymised(seen, without_asking(names_in(seen, session, group)))


def names_in(seen: Seen, session: Session, group: Group = GROUP_OF_PEOPLE) -> tuple[Replacement, ...]:
    return names_seen(seen, seen_by(FACILITATOR, session, group), session, group)


def left_in(text: str) -> list[str]:
    return [*NEVER.findall(bare(text)), *NEVER_CAPITAL.findall(text)]


@settings(max_examples=25)
@given(prose(), st.sampled_from(READERS), st.sampled_from(FORMATS))
def test_no_listed_name_is_left_in_a_text_whatever_its_form(said: str, reader: Reader, form: Format) -> None:
    session = session_saying(said)
    made = nameless(seen_by(reader, session), session)
    assert left_in(written(made, form)) == []
    assert left_in(file_name(made, form)) == []


def test_a_name_in_words_that_were_left_is_replaced() -> None:
    session = session_saying(" Avec Zoé Mme Kervran, et la voisine de Karim Durand.")
    assert left_in(written(nameless(seen_by(GROUP, session), session), "txt")) == []


@pytest.mark.parametrize("form", FILE_FORMATS)
def test_no_listed_name_is_left_in_a_file_its_properties_or_its_name(
    form: FileFormat, tmp_path: Path, needs: Callable[[str], str]
) -> None:
    session = session_saying(" Rose et Jean-Paul Sow ont vu Léa au CMP de Vannes.\nKARIM, d’Équipe Mobile.")
    for reader in READERS:
        made = nameless(seen_by(reader, session), session)
        content = content_of(made, form, attached=("html",) if form == "eml" else ())
        assert left_in(inside(form, content, tmp_path, needs)) == [], reader.code
        assert left_in(file_name(made, form)) == []


def test_a_service_called_like_a_phase_leaves_the_title_of_the_phase() -> None:
    session = planted(PEOPLE, ("Talk", *SERVICES[1:]), NAME, "")[0]
    made = nameless(seen_by(GROUP, session), session)
    assert [each.name for each in made.report.phases] == [each.name for each in seen_by(GROUP, session).report.phases]


def test_parts_are_the_same_parts_afterwards() -> None:
    session = session_saying(" Karim le dit.")
    for part in (Part("person", "Karim", ("case-2.talk",)), Part("commitments"), Part("people"), Part("cases")):
        for form in FORMATS:
            seen = seen_by(FACILITATOR, session, part=part)
            before, after = written(seen, form), written(nameless(seen, session), form)
            assert before.count("\n") - after.count("\n") in (0, 1), "the line of the group may go"
            assert left_in(after) == []
            assert left_in(file_name(nameless(seen, session), form)) == []


def test_one_person_has_one_label_wherever_they_stand(language: str) -> None:
    session = session_saying(" Léa l’a dit à Karim.")
    page = written(nameless(seen_by(GROUP, session), session), "txt")
    first, second = ("Client A", "Personne A") if language == "fr" else ("Client A", "Person A")
    dative = "Le client A l’a dit à la personne B." if language == "fr" else "The client A l’a dit à person B."
    assert f"{first} (Service A)" in page and f"- {first}{' :' if language == 'fr' else ':'}" in page.replace(
        "\u00a0", " "
    )
    assert dative in page and f"case-1 ({first})" in page
    assert second in page and "somebody" not in page


def names_of_page(session: Session, group: Group = GROUP_OF_PEOPLE) -> dict[str, Replacement]:
    return {each.found: each for each in names_in(seen_by(GROUP, session, group), session, group)}


def test_what_is_an_ordinary_word_too_or_on_no_list_is_asked() -> None:
    found = names_of_page(session_saying(" La salle rose, un petit mot, à Lyon, avec Jean et Roland. Rose est là."))
    assert {name for name, each in found.items() if is_left(each)} >= {"rose", "Lyon", "Roland"}
    assert found["Rose"].sure and not found["rose"].sure
    assert "Jean" in found and not found["Jean"].sure, "in another’s name it is nobody’s"
    assert "petit" not in found


def test_each_reader_reads_the_same_label_and_is_asked_for_no_name_of_others() -> None:
    session = session_saying(" À Lyon.")
    everything = {each.found: each.by for each in names_in(seen_by(FACILITATOR, session), session)}
    own = {each.found: each.by for each in names_in(seen_by(Reader("person", PEOPLE[2]), session), session)}
    assert own.items() <= everything.items() and "Rose Petit" in own and "Équipe Mobile" not in own


def test_labels_that_would_be_equal_are_told_apart() -> None:
    by = {each.by for name, each in names_of_page(session_saying()).items() if name in PEOPLE}
    assert len(by) == len(PEOPLE)


def test_what_the_group_decided_is_not_asked_again_and_a_role_is_that_of_this_session(language: str) -> None:
    role = "l’animateur" if language == "fr" else "the client A"
    settled = (
        SettledName(text="Karim", kind="person", by="une collègue"),
        SettledName(text="Rose Petit", kind="person", by="le client A" if language == "fr" else role),
        SettledName(text="Lyon", kind="place", by=""),
        SettledName(text="rose", kind="person", by=""),
        SettledName(text="Rose", kind="person", by="R."),
        SettledName(text="Léa", kind="person", by=labelled("person", "K")),
    )
    group = msgspec.structs.replace(GROUP_OF_PEOPLE, names=settled)
    found = names_of_page(session_saying(" À Lyon, Rose a vu une rose avec Léa."), group)
    assert (found["Karim"].state, found["Karim"].by) == ("accepted", "une collègue")
    assert core(found["Léa Kervran"].by) == "client A", "the role goes before a letter"
    assert (found["Lyon"].state, found["rose"].state, found["Rose"].by) == ("refused", "refused", "R.")
    assert core(found["Léa"].by) == "client A" and found["Léa"].state == "accepted"
    assert found["Rose Petit"].state == "accepted"
    assert found["Rose Petit"].by not in {found["Léa Kervran"].by, settled[1].by}


def test_a_role_remembered_in_another_language_is_said_in_this_one(language: str) -> None:
    session = session_saying()
    label = Text(fr="exposant", en="case giver")
    blocks = tuple(
        msgspec.structs.replace(
            block, roles={id: msgspec.structs.replace(role, label=label) for id, role in block.roles.items()}
        )
        for block in session.blocks
    )
    by = "the case giver A" if language == "fr" else "l’exposant A"
    group = msgspec.structs.replace(GROUP_OF_PEOPLE, names=(SettledName(text="Léa Kervran", kind="person", by=by),))
    found = names_of_page(msgspec.structs.replace(session, blocks=blocks), group)["Léa Kervran"]
    assert (found.state, core(found.by)) == ("accepted", "exposant A" if language == "fr" else "case giver A")


def test_what_was_decided_about_one_form_of_a_name_holds_for_the_person() -> None:
    group = msgspec.structs.replace(
        GROUP_OF_PEOPLE,
        names=(
            SettledName(text="rose", kind="person", by="une collègue"), SettledName(text="Sow", kind="person", by="S."),
            SettledName(text="Jean-Paul Sow", kind="person", by="le médecin"),
        ),
    )  # fmt: skip
    found = names_of_page(session_saying(" Rose est là, Sow aussi, Jean-Paul non."), group)
    assert {found[name].by for name in ("Rose", "Rose Petit")} == {"une collègue"}
    assert {found[name].by for name in ("Jean-Paul", "Jean-Paul Sow", "Sow")} == {"le médecin"}


def test_a_name_that_is_refused_stays_everywhere() -> None:
    session = session_saying(" Karim vient.")
    seen = seen_by(GROUP, session)
    names = [
        msgspec.structs.replace(each, state="refused" if each.found == "Karim" else "accepted")
        for each in names_in(seen, session)
    ]
    page = written(anonymised(seen, names), "txt")
    assert "Karim vient." in page and "Karim (" in page and "Kervran" not in page
