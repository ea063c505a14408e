"""`gep group new`, `list`, `show`: what people read of their groups, and every name and file that is not as hoped."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.cli.common import asking
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.live.session import LiveSession

Gep = Callable[..., tuple[int, str, str]]

HOSTILE = "[/] [@click=app.quit]x[/] \x1b[31m\u202e\x00 =1+1 ''' \"\"\" \\ END:VCALENDAR"
SEEN = "[/] [@click=app.quit]x[/] [31m =1+1 ''' \"\"\" \\ END:VCALENDAR"


def shown(gep: Gep, group: str) -> dict[str, object]:
    status, out, _err = gep("group", "show", group, "--json")
    assert status == 0
    return dict(json.loads(out))


def test_without_groups_it_is_said_how_to_make_one_and_nothing_is_made(gep: Gep, home: Path) -> None:
    assert gep("group") == (0, "No groups yet: `gep group new NAME` makes one.\n", "")
    assert gep("group", "list", "--json") == (0, "[]\n", "")
    assert not home.exists()


def test_a_group_is_made_with_all_that_is_said_of_it(gep: Gep, home: Path, tmp_path: Path) -> None:
    charter = tmp_path / "charte.txt"
    charter.write_text("- Ce qui est dit ici reste ici\n\n2. Bienveillance\n", encoding="cp1252")
    people = tmp_path / "liste.csv"
    people.write_text("Nom;Service\nLéa Martin;Accueil\nKarim Benali;Santé\n", encoding="utf-16")
    status, out, err = gep(
        "group", "new", "Équipe  Nord", "--organisation", "CCAS", "--aim", "know-how", "--aim", "mieux dormir",
        "--charter", str(charter), "--may-leave", "Les pistes", "--members", str(people), "--yes",
    )  # fmt: skip
    assert (status, err) == (0, "")
    assert "The group “Équipe Nord” is there: `gep group show equipe-nord` shows it" in out
    told = shown(gep, "équipe nord")
    assert told["charter"] == ["Ce qui est dit ici reste ici", "Bienveillance"]
    assert told["aims"] == ["know-how", "mieux dormir"]
    assert [(each["name"], each["service"]) for each in told["members"]] == [  # type: ignore[attr-defined]
        ("Léa Martin", "Accueil"), ("Karim Benali", "Santé"),
    ]  # fmt: skip
    page = gep("group", "show", "equ")[1]
    for words in ("CCAS", "valuing, sharing and keeping know-how", "mieux dormir", "Les pistes", "Members (2)"):
        assert words in page
    files = [path for path in (home / "groups").rglob("*") if path.is_file()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    assert stat.S_IMODE((home / "groups" / "equipe-nord").stat().st_mode) == 0o700


def test_an_aim_named_in_words_is_the_one_with_an_id(gep: Gep) -> None:
    gep("--lang", "fr", "group", "new", "Sud", "--aim", "Un meilleur service aux usagers")
    assert shown(gep, "sud")["aims"] == ["better-service"]


def test_a_second_group_of_the_same_name_is_asked_about(gep: Gep, monkeypatch: pytest.MonkeyPatch) -> None:
    gep("group", "new", "Équipe Nord")
    status, out, err = gep("group", "new", "equipe nord")
    assert (status, out) == (1, "")
    assert "There is a group of this name already: Équipe Nord (equipe-nord). Make a second one?" in err
    monkeypatch.setattr(asking, "at_a_terminal", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_args, **_more: "non")
    assert gep("group", "new", "equipe nord")[:2] == (1, "Nothing was changed.\n")
    assert len(json.loads(gep("group", "list", "--json")[1])) == 1
    assert gep("group", "new", "équipe nord", "--yes")[0] == 0
    assert [each["id"] for each in json.loads(gep("group", "list", "--json")[1])] == ["equipe-nord", "equipe-nord-2"]
    assert (
        "may be Équipe Nord (equipe-nord), équipe nord (equipe-nord-2): give the id"
        in gep("group", "show", "Équipe Nord")[2]
    )
    assert gep("group", "show", "equipe-nord")[0] == 0, "an id means one group, though names begin with it"


def test_an_id_that_is_taken_by_anything_is_left_alone(gep: Gep, home: Path) -> None:
    (home / "groups").mkdir(parents=True)
    (home / "groups" / "equipe-nord").write_text("mine")
    (home / "groups" / "equipe-nord-2").mkdir()
    gep("group", "new", "Équipe Nord")
    assert shown(gep, "Équipe Nord")["id"] == "equipe-nord-3"
    assert (home / "groups" / "equipe-nord").read_text() == "mine"


def test_a_group_is_made_only_once_its_members_are_agreed(gep: Gep, home: Path, tmp_path: Path) -> None:
    (tmp_path / "m").write_text("Léa Martin; accueil\nKarim\n", encoding="utf-8")
    status, out, err = gep("group", "new", "Nord", "--members", str(tmp_path / "m"))
    assert (status, err) == (1, "Take this over? Nobody can be asked here: --yes says yes.\n")
    assert out.startswith("2 new") and not home.exists()
    assert gep("group", "new", "Nord", "--members", str(tmp_path / "m"), "--yes")[0] == 0
    assert [each["name"] for each in shown(gep, "nord")["members"]] == ["Léa Martin", "Karim"]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["", " ", "\u200b\u2060"])
def test_a_name_that_shows_nothing_is_refused(gep: Gep, home: Path, name: str) -> None:
    assert gep("group", "new", name) == (2, "", "A name is missing: this one shows nothing.\n")
    assert not home.exists()


def test_what_people_type_is_data_in_every_field(gep: Gep, tmp_path: Path) -> None:
    (tmp_path / "c").write_text(f"{HOSTILE}\n{'r' * 20_000}\n", encoding="utf-8", errors="surrogatepass")
    (tmp_path / "m").write_text(f'"{HOSTILE.replace(chr(34), chr(34) * 2)}"\t{HOSTILE}\n', encoding="utf-8")
    status, out, _err = gep(
        "group", "new", HOSTILE, "--organisation", HOSTILE, "--aim", HOSTILE, "--charter", str(tmp_path / "c"),
        "--may-leave", HOSTILE, "--members", str(tmp_path / "m"), "--yes",
    )  # fmt: skip
    assert status == 0
    id = json.loads(gep("group", "list", "--json")[1])[0]["id"]
    told = shown(gep, id)
    assert told["name"] == told["organisation"] == told["may_leave"] == SEEN
    assert told["aims"] == [SEEN]
    assert told["charter"] == [SEEN, "r" * 20_000]
    for text in (out, gep("group", "show", id)[1], gep("group", "list")[1], gep("group", "members", id)[1]):
        assert not {"\x1b", "\u202e", "\x00"} & set(text)


def test_a_charter_of_200_lines_is_shown_line_for_line(gep: Gep, tmp_path: Path) -> None:
    (tmp_path / "c").write_text("\n".join(f"règle {number}" for number in range(200)))
    gep("group", "new", "Nord", "--charter", str(tmp_path / "c"))
    assert [line for line in gep("group", "show", "nord")[1].splitlines() if "règle" in line] == [
        f"  – règle {number}" for number in range(200)
    ]


def test_a_file_that_is_none_is_said_and_no_group_is_made(gep: Gep, home: Path, tmp_path: Path) -> None:
    for option in ("--charter", "--members"):
        assert gep("group", "new", "Nord", option, str(tmp_path))[0] == 1
        status, _out, err = gep("group", "new", "Nord", option, str(tmp_path / "none.csv"))
        assert status == 1
        assert f"{tmp_path / 'none.csv'} cannot be read: there is no such file or folder." in err
    assert not home.exists()


def test_sessions_that_name_the_group_are_counted_and_asked_about(
    gep: Gep, session: LiveSession, home: Path, clock: ManualClock
) -> None:
    gep("group", "new", "équipe nord")
    page = gep("group", "show", "nord" and "équipe")[1]
    assert "1 session names this group in words only. Is it its own?" in page
    assert shown(gep, "équipe nord")["named_like"] == ["matin"]
    open_session(home, "codev-6", ["Léa"], clock=clock, group="Sud", id="apres-midi").close()
    assert shown(gep, "équipe nord")["named_like"] == ["matin"]


def test_a_damaged_line_is_said_and_the_rest_is_shown(gep: Gep, home: Path) -> None:
    gep("group", "new", "Nord", "--organisation", "CCAS")
    (path,) = (home / "groups" / "nord" / "events").iterdir()
    path.write_bytes(path.read_bytes() + b'{"type":"member_added"\n')
    before = path.read_bytes()
    status, out, err = gep("group", "show", "nord")
    assert (status, out.startswith("Nord (nord)\nCCAS")) == (0, True)
    assert f"{path}, line 2: this line makes no sense and is left as it is." in err
    assert gep("group", "members", "nord", "--add", "Léa", "--yes")[0] == 0
    assert [each["name"] for each in json.loads(gep("group", "members", "nord", "--json")[1])] == ["Léa"]
    assert path.read_bytes() == before, "what cannot be read stays byte for byte"


def test_a_group_whose_beginning_is_lost_is_listed_so_and_not_changed(gep: Gep, home: Path) -> None:
    folder = home / "groups" / "nord" / "events"
    folder.mkdir(parents=True)
    (folder / "a.jsonl").write_bytes(b"\x00\x01nonsense\n")
    assert "cannot be read" in gep("group", "list")[1]
    for words in (("show", "nord"), ("members", "nord", "--add", "Léa", "--yes")):
        status, _out, err = gep("group", *words)
        assert status == 1
        assert "Nothing of the group in" in err
    assert [path.name for path in folder.iterdir()] == ["a.jsonl"]


def test_a_group_of_a_newer_gep_is_shown_and_not_changed(gep: Gep, home: Path) -> None:
    gep("group", "new", "Nord")
    (path,) = (home / "groups" / "nord" / "events").iterdir()
    path.write_bytes(path.read_bytes().replace(b'"name":"Nord"', b'"name":"Nord","schema":99'))
    status, out, err = gep("group", "show", "nord")
    assert (status, out.startswith("Nord (nord)")) == (0, True)
    assert "A newer gep wrote this group" in err
    status, _out, err = gep("group", "members", "nord", "--add", "Léa", "--yes")
    assert status == 1
    assert "Nord was written by a newer gep: it can be shown. To change it, update gep." in err


def test_a_file_in_the_place_of_the_groups_is_said(gep: Gep, home: Path) -> None:
    home.mkdir()
    (home / "groups").write_text("mine")
    for words in (("list",), ("new", "Nord"), ("show", "nord")):
        status, _out, err = gep("group", *words)
        assert status == 1
        assert str(home / "groups") in err
    assert (home / "groups").read_text() == "mine"


def test_an_unknown_group_or_command_is_said_with_what_was_meant(gep: Gep) -> None:
    assert "There is no group “Nord”. `gep group new NAME` makes one." in gep("group", "show", "Nord")[2]
    gep("group", "new", "Équipe Nord")
    assert "Did you mean Équipe Nord?" in gep("group", "show", "équipes nord")[2]
    assert gep("group", "show", "nord")[0] == 0, "the beginning of a word of one name is enough"
    assert "Did you mean members?" in gep("group", "member")[2]


def test_french_is_whole(gep: Gep) -> None:
    gep("--lang", "fr", "group", "new", "Nord", "--aim", "act-together")
    out = gep("--lang", "fr", "group", "show", "nord")[1]
    assert "agir ensemble dans une situation ou un projet complexe" in out
    assert "Objectifs" in out


def test_only_a_group_in_which_nothing_ever_happened_is_deleted(gep: Gep, home: Path) -> None:
    for name in ("Prose", "Nord", "Sud"):
        assert gep("group", "new", name)[0] == 0
    assert gep("group", "members", "nord", "--add", "Léa Martin", "--yes")[0] == 0
    assert gep("group", "undo", "nord", "--yes")[0] == 0
    status, out, err = gep("group", "delete", "nord", "--yes")
    assert (status, out) == (1, "") and "Something was written in the group “Nord”, so it stays." in err
    open_session(home, "codev-6", ["Léa"], group="Sud", id="midi").close()
    assert gep("group", "sessions", "sud", "--take", "all")[0] == 0
    assert "Sessions belong to the group “Sud”, so it stays." in gep("group", "delete", "sud", "--yes")[2]
    status, _out, err = gep("group", "delete", "prose")
    assert status == 1 and "Nothing was written in the group “Prose”. Delete it for good?" in err
    assert gep("group", "delete", "prose", "--yes") == (0, "The group “Prose” is deleted.\n", "")
    assert sorted(path.name for path in (home / "groups").iterdir()) == ["nord", "sud"]
