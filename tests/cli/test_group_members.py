"""`gep group members`: lists in, lists out, and the changes of one member."""

from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.cli.common import asking
from gep_tui.live.group import LiveGroup
from gep_tui.store.library.ledger import entries

Gep = Callable[..., tuple[int, str, str]]

LIST = "Nom;Service;Fonction\nLéa Martin;Accueil;infirmière\nKarim Benali;Santé;cœur de métier\n"


@pytest.fixture
def nord(gep: Gep) -> str:
    """A group without members."""
    assert gep("group", "new", "Nord")[0] == 0
    return "nord"


def names(gep: Gep, group: str) -> list[str]:
    return [each["name"] for each in json.loads(gep("group", "members", group, "--json")[1])]


def members(gep: Gep, group: str) -> list[dict[str, object]]:
    return list(json.loads(gep("group", "members", group, "--json")[1]))


def typed(monkeypatch: pytest.MonkeyPatch, text: str | bytes) -> None:
    data = text if isinstance(text, bytes) else text.encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_a_list_is_read_in_every_encoding_that_a_spreadsheet_writes(
    gep: Gep, nord: str, tmp_path: Path, encoding: str
) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(LIST.replace("\n", "\r\n").encode(encoding))
    status, out, _err = gep("group", "members", nord, "--import", str(path), "--yes")
    assert status == 0
    assert "2 new: Léa Martin (Accueil), Karim Benali (Santé)" in out
    assert members(gep, nord)[1]["function"] == "cœur de métier"


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_a_list_is_read_with_any_delimiter_and_quotes_and_line_ends_inside_cells(
    gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch, delimiter: str
) -> None:
    rows = [("Prénom", "Nom", "Fonction", "Téléphone"), ("Léa", '"MARTIN\nPetit"', f'"a{delimiter}b"', "06 12")]
    typed(monkeypatch, "\n".join(delimiter.join(row) for row in rows) + "\n")
    assert gep("group", "members", nord, "--import", "-", "--yes")[0] == 0
    (lea,) = members(gep, nord)
    assert (lea["name"], lea["function"], lea["contact"]) == (
        "Léa MARTIN Petit",
        f"a{delimiter}b".replace("\t", " "),
        "06 12",
    )


def test_the_preview_names_what_is_new_known_changed_twice_and_doubtful(
    gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gep("group", "members", nord, "--add", "Léa Martin; Accueil", "--yes")
    gep("group", "members", nord, "--add", "Karim Benali", "--yes")
    text = "Name\tService\nKarim Benali\t\nLéa Martin\tUrgences\nLea Martin\t\nZoé Petit\tSiège\nzoé petit\tSiège\n"
    typed(monkeypatch, text)
    status, out, err = gep("group", "members", nord, "--import", "-")
    assert status == 1
    assert "Take this over? Nobody can be asked here: --yes says yes." in err
    for words in (
        "2 new: Lea Martin, Zoé Petit (Siège)", "1 known already", "Léa Martin: service “Accueil” → “Urgences”",
        "More than once in the list, taken once: zoé petit", "Doubtful: “Lea Martin” may be Léa Martin.",
    ):  # fmt: skip
        assert words in out
    assert names(gep, nord) == ["Léa Martin", "Karim Benali"], "nothing is written before a yes"
    typed(monkeypatch, text)
    out = gep("group", "members", nord, "--import", "-", "--yes")[1]
    assert "2 members added, 1 changed." in out
    assert "gep group members nord --merge NAME NAME" in out


def test_a_no_and_an_empty_list_change_nothing(gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, " \n\n")
    assert gep("group", "members", nord, "--import", "-", "--yes") == (
        1, "", "The list names nobody: nothing was changed.\n",
    )  # fmt: skip
    monkeypatch.setattr(asking, "at_a_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_args, **_more: "")
    assert gep("group", "members", nord, "--add", "Léa")[1].endswith("Nothing was changed.\n")
    assert names(gep, nord) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_exported_is_read_back_equal(gep: Gep, nord: str, tmp_path: Path, language: str) -> None:
    for person in ("=Léa; -Accueil", "Karim (2); '+x; ;06", '"1. ""Zoé"", dite Zaz"', "'@Anne"):
        gep("group", "members", nord, "--add", person, "--yes")
    gep("group", "members", nord, "--facilitator", "Karim")
    gep("group", "members", nord, "--left", "Anne")
    path = tmp_path / "out.csv"
    assert gep("--lang", language, "group", "members", nord, "--export", str(path))[0] == 0
    gep("group", "new", "Sud")
    assert gep("group", "members", "sud", "--import", str(path), "--yes")[0] == 0
    said = [[{**each, "id": ""} for each in members(gep, group)] for group in ("nord", "sud")]
    assert said[0] == said[1]
    assert "nothing new" in gep("group", "members", nord, "--import", str(path), "--yes")[1]


def test_another_file_is_never_replaced_and_the_ledger_has_it(gep: Gep, nord: str, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("mine")
    err = gep("group", "members", nord, "--export", str(path))[2]
    assert path.read_text() == "mine"
    assert f"Written to {tmp_path / 'out-2.csv'}." in err
    assert (tmp_path / "out-2.csv").stat().st_mode & 0o777 == 0o600
    gep("group", "members", nord, "--export", "-")
    [entry] = entries(home / "groups" / "nord")
    assert (Path(entry.path).name, entry.reader) == ("out-2.csv", "facilitator")


def test_what_was_edited_in_a_spreadsheet_comes_back(gep: Gep, nord: str, tmp_path: Path) -> None:
    gep("group", "members", nord, "--add", "Léa; Accueil", "--yes")
    gep("group", "members", nord, "--add", "Karim; Santé", "--yes")
    path = tmp_path / "excel.csv"
    path.write_bytes(
        "sep=;\r\nNom;Service;Fonction;Anime;Membre depuis;Départ\r\n"
        "Léa;;cadre;oui;01/09/2026;\r\nKarim;Santé;;;;30/10/2026\r\n".encode("cp1252")
    )
    assert gep("group", "members", nord, "--import", str(path), "--yes")[0] == 0
    lea, karim = members(gep, nord)
    assert (lea["service"], lea["function"], lea["facilitates"]) == ("", "cadre", True)
    assert karim["left"] == "2026-10-30"


def test_500_members_come_in_at_once(gep: Gep, nord: str, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_text("Name;Service\n" + "".join(f"Person{n:03} Name{n:03};S{n % 7}\n" for n in range(500)))
    began = time.process_time()
    assert gep("group", "members", nord, "--import", str(path), "--yes")[0] == 0
    assert time.process_time() - began < 5, "half a second here; a minute where each name is compared with each other"
    assert len(names(gep, nord)) == 500
    files = list((home / "groups" / nord / "events").iterdir())
    assert len(files) == 2, "one process, one file"


def test_one_person_is_changed_by_name_part_of_a_name_or_id(gep: Gep, nord: str) -> None:
    gep("group", "members", nord, "--add", "Léa Martin, Léa Petit, Karim Benali", "--yes")
    assert "“léa” may be Léa Martin (" in gep("group", "members", nord, "--left", "léa")[2]
    assert gep("group", "members", nord, "--left", "benali")[1].startswith("Karim Benali has left the group;")
    assert gep("group", "members", nord, "--left", "benali") == (1, "", "Karim Benali has left the group already.\n")
    assert gep("group", "members", nord, "--back", "benali")[1] == "Karim Benali is in the group again.\n"
    assert gep("group", "members", nord, "--back", "benali")[2] == "Karim Benali has not left the group.\n"
    assert gep("group", "members", nord, "--facilitator", "kar ben")[1] == "Karim Benali facilitates.\n"
    assert "Karim Benali, facilitates" in gep("group", "show", nord)[1]
    assert gep("group", "members", nord, "--no-facilitator", "karim")[0] == 0
    petit = next(each["id"] for each in members(gep, nord) if each["name"] == "Léa Petit")
    said = gep("group", "members", nord, "--rename", str(petit), "Léa  Grand")[1]
    assert said == "Léa Petit is now called Léa Grand.\n"
    assert gep("group", "members", nord, "--rename", "grand", "léa martin")[2] == (
        "“Léa Martin” is a member already: add a letter to tell the two apart.\n"
    )
    assert "are one now" in gep("group", "members", nord, "--merge", "léa martin", "léa grand")[1]
    assert names(gep, nord) == ["Léa Martin", "Karim Benali"]
    assert gep("group", "members", nord, "--merge", "léa", "léa")[2] == "Nothing to change.\n"
    assert gep("group", "members", nord, "--left", "Paul")[2] == "The group has no member “Paul”.\n"


def test_one_thing_at_a_time(gep: Gep, nord: str) -> None:
    assert gep("group", "members", nord, "--left", "a", "--back", "b")[0] == 2
    assert gep("group", "members", nord, "--add", "a", "--export", "-")[0] == 2


def test_nobody_is_told_as_added_whom_the_disk_has_not_taken(
    gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(LiveGroup, "close", lambda live: False)
        for words in (("members", nord, "--add", "Léa", "--yes"), ("dates", nord, "--from", "2090-12-01")):
            status, out, err = gep("group", *words)
            assert (status, out) == (1, "") and "what was changed is not saved" in err
    status, out, _err = gep("group", "members", nord, "--add", "Karim")
    assert (status, "Karim" in out) == (1, True), "what is to be confirmed is shown before the question"
    assert gep("group", "members", nord, "--add", "Karim", "--yes")[1].endswith("1 member added.\n")
