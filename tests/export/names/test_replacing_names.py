"""Names in texts: found in every form that people write, replaced where that was accepted, and nowhere else."""

from __future__ import annotations

import re

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gep_tui import locale
from gep_tui.export.names.finding import found_names
from gep_tui.export.names.known_name import KnownName
from gep_tui.export.names.labels import initials
from gep_tui.export.names.replacement import Replacement
from gep_tui.export.names.replacing import replaced

ANNE = KnownName(text="Anne Petit", kind="person", who="anne", by="le client")
KNOWN = (
    ANNE,
    KnownName(text="Karim", kind="person", who="karim"),
    KnownName(text="Léa de La Tour", kind="person", who="léa"),
    KnownName(text="Jean-Pierre MARTIN", kind="person", who="jp", by="l’animateur"),
    KnownName(text="Équipe Nord", kind="organisation", who="nord", by="le groupe"),
    KnownName(text="CMP Adultes", kind="service", who="cmp"),
    KnownName(text="cheffe de service", kind="function", who="léa"),
)


def names(*texts: str, known=KNOWN) -> dict[str, str]:
    return {each.found: each.by for each in found_names(texts, known)}


def accepted(*texts: str, known=KNOWN) -> list[Replacement]:
    return [msgspec.structs.replace(each, state="accepted") for each in found_names(texts, known)]


def told(text: str, known=KNOWN, language: str = "fr") -> str:
    return replaced(text, accepted(text, known=known), language)


@pytest.mark.parametrize(
    "text, after",
    [
        ("Anne propose un essai.", "Le client propose un essai."),
        ("anne propose un essai.", "le client propose un essai."),
        ("L’idée d’Anne, d'Anne Petit.", "L’idée du client, du client."),
        ("On le dit à Anne et qu’Anne vienne.", "On le dit au client et que le client vienne."),
        ("Mme Petit et madame petit.", "Le client et le client."),
        ("Un petit essai, l’année d’après.", "Un petit essai, l’année d’après."),
        ("Selon Jean Pierre, de Jean-Pierre.", "Selon l’animateur, de l’animateur."),
        ("Martin et jean-pierre martin.", "L’animateur et l’animateur."),
        ("Lea, Léa et LÉA de la tour.", "La personne A, la personne A et la personne A."),
        ("De La Tour l’a dit à Karim.", "La personne A l’a dit à la personne B."),
        ("le\u00a0CMP, au CMP, des CMPs, notre CMP", "le service A, au service A, du service A, notre service A"),
        ("La cheffe de service l’a vu.", "La personne A l’a vu."),
        ("Toute l’équipe Nord, ceux du Nord.", "Toute le groupe, ceux du groupe."),
    ],
)
def test_a_listed_name_is_replaced_in_the_forms_in_which_people_write_it(text, after):
    assert told(text) == after


@pytest.mark.parametrize(
    "text", ["Anne-Marie", "Suzanne", "Annes3", "Anne_2", "O’Anne", "marie-anne", "CMPP", "karimatou"]
)
def test_a_name_is_never_found_inside_another_word(text):
    assert not {"Anne", "anne", "CMP", "karim"} & set(names(f"On a vu {text} ici."))


def test_possessives_and_articles_are_english_too():
    locale.choose("en")
    known = (
        KnownName(text="Anne", kind="person", who="anne", by="the presenter"),
        KnownName(text="Francis", kind="person", who="f"),
    )
    assert told("Anne’s idea: ask the MDPH.", known, "en") == "The presenter’s idea: ask service A."
    assert told("It was Francis’ idea, not Anne's.", known, "en") == "It was person A’s idea, not the presenter's."
    assert told("Bob's form, Bob said.", (KnownName(text="Bob’s", kind="person", who="b", by="the teller"),), "en") == (
        "The teller's form, the teller said."
    )
    assert told("I think that Anne said so on Monday, in French.", known, "en") == (
        "I think that the presenter said so on Monday, in French."
    )


@pytest.mark.parametrize(
    "text, found, kind",
    [
        ("On a vu Bakary hier.", "Bakary", "person"),
        ("Marie propose de commencer.", "Marie", "person"),
        ("M. Dupont est venu.", "M. Dupont", "person"),
        ("Avec Mme Le Goff, on avance.", "Mme Le Goff", "person"),
        ("Une réunion à Lyon.", "Lyon", "place"),
        ("Elle habite rue Victor Hugo.", "rue Victor Hugo", "place"),
        ("Le foyer des Tilleuls est fermé.", "foyer des Tilleuls", "organisation"),
        ("L’hôpital Saint-Louis.", "hôpital Saint-Louis", "organisation"),
        ("Il faut appeler la MDPH.", "MDPH", "service"),
        ("On a écrit au C.M.P.P. hier.", "C.M.P.P", "service"),
        ("Près de Neuilly-sur-Seine.", "Neuilly-sur-Seine", "place"),
        ("À prévenir : Wafa.", "Wafa", "person"),
        ("Écrire à s.rochas@chu.fr vite.", "s.rochas@chu.fr", "contact"),
        ("Le 06 12 34 56 78 répond.", "06 12 34 56 78", "contact"),
    ],
)
def test_what_looks_like_a_name_is_proposed(text, found, kind):
    assert (found, kind) in [(each.found, each.kind) for each in found_names([text], ())]


@pytest.mark.parametrize(
    "text",
    [
        "Rencontrer la cheffe avant lundi. Puis en Mars, à Noël.",
        "We meet on Monday. In May I think so. He speaks English.",
        "1. Appeler la famille\n2. Écrire le compte rendu\n- Dire non",
        "Décision : Rencontrer la famille. « On y va », dit-elle.",
        "LE GROUPE A DIT OUI ET NON.",
        "Le plan B, la phase II, OK pour un RDV.",
    ],
)
def test_the_beginning_of_a_sentence_days_months_and_what_is_shouted_are_no_names(text):
    assert names(text, known=()) == {}


def test_a_name_that_is_told_once_inside_a_sentence_is_found_at_the_beginning_of_another_too():
    found = found_names(["Bakary vient. On a vu Bakary."], ())
    assert [(each.found, len(each.where)) for each in found] == [("Bakary", 2)]


def test_a_name_is_shown_in_its_sentence_with_its_place_there():
    [found] = found_names(["Rien.", "Il fait beau. L’idée de Karim est bonne ! Voilà."], KNOWN[1:2])
    [where] = found.where
    assert (where.text, where.sentence) == (1, "L’idée de Karim est bonne !")
    assert where.sentence[where.at :].startswith("Karim")


def test_two_people_of_one_first_name_are_somebody_and_one_person_has_one_label():
    known = (KnownName(text="Anne Petit", kind="person", who="1"), KnownName(text="Anne Sow", kind="person", who="2"))
    assert names("Anne, Anne Sow, Sow et Anne Petit.", known=known) == {
        "Anne": "une personne", "Anne Sow": "la personne A", "Sow": "la personne A", "Anne Petit": "la personne B",
    }  # fmt: skip
    assert names("On a vu Mme Durand. Marie Durand vient.", known=()) == {
        "Mme Durand": "la personne A", "Marie Durand": "la personne A",
    }  # fmt: skip


def test_what_was_settled_before_comes_settled_and_its_label_is_nobody_elses():
    known = (
        KnownName(text="Karim", kind="person", who="karim", by="la personne A", settled="accepted"),
        KnownName(text="Rose", kind="person", who="rose", settled="refused"),
    )
    found = {each.found: (each.by, each.state) for each in found_names(["Karim, Rose, rose et Bakary Sow."], known)}
    assert found["Karim"] == ("la personne A", "accepted")
    assert found["Rose"][1] == "refused" and found["rose"][1] == "proposed"
    assert found["Bakary Sow"] == ("la personne C", "proposed")


def test_what_is_refused_stays_inside_longer_names_too():
    text = "Anne Petit et Anne."
    decided = [
        msgspec.structs.replace(each, state="refused" if each.found == "Anne Petit" else "accepted")
        for each in found_names([text], [ANNE])
    ]
    assert replaced(text, decided, "fr") == "Anne Petit et le client."


def test_initials():
    assert initials("Marie-Claude de La Tour") == "M.-C. T."
    assert (initials("Mme Sow"), initials("zoé"), initials("")) == ("S.", "Z.", "")


BY = ("le client", "la personne A", "l’animateur", "un service", "K.")
NAMES = ("Anne", "Anne Petit", "Jean-Pierre", "CMP", "Zoé", "zoé", "Le\u0301a", "d’Artagnan", "Ñandú 7")
FILL = ("on", "voit", "à", "de", "d’", "le", "la", "l’", "qu’", "au", "du", "hier", ".", "!", "\n", "«", "»", "(", ")",
        "-", "–", ",", "\u00a0", "a", "Annexe", "xAnne", "1.", "et", "_", "’s", "’", "'", "M.", "Mme")  # fmt: skip


@st.composite
def decided(draw):
    return [
        Replacement(
            found=name,
            kind="person",
            by=draw(st.sampled_from(BY)),
            state=draw(st.sampled_from(("accepted", "refused"))),
        )
        for name in NAMES
    ]


@given(
    st.lists(st.sampled_from((*NAMES, *FILL)), max_size=30),
    st.sampled_from((" ", "")),
    decided(),
    st.sampled_from(("fr", "en")),
)
def test_accepted_names_are_replaced_everywhere_nothing_else_changes_and_again_changes_nothing(
    pieces, between, known, language
):
    text = between.join(pieces)
    after = replaced(text, known, language)
    assert replaced(after, known, language) == after
    everything = [msgspec.structs.replace(each, state="accepted", by="\x00") for each in known]
    nothing = [msgspec.structs.replace(each, state="refused") for each in known]
    assert replaced(text, nothing, language) == text
    marked = replaced(text, everything, language)
    for name in NAMES:
        assert not re.search(rf"(?<![\w’'\-_]){re.escape(name)}(?![\w\u0300-\u036f’'\-_.])", marked)
    kept = re.escape(marked).replace(re.escape("\x00"), ".*?")
    assert re.fullmatch(kept.replace("de .*?", "d.*?"), text, re.DOTALL) or _little_words_only(text, marked)


def _little_words_only(text: str, marked: str) -> bool:
    """Tell whether the parts that stayed stand in the text in their order, but for little words before a name."""
    at = 0
    for part in marked.split("\x00"):
        stays = re.sub(r"(?:\b(?:de|à|que|ce|lorsque)[\s\u00a0]+|d’)$", "", part)
        found = text.find(stays.removeprefix("’s"), at)
        if found < 0:
            return False
        at = found + len(stays.removeprefix("’s"))
    return True


@settings(max_examples=200)
@given(st.lists(st.text(max_size=60), max_size=4), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_and_any_list_of_names_is_read_without_a_fault(texts, listed):
    known = [KnownName(text=name, kind="person", who=name) for name in listed]
    found = found_names(texts, known)
    for each in found:
        assert each.where
        for where in each.where:
            assert texts[where.text][where.since : where.until].split() == each.found.split()
    for text in texts:
        replaced(text, [msgspec.structs.replace(each, state="accepted") for each in found], "fr")


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "A" * 100_000, "Aa " * 20_000, "A." * 20_000, "AB " * 20_000, "x@" * 20_000, "1 " * 30_000,
     "«: " * 20_000, "\n" * 50_000, "’" * 50_000, "Anne-" * 10_000, "de la " * 10_000, "\u0301" * 50_000,
     "🏳️‍🌈" * 20_000, "\x00\ud800"],
)  # fmt: skip
def test_a_long_hostile_text_takes_no_long_time(text):
    assert isinstance(told(text), str)


@pytest.mark.parametrize(
    "text", ["« Le CASUN » : M. Le Goff en parle, le directeur a peur.", "Le directeur voit Mme La Rue, la porte bat."]
)
def test_a_little_word_alone_is_never_a_name(text):
    names = found_names([text], (KnownName(text="M. Le Goff", kind="person", who="le goff"),))
    assert not [each.found for each in names if each.found.lower() in ("le", "la")]


def test_a_name_glued_to_letters_is_listed_as_doubtful():
    zoe = KnownName(text="Zoé", kind="person", who="zoe")
    assert [(each.found, each.sure) for each in found_names(["FpZoé le dit."], (zoe,))] == [("FpZoé", False)]
