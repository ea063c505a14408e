"""A group in a real terminal: made, filled, its session prepared and begun; killed at once, and everything is there."""

from __future__ import annotations

from functools import partial

from waiting import until

from gep_tui.store.library.groups import read_group
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series


def test_a_group_made_by_keys_outlasts_a_kill_and_its_session_opens_with_its_members(gep, home):
    folder = DataFolder(home)
    screen = gep("--lang", "en", wait="")
    screen.wait("Learn the keys")
    screen.send("g")
    screen.wait("Name of the new group")
    screen.send("Équipe Nord\r")
    screen.wait("Make the group")
    screen.send("y\r")
    screen.wait("No date is planned")
    screen.send("6")
    screen.wait("Add a member")
    for name in ("Léa Martin; Social", "Karim Benali; Nord"):
        screen.send("+")
        screen.wait("Who joins?")
        screen.send(f"{name}\r")
        screen.wait(f"{name.split(';')[0]} is in the group. Ctrl+Z undoes it.")
    named = partial(read_group, folder.group_folder("equipe-nord"))
    until(lambda: [member.name for member in named().group.members] == ["Léa Martin", "Karim Benali"], screen.text)
    screen.signal(9)
    screen.ended()

    screen = gep("--lang", "en", wait="")
    screen.wait("Équipe Nord")
    screen.send("1")
    screen.wait("No date is planned")
    screen.send("n")
    screen.wait("What will you run?")
    screen.send("codev-6\r")
    screen.wait("2 of 2 members come")
    screen.send(" ")
    screen.wait("1 of 2 member")
    screen.send("\x1bOS")
    screen.wait("1/6")
    until(lambda: bool(read_series(folder, "equipe-nord").sessions))
    (session,) = read_series(folder, "equipe-nord").sessions
    members = {member.name: member.id for member in named().group.members}
    assert {person.name: (person.member, person.present) for person in session.people} == {
        "Karim Benali": (members["Karim Benali"], False),
        "Léa Martin": (members["Léa Martin"], True),
    }
    screen.send("\x11")
    assert screen.ended() == 0
