"""`gep group edit`: an editor on a text; only what was edited is written, and no typed word is lost."""

from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gep_tui.cli.common import asking
from gep_tui.cli.groups import edit, text_in_hand
from gep_tui.store.library import group_drafts

Gep = Callable[..., tuple[int, str, str]]

#: Replaces, in the file that is named last, the first of each two words by the second; or all, where the first is "".
EDITOR = """
import sys
*pairs, path = sys.argv[1:]
text = open(path, encoding="utf-8", newline="").read()
for old, new in zip(pairs[::2], pairs[1::2]):
    assert old in text, (old, text)
    text = text.replace(old, new, 1) if old else new
open(path, "w", encoding="utf-8", newline="").write(text)
"""


@pytest.fixture
def nord(gep: Gep) -> str:
    """A group with two members and a date."""
    assert gep("group", "new", "Nord")[0] == 0
    gep("group", "members", "nord", "--add", "Léa", "--yes")
    gep("group", "members", "nord", "--add", "Karim", "--yes")
    gep("group", "dates", "nord", "--from", "2090-12-01", "--at", "9:00")
    return "nord"


@pytest.fixture
def editing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Make the editor replace words by others."""
    script = tmp_path / "editor.py"
    script.write_text(EDITOR)

    def wanted(*pairs: str, then: str = "") -> None:
        command = shlex.join([sys.executable, str(script), *pairs])
        if then:
            command = shlex.join(["sh", "-c", f'{command} "$1"; {then}', "sh"])
        monkeypatch.setenv("VISUAL", command)

    return wanted


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Sit at a terminal and give answers; returns the questions that were asked."""

    def answers(*given: str, meanwhile: Callable[[], None] = lambda: None) -> list[str]:
        left, questions = list(given), list[str]()

        def prompt(question: str, **_more: object) -> str:
            questions.append(question)
            meanwhile()
            return left.pop(0)

        for module in (asking, edit, text_in_hand):
            monkeypatch.setattr(module, "at_a_terminal", lambda: True)
        monkeypatch.setattr("click.prompt", prompt)
        monkeypatch.setattr(edit, "AT_ONCE", 0.0)
        return questions

    return answers


def told(gep: Gep, group: str) -> dict[str, object]:
    return dict(json.loads(gep("group", "show", group, "--json")[1]))


def kept(home: Path) -> list[Path]:
    return sorted((home / "groups" / "nord").glob("editing/*/nord.toml"))


def events(home: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted((home / "groups" / "nord" / "events").iterdir()))


def test_only_what_was_edited_is_written_and_said(
    gep: Gep, nord: str, home: Path, editing: Callable[..., None]
) -> None:
    before = events(home)
    editing(
        'organisation = ""', 'organisation = "CCAS"', "charter = '''\n", "charter = '''\nrègle 1\n\nrègle [/]\n",
        'name = "Léa"\nservice = ""', 'name = "Léa Martin"\nservice = "Accueil"', 'starts = "09:00"', 'starts = "14h"',
        "[[dates]]", '[[members]]\nname = "Zoé"\n\n[[dates]]\nday = 2090-12-24\n\n[[dates]]',
    )  # fmt: skip
    status, out, err = gep("group", "edit", nord)
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        "Changed: organisation, charter", "Léa: name, service", "Zoé is a member now.",
        "Friday 1 December 2090, 9:00 → Friday 1 December 2090, 14:00", "Planned: Sunday 24 December 2090",
    ]  # fmt: skip
    lines = [line for line in events(home).splitlines() if line not in before.splitlines()]
    assert [json.loads(line)["type"] for line in lines] == [
        "group_changed", "member_changed", "member_added", "date_moved", "date_planned",
    ]  # fmt: skip
    assert told(gep, nord)["charter"] == ["règle 1", "règle [/]"]
    assert kept(home) == []


def test_nothing_edited_writes_nothing(gep: Gep, nord: str, home: Path, editing: Callable[..., None]) -> None:
    before = events(home)
    editing()
    assert gep("group", "edit", nord) == (0, "Nothing to change.\n", "")
    editing("", " \n")
    assert gep("group", "edit", nord) == (0, "The text is empty: nothing was changed.\n", "")
    assert (events(home), kept(home)) == (before, [])


def test_faults_are_listed_with_line_and_key_and_the_text_is_kept_and_offered_again(
    gep: Gep, nord: str, home: Path, editing: Callable[..., None], asked: Callable[..., list[str]]
) -> None:
    editing('name = "Nord"', 'nam = "Süd"', 'starts = "09:00"', 'starts = "soon"')
    status, out, err = gep("group", "edit", nord)
    assert (status, out) == (1, "")
    (path,) = kept(home)
    assert path.stat().st_mode & 0o777 == 0o600
    assert f"{path}, line 2, nam: unknown key; did you mean `name`?" in err
    assert "starts: `soon` is not a clock time" in err
    assert "2 faults." in err
    assert f"The text is kept, and `gep group edit` offers it again: {path}" in err
    assert told(gep, nord)["name"] == "Nord"

    questions = asked("y", "", "n")
    editing("nam =", "name =")
    assert gep("group", "edit", nord)[0] == 1
    assert "A text that was not taken in is here" in questions[0]
    assert questions[1].startswith("Edit it again?")
    assert kept(home) == [path]

    asked("y")
    editing("soon", "9:30")
    status, out, _err = gep("group", "edit", nord)
    assert (status, out.splitlines()[0]) == (0, "Changed: name")
    assert (told(gep, nord)["name"], kept(home)) == ("Süd", [])


def test_a_text_of_a_process_that_was_killed_is_offered_again_or_thrown_away(
    gep: Gep, nord: str, home: Path, editing: Callable[..., None], asked: Callable[..., list[str]]
) -> None:
    editing('name = "Nord"', 'name = ""')
    assert gep("group", "edit", nord)[0] == 1
    assert "A text that was not taken in stays as it is:" in gep("group", "edit", nord)[2], "nobody can be asked"
    assert len(kept(home)) == 2
    asked("d", "d")
    editing()
    assert gep("group", "edit", nord)[:2] == (0, "Nothing to change.\n")
    assert kept(home) == []


@pytest.mark.parametrize("damage", [b"", b"\xff", b'{"a":' * 10_000 + b"1" + b"}" * 10_000, None])
def test_a_text_whose_beginning_cannot_be_read_is_named_and_stays(
    gep: Gep, nord: str, home: Path, editing: Callable[..., None], damage: bytes | None
) -> None:
    editing('name = "Nord"', 'name = ""')
    assert gep("group", "edit", nord)[0] == 1
    [left] = kept(home)
    typed, before = left.read_bytes(), left.with_name("before.json")
    before.unlink() if damage is None else before.write_bytes(damage)
    editing('name = "Nord"', 'name = "Süd"')
    status, out, err = gep("group", "edit", nord)
    assert (status, out.splitlines()[0]) == (0, "Changed: name")
    assert f"A text that was not taken in stays as it is: {left}" in " ".join(err.split())
    assert left.read_bytes() == typed


def test_what_another_process_writes_meanwhile_is_not_undone(
    gep: Gep, nord: str, editing: Callable[..., None], home: Path, asked: Callable[..., list[str]]
) -> None:
    gep_ = shlex.join([sys.executable, "-m", "gep_tui.cli", "group", "members", "nord"])
    editing(
        'name = "Léa"', 'name = "Léa Petit"', 'organisation = ""', 'organisation = "CCAS"',
        then=f"{gep_} --rename Léa Anne; {gep_} --facilitator Karim; {gep_} --add Zoé --yes",
    )  # fmt: skip
    status, out, err = gep("group", "edit", nord)
    assert status == 1
    assert "Anne, name: somebody else wrote “Anne” meanwhile; yours is “Léa Petit”." in err
    assert "Changed: organisation" in out
    people = [(each["name"], each["facilitates"]) for each in told(gep, nord)["members"]]  # type: ignore[attr-defined]
    assert people == [("Anne", False), ("Karim", True), ("Zoé", False)]
    (path,) = kept(home)
    assert 'name = "Léa Petit"' in path.read_text(encoding="utf-8")
    asked("y")
    editing()
    assert "Anne: name" in gep("group", "edit", nord)[1]
    assert [each["name"] for each in told(gep, nord)["members"]] == ["Léa Petit", "Karim", "Zoé"]  # type: ignore[attr-defined]
    assert kept(home) == []


def test_a_disk_that_fills_up_before_the_text_is_written_anew_is_told_and_keeps_what_was_typed(
    gep: Gep, nord: str, editing: Callable[..., None], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = shlex.join([sys.executable, "-m", "gep_tui.cli", "group", "members", "nord", "--rename", "Léa", "Anne"])
    editing('name = "Léa"', 'name = "Léa Petit"', then=rename)
    real, written = group_drafts.replace_file, list[Path]()

    def filling(path: Path, data: bytes) -> None:
        if path in written:
            raise OSError(28, "No space left on device", str(path))
        written.append(path)
        real(path, data)

    monkeypatch.setattr(group_drafts, "replace_file", filling)
    status, _out, err = gep("group", "edit", nord)
    assert status == 1 and "there is no room left on the disk. The text is kept," in " ".join(err.split())
    (path,) = kept(home)
    assert 'name = "Léa Petit"' in path.read_text(encoding="utf-8")


def test_who_is_taken_out_of_the_text_has_left_only_if_that_is_said(
    gep: Gep, nord: str, editing: Callable[..., None], asked: Callable[..., list[str]]
) -> None:
    lea = told(gep, nord)["members"][0]["id"]  # type: ignore[index]
    block = f'[[members]]\nid = "{lea}"\nname = "Léa"\nservice = ""\nfunction = ""\ncontact = ""\nfacilitates = false\n'
    editing(block, "")
    assert "Léa stays in the group." in gep("group", "edit", nord)[2]
    questions = asked("oui")
    assert "Léa left on" in gep("group", "edit", nord)[1]
    assert questions == ["Léa is no longer in the text. Left the group? [y/N]"]
    assert len(told(gep, nord)["members"]) == 2  # type: ignore[arg-type]


def test_a_disk_that_is_full_before_the_editor_opens_is_told_and_nothing_is_left(
    gep: Gep, nord: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(group_drafts, "replace_file", full)
        status, _out, err = gep("group", "edit", "nord")
    assert status == 1 and "Nothing was changed." in err
    assert not (home / "groups" / "nord" / "editing").exists()


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("/none/such --wait", "The editor /none/such cannot be started (there is no such file or folder)."),
        ("false", "The editor false ended with an error (1). Nothing was changed."),
        ("'x", "VISUAL is no command: a quote is missing in “'x”."),
    ],
)
def test_an_editor_that_fails_is_said_and_leaves_nothing(
    gep: Gep, nord: str, home: Path, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    status, _out, err = gep("group", "edit", nord)
    assert (status, said in err) == (1, True)
    assert kept(home) == []


def test_without_any_editor_it_is_said_how_to_name_one(
    gep: Gep, nord: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "There is no editor: EDITOR names the one to use" in gep("group", "edit", nord)[2]


def test_an_editor_that_comes_back_at_once_is_waited_for(
    gep: Gep, nord: str, home: Path, editing: Callable[..., None], asked: Callable[..., list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    def save() -> None:
        (path,) = kept(home)
        path.write_text(path.read_text(encoding="utf-8").replace('"Nord"', '"Süd"'), encoding="utf-8")

    questions = asked("", meanwhile=save)
    monkeypatch.setattr(edit, "AT_ONCE", 60.0)
    editing()
    assert gep("group", "edit", nord)[1] == "Changed: name\n"
    assert questions[0].startswith("The editor was back at once.")


def test_an_editor_that_writes_utf_16_or_opens_the_file_to_others_is_put_right(
    gep: Gep, nord: str, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", 'sh -c \'iconv -f UTF-8 -t UTF-16 "$1" > "$1.x"; mv "$1.x" "$1"; chmod 644 "$1"\' sh')
    assert "it is in UTF-16; save it as UTF-8" in gep("group", "edit", nord)[2]
    assert kept(home)[0].stat().st_mode & 0o777 == 0o600


def test_a_charter_of_200_lines_and_hostile_text_go_through_an_editor_unharmed(
    gep: Gep, nord: str, editing: Callable[..., None]
) -> None:
    rules = [f"règle {number} [/] ''' \"\"\" \\n {{x}}" for number in range(200)]
    editing("charter = '''\n", "charter = [\n" + "".join(f"  {json.dumps(each)},\n" for each in rules) + "]\nx = '''\n")
    assert "charter: expected a text in quotes" in gep("group", "edit", nord)[2]
    editing("charter = '''\n'''", f"charter = {json.dumps(chr(10).join(rules), ensure_ascii=False)}")
    assert gep("group", "edit", nord)[0] == 0
    assert told(gep, nord)["charter"] == rules
    editing('organisation = ""', 'organisation = "x"')
    assert gep("group", "edit", nord)[1] == "Changed: organisation\n"
    assert told(gep, nord)["charter"] == rules


def test_a_cycle_is_begun_named_and_taken_off_in_the_text(gep: Gep, nord: str, editing: Callable[..., None]) -> None:
    editing("# [[cycles]]\n", '[[cycles]]\nbegins = 2026-09-01\nname = "Première année"\n')
    assert "Cycle “Première année”, since Tuesday 1 September 2026" in gep("group", "edit", nord)[1]
    editing("begins = 2026-09-01", "begins = 2026-09-02")
    assert "since Wednesday 2 September 2026" in gep("group", "edit", nord)[1]
    assert json.loads(gep("group", "show", nord, "--json")[1])["cycles"][0]["begins"] == "2026-09-02"


def test_the_last_change_is_undone_and_done_again(gep: Gep, nord: str) -> None:
    assert gep("group", "undo", nord)[0] == 1
    asked = gep("--lang", "fr", "group", "undo", nord)[2]
    assert re.search(r", du \d\d/\d\d/\d{4} \d\d:\d\d", asked), "a day as it is written in the language"
    status, out, _err = gep("group", "undo", nord, "--yes")
    assert (status, out) == (
        0, "Undone: session planned on Friday 1 December 2090. `gep group undo nord --redo` does it again.\n"
    )  # fmt: skip
    assert json.loads(gep("group", "show", nord, "--json")[1])["dates"] == []
    assert gep("group", "undo", nord, "--redo", "--yes")[1].startswith("Redone: session planned on")
    assert gep("group", "undo", nord, "--redo", "--yes")[2] == "Nothing to undo.\n"
