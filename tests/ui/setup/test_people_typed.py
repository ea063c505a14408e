"""People as they are typed or pasted: nothing is lost, nothing is misread, and what is wrong is named."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gep_tui.domain.lists.cells import split
from gep_tui.domain.lists.letter import left_out
from gep_tui.domain.lists.pasted import line_of, rows
from gep_tui.domain.session.naming import is_name
from gep_tui.domain.stream.text import one_line
from gep_tui.ui.setup.people import people_complaint
from gep_tui.words.pasted_lists import left_out_words


def cells(text: str) -> list[tuple[str, str, str]]:
    return [row.cells() for row in rows(text)]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Léa", ("Léa", "", "")),
        ("  Léa   Martin ", ("Léa Martin", "", "")),
        ("Léa Martin; Service social; assistante sociale", ("Léa Martin", "Service social", "assistante sociale")),
        ("Léa\tService social\tassistante", ("Léa", "Service social", "assistante")),
        ("Léa, Service social, assistante", ("Léa", "Service social", "assistante")),
        ("Léa; Social, Nord; assistante", ("Léa", "Social, Nord", "assistante")),
        ('"Martin; Léa"; Social', ("Martin; Léa", "Social", "")),
        ('Léa "Lou" Martin; Social', ('Léa "Lou" Martin', "Social", "")),
        ('"Lou" Martin; Social', ('"Lou" Martin', "Social", "")),
        ('"dit ""Lou"""; Social', ('dit "Lou"', "Social", "")),
        ('- "Martin, dite Lou"', ("Martin, dite Lou", "", "")),
        ('3. "Martin; Léa"; Social', ("Martin; Léa", "Social", "")),
        ('Dr "Lou" Martin; Social', ('Dr "Lou" Martin', "Social", "")),
        ("Léa; Social; assistante; à mi-temps; Nord", ("Léa", "Social", "assistante, à mi-temps, Nord")),
        ("; Social", ("", "Social", "")),
        ("Léa;", ("Léa", "", "")),
    ],
)
def test_a_line_is_name_service_and_function(line: str, read: tuple[str, str, str]) -> None:
    assert cells(line) == [read]


def test_blank_lines_and_windows_newlines_are_nobody() -> None:
    assert cells("Léa\r\n\r\n   \nKarim\r\n") == [("Léa", "", ""), ("Karim", "", "")]


def test_the_headings_of_a_spreadsheet_say_what_the_columns_are() -> None:
    assert cells("Nom\tPrénom\tFonction\tService\nMartin\tLéa\tassistante\tSocial") == [
        ("Léa Martin", "Social", "assistante")
    ]


def test_a_column_with_another_heading_is_left_aside() -> None:
    assert cells("Nom;Âge;Service\nLéa;40;Social") == [("Léa", "Social", "")]


def test_a_person_called_like_a_heading_is_a_person() -> None:
    assert cells("Nom\nLéa") == [("Nom", "", ""), ("Léa", "", "")]


def test_a_missing_name_is_refused_with_its_line() -> None:
    assert "2" in people_complaint(rows("Léa\n; Service social"))
    assert "Service social" in people_complaint(rows("Léa\n; Service social"))


@pytest.mark.parametrize("other", ["Léa", "léa", "LÉA", " Léa ", "Le\u0301a", "L\u200eéa"])
def test_two_names_alike_are_refused_with_both_lines(other: str) -> None:
    said = people_complaint(rows(f"Léa\nKarim\n{other}"))
    assert "1" in said
    assert "3" in said
    assert "“" + rows(other)[0].name + "”" in said


def test_a_good_list_has_nothing_wrong() -> None:
    assert people_complaint(rows("Léa\nLéo\nKarim; Social")) == ""
    assert people_complaint(()) == ""


@pytest.mark.parametrize("hostile", ["[/]", "[@click=app.quit]x[/]", "[red]Léa", "{0}", "%s", "\\"])
def test_markup_is_a_name_letter_for_letter(hostile: str) -> None:
    assert cells(hostile) == [(hostile, "", "")]
    assert people_complaint(rows(f"{hostile}\n{hostile}"))


def test_escape_sequences_and_bidi_controls_are_cleaned_away() -> None:
    assert cells("\x1b[31mLéa\x1b]0;x\x07\u202e\nKarim") == [("[31mLéa]0", "x", ""), ("Karim", "", "")]


THREE = [("Léa", "", ""), ("Karim", "", ""), ("Paul", "", "")]


@pytest.mark.parametrize(
    "pasted",
    [
        "Léa; Karim; Paul", "Léa, Karim, Paul", "Léa,Karim,Paul.", "Léa; Karim; Paul;", "Léa, Karim et Paul",
        "Léa | Karim | Paul", "Léa / Karim / Paul", "Léa - Karim - Paul", "Léa, Karim\nPaul", "Léa,\nKarim,\nPaul,",
        "1. Léa\n2. Karim\n3. Paul", "1) Léa\n2) Karim\n3) Paul", "1 - Léa\n2 - Karim\n3 - Paul",
        "1.Léa\n2.Karim\n3.Paul", "1. Léa 2. Karim 3. Paul", "- Léa\n- Karim\n- Paul", "• Léa\n• Karim\n* Paul",
        "[ ] Léa\n[x] Karim\n☐ Paul", "Participants :\nLéa\nKarim\nPaul", "Présents : \n- Léa\n- Karim\n- Paul",
        "N°\tNom\tPrénom\n1\t\tLéa\n2\t\tKarim\n3\t\tPaul",
        "| Nom | Service |\n|---|---|\n| Léa | |\n| Karim | |\n| Paul | |",
        "1\tLéa\n2\tKarim\n3\tPaul", "Léa;;\nKarim;;\nPaul;;", "Prénom\tService\nLéa\t\nKarim\t\nPaul\t",
    ],
)  # fmt: skip
def test_a_list_as_people_paste_it_is_read_as_they_mean_it(pasted: str) -> None:
    assert cells(pasted) == THREE


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Inès, Marc et Jo", "Inès Marc Jo"), ("Inès, Marc and Jo", "Inès Marc Jo"), ("Inès et Marc", "Inès Marc"),
        ("Inès, Marc, and Jo", "Inès Marc Jo"), ("Marc & Jo", "Marc Jo"), ("marc et jo", "marc jo"),
        ("INÈS, MARC ET JO", "INÈS MARC JO"), ("Inès (RH et paie) et Marc (DSI)", "Inès Marc"),
        ("1. Inès\n2. Marc et Jo", "Inès Marc Jo"), ("Inès, Marc\nJo et Zoé", "Inès Marc Jo Zoé"),
        ("Léa; RH\nInès, Marc et Jo\nKarim; Achats", "Léa Inès Marc Jo Karim"),
        ("Présents : Inès, Marc et Jo", "Inès Marc Jo"), ("Léa, RH et Paul, Achats", "Léa Paul"),
        ("Marc&Jo", "Marc Jo"), ("Marc puis Jo", "Marc Jo"), ("Inès, Marc, puis Jo", "Inès Marc Jo"),
        ("Avec Inès et Marc", "Inès Marc"), ("Avec Inès", "Inès"), ("With Marc, Jo and Inès", "Marc Jo Inès"),
    ],
)  # fmt: skip
def test_people_joined_by_and_are_as_many_people(pasted: str, read: str, names: bool) -> None:
    assert [row.name for row in rows(pasted, names)] == read.split()


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Mme Inès Durand, RH", "Inès Durand"), ("M. Marc Petit", "Marc Petit"), ("Mlle Zoé Roux", "Zoé Roux"),
        ("- Dr. Petit", "Petit"), ("Pr DUPONT Jean", "Jean DUPONT"), ("Mrs Jane Doe, Mr Tom Doe", "Jane Doe;Tom Doe"),
        ("Ms Doe and Dr House", "Doe;House"), ("Mme Anne Roux et M. Marc Petit", "Anne Roux;Marc Petit"),
        ("MME DUPONT, M. PETIT", "DUPONT;PETIT"), ("M. D.", "M. D."), ("Mme et M. Petit", "Mme et M. Petit"),
        ("Ms", "Ms"), ("Drissa Ba", "Drissa Ba"), ("Mmes Roux et Petit, M. Blanc", "Roux;Petit;Blanc"),
        ("M. et Mme Roux, Marc Petit", "M. et Mme Roux;Marc Petit"), ("Mesdames Roux et Petit", "Roux;Petit"),
        ("Marc Petit, M et Mme Roux", "Marc Petit;M et Mme Roux"), ("MM. Roux, Petit et Blanc", "Roux;Petit;Blanc"),
        ("Mr and Mrs Doe, Ann Lee", "Mr and Mrs Doe;Ann Lee"), ("M. D. et M. Petit", "M. D.;Petit"),
        ("M. Petit\nMme Petit\nMme Roux", "M. Petit;Mme Petit;Roux"), ('"Dr House"', "Dr House"),
        ("Mme Durand <d@x.fr>; M. Petit <p@x.fr>", "Durand;Petit"), ("Mme DUPONT, Jeanne\nZoé", "Jeanne DUPONT;Zoé"),
        ("Nom\tPrénom\nMme Roux\tAnne\nDr Petit\tM. Marc", "Anne Roux;Marc Petit"),
        ("Nom\tPrénom\nM. Petit\nMme Petit\t\nMme Roux\tAnne", "M. Petit;Mme Petit;Anne Roux"),
        ("Name,First name\nMs Doe,Jane\nM. D.,Tom", "Jane Doe;Tom M. D."),
    ],
)  # fmt: skip
def test_a_title_before_a_name_is_no_part_of_it_unless_it_tells_two_apart(pasted: str, read: str, names: bool) -> None:
    assert [row.name for row in rows(pasted, names)] == read.split(";")


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("3. de la Tour, Hélène", "Hélène de la Tour"), ("de la Tour, Hélène", "Hélène de la Tour"),
        ("Le Goff, Anne-Marie (RH)", "Anne-Marie Le Goff"), ("de la Tour, Hélène, RH", "Hélène de la Tour"),
        ("Inès Durand, RH\nDupont, Jean", "Inès Durand;Jean Dupont"), ("1. Zoé\n2. Dupont, Jean", "Zoé;Jean Dupont"),
        ("Dupont, Jean\nMme Durand, Marie", "Jean Dupont;Marie Durand"), ("Léa, RH", "Léa"), ("Léa, Paul", "Léa;Paul"),
        ("Léa, Karim\nde la Tour, Hélène", "Léa;Karim;Hélène de la Tour"), ("Léa, Karim, Paul", "Léa;Karim;Paul"),
        ("Jo, Marc", "Jo;Marc"), ("Aïssa Diop, Marc", "Aïssa Diop;Marc"), ("Martin, Paul", "Martin;Paul"),
        ("Léa, RH\nAccueil, Paul", "Léa;Accueil"), ("Nora, Petit", "Nora;Petit"),
    ],
)  # fmt: skip
def test_a_family_name_before_one_given_name_stands_behind_it(pasted: str, read: str) -> None:
    assert [row.name for row in rows(pasted)] == read.split(";")


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Smith, Ann\nLee, Bob\nRay, Sue", "Ann Smith;Bob Lee;Sue Ray"),
        ("Smith, Ann\nMartin, Jean\nRay, Sue (she/her)", "Ann Smith;Jean Martin;Sue Ray"),
        ("Dupont; Marie\nDurand;Jean\nMartin; Anne", "Marie Dupont;Jean Durand;Anne Martin"),
        ("1. Dupont, Marie\n2. Le Goff, Anne-Marie\n3. Martin, Jean", "Marie Dupont;Anne-Marie Le Goff;Jean Martin"),
        ("Martin, Jean\nDupont, Marie", "Martin;Jean;Dupont;Marie"), ("Léa, Karim\nPaul, Zoé", "Léa;Karim;Paul;Zoé"),
        ("Léa, Karim\nZora, Paul\nTitouan, Anne", "Léa;Karim;Zora;Paul;Titouan;Anne"),
        ("Smith, Ann\nLee, Bob\nRay, Sue\nJo", "Smith;Ann;Lee;Bob;Ray;Sue;Jo"),
    ],
)  # fmt: skip
def test_lines_of_a_family_name_and_a_given_name_are_one_person_each(pasted: str, read: str, names: bool) -> None:
    assert [row.name for row in rows(pasted, names)] == read.split(";")


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Nom Prénom\nDupont Marie\nMartin Jean", "Marie Dupont;Jean Martin"),
        ("Nom et prénom :\nDupont Marie, RH\nOkafor Chidi", "Marie Dupont;Chidi Okafor"),
        ("Nom Prénom;Service\nLe Goff Anne-Marie;RH\nMme Martin Jeanne;DSI", "Anne-Marie Le Goff;Jeanne Martin"),
        ("N°;Nom / Prénom;Service\n1;Dupont Marie;RH\n2;Zoé;RH", "Marie Dupont;Zoé"),
        ("Surname First name\nSmith Ann\nLee Bob", "Ann Smith;Bob Lee"),
        ('Nom Prénom\nDUPONT Marie\n"Petit Anne"\nRoux Anne\nRoux M.', "Marie DUPONT;Petit Anne;Anne Roux;Roux M."),
        ("Nom et prénom\nMarie Dupont\nJean Martin", "Marie Dupont;Jean Martin"),
        ("Nom Prénom\nMartin Jean\nThomas Marie", "Martin Jean;Thomas Marie"),
        ("Prénom Nom\nMarie Dupont", "Marie Dupont"), ("Nom\tPrénom\nSaint Paul\t\nRoux\tAnne", "Saint Paul;Anne Roux"),
    ],
)  # fmt: skip
def test_below_a_heading_with_the_family_name_first_the_given_name_comes_first(pasted: str, read: str) -> None:
    assert [row.name for row in rows(pasted)] == read.split(";")


@pytest.mark.parametrize("line", ["Inès Durand, RH et paie", "Inès, Lecture et Écriture", "Pôle enfance et famille"])
def test_services_joined_by_and_are_nobody(line: str) -> None:
    assert len(rows(f"Léa; Accueil; cadre\n{line}")) == 2


LISTED = "Inès Durand, RH\nMarc Petit, Achats\nJo Blanc"
SIGNED = "Cordialement,\nLéa Martin\nService RH\n01 23 45 67 89"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Bonjour à tous,", SIGNED), ("", SIGNED), ("Dear Anna,", ""), ("Madame, Monsieur,", "Bien à vous"),
        ("Hello all,", "Best regards\nJane Doe\nHead of HR\n+44 20 7946 0958\nwww.x.org"),
        ("Bonjour,\n\nVoici la liste des présents de jeudi :", f"Merci de me confirmer.\n\n{SIGNED}"),
        ("De : Léa <l@x.fr>\nObjet : jeudi\nSalut", "À jeudi !\nLéa"),
    ],
)  # fmt: skip
def test_greeting_and_signature_of_a_mail_are_nobody_and_are_told(above: str, below: str) -> None:
    pasted = f"{above}\n{LISTED}\n\n{below}"
    assert [row.name for row in rows(pasted)] == ["Inès Durand", "Marc Petit", "Jo Blanc"]
    assert [each.text for each in left_out(pasted)] == [*filter(None, f"{above}\n{below}".split("\n"))]
    assert left_out_words(pasted).startswith(str(len(left_out(pasted))))
    assert "\n".join(row.text for row in rows(pasted)) == LISTED, "the lines of people stay as they are"


@pytest.mark.parametrize(
    "pasted",
    [
        "Bonjour", "Salut\nMerci", "Léa\nSalut Marie", "Dear Anna\nKarim", "Madame Dupont,\nMonsieur Petit,",
        "Léa\nBest George", "Bonjour\tRH\nLéa\tRH", '"Bonjour"\nLéa', "Aminata Diallo chargée de mission.\nLéa",
        "Léa\nService RH",
    ],
)  # fmt: skip
def test_in_doubt_a_line_is_somebody(pasted: str) -> None:
    assert left_out(pasted) == ()
    assert len(rows(pasted)) == len(pasted.split("\n"))


def test_who_is_typed_below_the_telephone_of_a_signature_comes() -> None:
    pasted = f"{LISTED}\n\nCordialement,\nLéa Martin\nService RH\n01 23 45 67 89"
    assert [row.name for row in rows(f"{pasted}\nZoé Blanc")] == [*(row.name for row in rows(pasted)), "Zoé Blanc"]


@pytest.mark.parametrize("signed", ["Léa Martin", "Léa", "Léa Martin\nInfirmière", "Léa Martin\nService RH\nTours"])
@pytest.mark.parametrize("typed", ["Anne Roux", "Paul\nZoé", "Jean-Luc Roux, RH", "Anne Roux (RH)", "\nZoé Blanc"])
def test_who_is_plainly_somebody_comes_below_a_signature_without_a_telephone_too(signed: str, typed: str) -> None:
    pasted = f"{LISTED}\n\nCordialement,\n{signed}"
    assert [row.name for row in rows(pasted)] == ["Inès Durand", "Marc Petit", "Jo Blanc"]
    assert rows(f"{pasted}\n{typed}")[3:] == tuple(
        msgspec.structs.replace(row, line=row.line + len(pasted.split("\n"))) for row in rows(typed)
    )


@pytest.mark.parametrize(
    "signed", ["Léa\nClaire Vision conseil", "Zorg\nHôpital Jean Moulin", "Service RH\nLéa Martin"]
)
def test_what_may_be_a_service_belongs_to_the_signature(signed: str) -> None:
    assert [row.name for row in rows(f"{LISTED}\n\nCordialement,\n{signed}")] == [row.name for row in rows(LISTED)]


@pytest.mark.parametrize(
    ("signed", "out", "read"),
    [
        ("--\nMarc Petit", 1, ""), ("\nMarc Petit\nInfirmier\n01 23 45 67 89", 3, ""),
        ("-- \nMarc Petit\nZoé Blanc", 1, "Zoé Blanc"), ("\nMarc Petit\nwww.x.org\nZoé Blanc", 2, "Zoé Blanc"),
        ("\nMarc Petit\nZoé Blanc\n01 23 45 67 89", 2, "Zoé Blanc"), ("\nMarc Petit", 0, "Marc Petit"),
        ("--\nMarc", 0, "Marc"), ("--\nPaul Roux\n", 0, "Paul Roux"),
    ],
)  # fmt: skip
def test_who_is_listed_and_signs_without_a_closing_is_one_person(signed: str, out: int, read: str) -> None:
    pasted = f"{LISTED}\n{signed}"
    assert [row.name for row in rows(pasted)] == ["Inès Durand", "Marc Petit", "Jo Blanc", *filter(None, [read])]
    assert len(left_out(pasted)) == out


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("above", ["", "Zoé Blanc\n"])
@pytest.mark.parametrize("away", ["Excusée : Anne Leroy.", "Absents : Anne Leroy, Karim Ba", "Apologies: Ann Lee"])
def test_who_is_away_behind_those_who_come_is_told_as_on_a_line_alone(away: str, above: str, names: bool) -> None:
    pasted = f"{above}Présent : Jean Martin. {away}"
    assert [row.name for row in rows(pasted, names)][-1:] == ["Jean Martin"]
    assert len(rows(pasted, names)) == 1 + bool(above)
    assert [each.text for each in left_out(pasted)] == [away]


@pytest.mark.parametrize("line", ['"Jean. Excusée : Anne"', "Jean\tRH. Absent : Anne", "Jo. Absent : Al. Présent : Ed"])
def test_who_is_away_in_the_midst_of_a_line_is_not_cut_off(line: str) -> None:
    assert left_out(line) == ()


MAIL = "Bonjour Sophie,\n\nInès Durand\nMarc Petit\n\nÀ jeudi !\nLéa"


@pytest.mark.parametrize("above", ["Zoé", "Zoé Blanc\tRH\nJo", "Zoé,", "Zoé, RH\nJo; Achats", f"Jo\n{MAIL}", MAIL])
def test_a_mail_below_people_who_stand_there_already_is_read_as_it_is_alone(above: str) -> None:
    below = [row.name for row in rows(MAIL)]
    assert below == ["Inès Durand", "Marc Petit"]
    assert [row.name for row in rows(f"{above}\n{MAIL}")] == [*(row.name for row in rows(above)), *below]
    assert {"Bonjour Sophie,", "À jeudi !", "Léa"} == {each.text for each in left_out(f"{above}\n{MAIL}")}


SENTENCES = (
    "Il manque encore la réponse d’Ahmed.", "Ahmed viendra peut-être, je te redis.", "Je te redis pour Karim",
    "Paul est malade cette semaine", "Tom will come later.", "We are still waiting for Karim.", "- Jo ne viendra pas",
    "Ahmed confirmera sa venue un peu plus tard", "Karim n'a pas encore répondu !",
    "Les collègues de la direction arrivent plus tard.",
)  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_inside_a_mail_is_nobody_and_is_told(sentence: str) -> None:
    pasted = f"Bonjour à tous,\nInès Durand, RH\n{sentence}\nMarc Petit\nCordialement,\nLéa"
    assert [row.name for row in rows(pasted)] == ["Inès Durand", "Marc Petit"]
    assert sentence in [each.text for each in left_out(pasted)]


@pytest.mark.parametrize(
    "line",
    [
        "Aminata Diallo chargée de mission.", "Léa Martin, je ne sais pas encore.", "Inès D.", "Marc Petit resp.",
        "Maria da Silva e Costa.", "- Zorglub chargé de mission.", "will smith", "Antenne est", "Il Sung Kim",
        "I van den Berg", "marc petit chargé de la formation des nouveaux", "Léa, viendra à 10 h", "Hélène de la Tour.",
    ],
)  # fmt: skip
def test_a_line_of_a_mail_that_may_name_somebody_is_somebody(line: str) -> None:
    assert len(rows(f"Bonjour,\nInès Durand\n{line}\nMarc Petit")) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Excusés :", "Excusé·e·s (2) :", "Absents :", "Présentes :", "Apologies:", "Present:", "8 participants",
        "3 personnes présentes.", "Total : 2", "Total;2", "12 people", "Participants : 8",
    ],
)  # fmt: skip
def test_a_heading_among_the_people_and_a_line_that_counts_are_nobody_and_are_told(line: str) -> None:
    pasted = f"Présents :\nInès Durand\n{line}\nMarc Petit"
    assert [row.name for row in rows(pasted)] == ["Inès Durand", "Marc Petit"]
    assert [each.text for each in left_out(pasted)] == [line]


@pytest.mark.parametrize("line", ["Personne", "People", "Absent Martin", "Total", "Membre 3", "3. Présent", "Excusés"])
def test_a_word_of_a_heading_that_may_be_a_name_is_somebody(line: str) -> None:
    assert len(rows(f"Inès Durand\n{line}\nMarc Petit")) == 3


def test_a_list_behind_a_closing_is_read() -> None:
    pasted = "Bonjour,\nCordialement,\n- Inès\n- Marc"
    assert [row.name for row in rows(pasted)] == ["Inès", "Marc"]
    long = "\n".join(["Zoé", "Cordialement,", *(f"Anne Petit {letter}." for letter in "abcdefghi")])
    assert len(rows(long)) == 10


def test_small_letters_are_names_too() -> None:
    assert [name for name, *_rest in cells("léa, karim, paul")] == ["léa", "karim", "paul"]


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("- Jean (RH)", ("Jean", "RH", "", "")),
        ("Jean (RH), cadre", ("Jean", "RH", "cadre", "")),
        ("Jean (service social, Nord); jean@x.fr", ("Jean", "service social", "Nord", "jean@x.fr")),
        ("Nom;Fonction\nJean (service social);cadre", ("Jean", "service social", "cadre", "")),
        ("2. Jean Dupont (RH, chargé de formation)", ("Jean Dupont", "RH", "chargé de formation", "")),
        ("DUPONT Jean", ("Jean DUPONT", "", "", "")),
        ("LE GOFF Anne-Marie; Accueil", ("Anne-Marie LE GOFF", "Accueil", "", "")),
        ("DUPONT, Jean", ("Jean DUPONT", "", "", "")),
        ("DUPONT, Jean <j@x.fr>", ("Jean DUPONT", "", "", "j@x.fr")),
        ("JEAN DUPONT", ("JEAN DUPONT", "", "", "")),
        ("Jean Dupont <jean@x.fr>", ("Jean Dupont", "", "", "jean@x.fr")),
        ("jean.dupont@x.fr", ("Jean Dupont", "", "", "jean.dupont@x.fr")),
        ("Jean Dupont - RH", ("Jean Dupont", "RH", "", "")),
        ("Jean Dupont; jean@x.fr; RH", ("Jean Dupont", "RH", "", "jean@x.fr")),
        ("Léa; Social", ("Léa", "Social", "", "")),
        ("Ann Smith (she/her)", ("Ann Smith", "", "", "")),
        ("Ann Smith (They / Them) <a@x.org>", ("Ann Smith", "", "", "a@x.org")),
        ("Anne Leroy (elle), RH", ("Anne Leroy", "RH", "", "")),
        ("Anne Leroy (elle, RH)", ("Anne Leroy", "RH", "", "")),
        ("Jean Martin (il/lui); DSI; cadre", ("Jean Martin", "DSI", "cadre", "")),
        ("Leroy (Mme)", ("Leroy", "", "", "")),
        ("Martin (M.)", ("Martin", "", "", "")),
        ("Jean Martin (IL)", ("Jean Martin", "IL", "", "")),
        ("Jean Martin (PR)", ("Jean Martin", "PR", "", "")),
    ],
)
def test_a_person_as_people_write_them(pasted: str, read: tuple[str, str, str, str]) -> None:
    assert [(*row.cells(), row.address) for row in rows(pasted)] == [read]


@pytest.mark.parametrize(
    "pasted",
    [
        "Jean Dupont <j@x.fr>; Zoé Martin <z@x.fr>", "Jean Dupont <j@x.fr>, Zoé Martin <z@x.fr>,",
        '"Dupont, Jean" <j@x.fr>; "Martin, Zoé" <z@x.fr>', "Jean Dupont <j@x.fr>\nZoé Martin <z@x.fr>",
        "Nom de famille\tPrénom\tE-mail\nDupont\tJean\tj@x.fr\nMartin\tZoé\tz@x.fr",
        "Nom de famille / Prénom / E-mail\nDupont / Jean / j@x.fr\nMartin / Zoé / z@x.fr",
        "E-mail;Prénom;Nom de famille\nj@x.fr;Jean;Dupont\nz@x.fr;Zoé;Martin",
    ],
)  # fmt: skip
def test_the_recipients_of_a_mail_are_people_with_their_address(pasted: str) -> None:
    assert [(*row.cells(), row.address) for row in rows(pasted)] == [
        ("Jean Dupont", "", "", "j@x.fr"),
        ("Zoé Martin", "", "", "z@x.fr"),
    ]


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("lea.roy@x.org, karim.ben@x.org, anne@y.fr", "Lea Roy+lea.roy@x.org|Karim Ben+karim.ben@x.org|Anne+anne@y.fr"),
        ("lea.roy@x.org; karim@x.org", "Lea Roy+lea.roy@x.org|Karim+karim@x.org"),
        ("lea@x.org karim@x.org", "Lea+lea@x.org|Karim+karim@x.org"),
        ("lea@x.org, karim@x.org et zo.b@y.fr", "Lea+lea@x.org|Karim+karim@x.org|Zo B+zo.b@y.fr"),
        ("Lea <lea@x.org>, karim@x.org, Anne", "Lea+lea@x.org|Karim+karim@x.org|Anne"),
        ("Lea, karim@x.org", "Lea|Karim+karim@x.org"), ("Lea; Anne; karim@x.org", "Lea|Anne|Karim+karim@x.org"),
        ("Karim, lea@x.org, Anne", "Karim|Lea+lea@x.org|Anne"), ("Lea, mben@x.org", "Lea|Mben+mben@x.org"),
        ("Lea, Karim, karim@x.org", "Lea|Karim+karim@x.org"), ("Léa, lea@x.fr", "Léa+lea@x.fr"),
        ("Léa Roy, lroy@x.fr, Karim Ben, kb@x.fr", "Léa Roy+lroy@x.fr|Karim Ben+kb@x.fr"),
        ("Léa, RH, l12@x.fr, Jo, Achats, jb@x.fr", "Léa+RH+l12@x.fr|Jo+Achats+jb@x.fr"),
        ("Léa, lea@x.fr\nKarim, karim@x.fr", "Léa+lea@x.fr|Karim+karim@x.fr"),
        ("Léa Martin; Emmaüs; lea.martin@x.fr", "Léa Martin+Emmaüs+lea.martin@x.fr"),
        ("Léa Roy; Emmaüs; info@x.fr", "Léa Roy+Emmaüs+info@x.fr"), ("Léa, RH, xk@x.fr", "Léa+RH+xk@x.fr"),
        ("Jean Roux, accueil@x.fr", "Jean Roux+accueil@x.fr"), ("Zay, Jean, jean.zay@x.fr", "Jean Zay+jean.zay@x.fr"),
        ("Jean Roux; jr@x.fr; jean.roux@y.fr", "Jean Roux+jr@x.fr"),
    ],
)  # fmt: skip
def test_an_address_in_a_line_is_that_of_a_name_or_a_person(pasted: str, read: str, names: bool) -> None:
    found = ["+".join(filter(None, (*row.cells(), row.address))) for row in rows(pasted, names)]
    assert found == read.split("|")


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ('"Anne, the 2nd", Karim, Zoé', "Anne, the 2nd|Karim|Zoé"), ('"Anne B", Karim', "Anne B|Karim"),
        ('"Anne; B", "Karim, C", Zoé', "Anne; B|Karim, C|Zoé"), ('"Anne B"; Karim; Zoé', "Anne B|Karim|Zoé"),
        ('"Anne B", karim@x.org', "Anne B|Karim"), ('"Léa Roy", lea@x.org', "Léa Roy"), ('"Anne B", RH', "Anne B"),
        ('"Anne B"; Emmaüs; Zoé', "Anne B"), ('"Anne B", Accueil, cadre', "Anne B"), ('"Anne B", PMI', "Anne B"),
        ('Léa, Karim\n"Anne, B"', "Léa|Karim|Anne, B"), ('"Anne B"\tKarim\tZoé', "Anne B"),
        ("1 Léa, 2 Karim", "Léa|Karim"), ("1 Léa; 2 Karim; 3 Zoé", "Léa|Karim|Zoé"), ("Léa 1, Léa 2", "Léa 1|Léa 2"),
        ("Excused: Zoé, Jo\nPresent: Léa, Karim", "Léa|Karim"), ("Present: Léa\nExcused (1): Zoé", "Léa"),
        ("Excusé·e·s : Zoé\nLéa\nKarim", "Léa|Karim"), ("Léa. Excused: Zoé", "Léa"), ("Excused:\nJo\nLéa", "Jo|Léa"),
    ],
)  # fmt: skip
def test_a_name_in_quotes_a_number_or_a_heading_hides_nobody(pasted: str, read: str, names: bool) -> None:
    assert [row.name for row in rows(pasted, names)] == read.split("|")


@pytest.mark.parametrize(
    ("pasted", "read"),
    [
        ("Person001,Person002,Anne 2", ["Person001", "Person002", "Anne 2"]),
        ("Anne Dupont, Karim, Emma 35, Paul", ["Anne Dupont", "Karim", "Emma 35", "Paul"]),
        ("Anne 1; Anne 2", ["Anne 1", "Anne 2"]),
        ("P1 / P2 / P3", ["P1", "P2", "P3"]),
    ],
)
def test_a_number_behind_a_name_tells_people_apart_and_spoils_no_list(pasted: str, read: list[str]) -> None:
    for text, names in ((pasted, False), (pasted, True), (f"{pasted}\nZoé", False)):
        assert [row.name for row in rows(text, names)][: len(read)] == read


@pytest.mark.parametrize("line", ["Léa; Service 3; bureau 12", "Léa, Salle 3", "Léa, 3e étage", "Léa, 75011 Paris"])
def test_a_number_in_a_service_makes_nobody_of_it(line: str) -> None:
    assert [row.name for row in rows(line)] == ["Léa"]


def test_a_list_on_the_command_line_is_people_whatever_they_are_called_unless_it_is_plainly_a_row() -> None:
    for given_on_it in ("x_y, [/], B2, 42", "ANNE, KARIM", "anne, Ö, R2D2", "DUPONT, Jean"):
        assert [row.name for row in rows(given_on_it, True)] == given_on_it.split(", ")
    assert [row.cells() for row in rows("Léa, Accueil, Cadre", True)] == [("Léa", "Accueil", "Cadre")]
    assert [row.address for row in rows("Léa, lea@x.fr", True)] == ["lea@x.fr"]
    assert len(rows("Anne, Paul Nord, Zoé, Karim, Léa", True)) == 5, "no row has so many cells"


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("line", ["Nora Petit; PMI", "Nora Petit; Compta", "Nora; SESSAD", "Nora Petit, PMI"])
def test_a_name_with_a_short_service_is_one_person(line: str, names: bool) -> None:
    name, service = line.replace(",", ";").split("; ")
    assert [row.cells() for row in rows(line, names)] == [(name, service, "")]


@pytest.mark.parametrize("names", [True, False])
@pytest.mark.parametrize("line", ["Nora Petit; Karim", "Nora Petit; Karim Benali", "Nora; Zorglub", "Nora, Petit"])
def test_two_names_on_a_line_stay_two_people(line: str, names: bool) -> None:
    assert [row.name for row in rows(line, names)] == line.replace(",", ";").split("; ")


@pytest.mark.parametrize(
    "pasted", ["Léa; Karim\nPaul; Zoé", "Léa; Karim\nPaul; Marcus\nZoé; Anne", "Léa; Paul\nKarim; Zoé Petit"]
)
def test_two_people_a_line_are_two_people(pasted: str) -> None:
    assert [name for name, *_rest in cells(pasted)] == pasted.replace("\n", "; ").split("; ")


@pytest.mark.parametrize("pasted", ["Léa; Caritas\nPaul; Emmaüs", "Léa; Martin\nPaul; Martin"])
def test_a_second_column_that_is_none_of_people_is_their_service(pasted: str) -> None:
    assert [f"{name}; {service}" for name, service, _function in cells(pasted)] == pasted.split("\n")


def test_services_and_functions_stay_what_they_are() -> None:
    pasted = "Léa; Accueil; Cadre\nKarim; Nord; Éducateur\nZoé"
    assert cells(pasted) == [("Léa", "Accueil", "Cadre"), ("Karim", "Nord", "Éducateur"), ("Zoé", "", "")]


NAMES = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=30).map(one_line)


@given(NAMES.filter(bool), NAMES, NAMES)
def test_what_is_written_out_reads_the_same(name: str, service: str, function: str) -> None:
    assert cells(f"x\n{line_of(name, service, function)}")[1] == (name, service, function)


PEOPLE = st.tuples(NAMES.filter(is_name), NAMES, NAMES, st.sampled_from(["", "a.b@x.fr"]))


@given(st.lists(PEOPLE, max_size=5))
def test_a_whole_list_written_out_reads_the_same(people: list[tuple[str, str, str, str]]) -> None:
    written = "\n".join(line_of(*person) for person in people)
    assert [(*row.cells(), row.address) for row in rows(written)] == people


@given(st.lists(st.sampled_from(["Léa", "Karim Benali", "Anne-Marie", "de Vries Jan", "Zoé"]), min_size=2, unique=True))
def test_names_on_one_line_are_as_many_people_by_whatever_they_are_parted(names: list[str]) -> None:
    for between in ("; ", ", ", ",", " | ", " / "):
        assert [name for name, *_rest in cells(between.join(names))] == names


@given(st.text(max_size=200))
def test_no_line_is_too_odd_to_read(line: str) -> None:
    for row in rows(line):
        assert all("\n" not in cell and "\t" not in cell for cell in row.cells())
    assert isinstance(people_complaint(rows(line)), str)


@given(st.lists(st.text(alphabet=st.characters(exclude_characters=';"\n', exclude_categories=("C", "Z"))), min_size=2))
def test_cells_without_the_separator_come_back_as_they_were(parts: list[str]) -> None:
    assert split(";".join(parts)) == [one_line(part) for part in parts]


def test_a_list_of_thousands_is_read_at_once() -> None:
    assert len(rows('"a";' * 20_000 + "\n" + "\n".join(f"P{n}; s; f" for n in range(5_000)))) == 5_001


@pytest.mark.parametrize("text", ["-" * 20_000 + ",", "-" * 5_000 + ",@", ": " * 3_000 + "@ x", "1 " * 9_000 + ","])
def test_a_long_row_of_signs_is_read_without_end_of_tries(text: str) -> None:
    assert not any(row.address for row in rows(text))
