"""A data folder with groups and their sessions, and applications on it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual import events
from textual.pilot import Pilot
from waiting import until_shown

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.group.decisions import about, dates, members
from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.group.state import Group
from gep_tui.domain.group.taking_along import taking_along
from gep_tui.domain.session.decisions import phases
from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.domain.session.events import Guest
from gep_tui.domain.session.opening import opening, plan_of
from gep_tui.live.clock import ManualClock
from gep_tui.live.files import session_files
from gep_tui.live.group import LiveGroup
from gep_tui.live.session import LiveSession
from gep_tui.store.library.groups import read_group
from gep_tui.store.library.locations import DataFolder
from gep_tui.store.library.series import read_series
from gep_tui.store.library.settings import Settings
from gep_tui.ui.app import GepApp
from gep_tui.ui.components.services import Services
from gep_tui.ui.desk.user_keys import keymap
from gep_tui.ui.group.pages import PAGES

NOW = datetime(2026, 11, 22, 8, 52).astimezone()
NAMES = ("Léa Martin", "Karim Benali", "Paul Durand", "Zoé Petit")


class Village:
    """A data folder with groups, sessions, and a clock that stands."""

    def __init__(self, path: Path) -> None:
        self.home = DataFolder(path).made()
        self._writers = 0

    def app(self, language: str = "en") -> GepApp:
        services = Services(
            self.home, Settings(), keymap({})[0], language, lambda: ManualClock(NOW), self.writer,
            lambda: load(self.home.path),
        )  # fmt: skip
        return GepApp(services)

    def writer(self) -> str:
        self._writers += 1
        return f"w{self._writers}-{os.getpid()}"

    def make(self, id: str = "north", name: str = "Nord", names: tuple[str, ...] = NAMES, **said: Any) -> None:
        clock = ManualClock(NOW - timedelta(days=100))
        opened = GroupOpened(id=id, name=name)
        live = LiveGroup.open(self.home.group_folder(id), self.writer(), clock, opened)
        for each in names:
            live.do(partial(members.add_member, name=each, service="Social"))
        if said:
            live.do(lambda group, now: about.change_group(group, now, **said))
        live.do(partial(dates.plan_date, day=date(2026, 12, 3), starts=time(9), minutes=210, place="Room B"))
        assert live.close()

    def group(self, id: str = "north") -> Group:
        return read_group(self.home.group_folder(id)).group

    def hold(
        self, days_ago: int, presenter: int = 0, commitment: str = "", longer: float = 1.0, id: str = "north"
    ) -> str:
        """Hold a session of the group with all its members; return its id."""
        clock = ManualClock(NOW - timedelta(days=days_ago))
        series, catalogue = read_series(self.home, id), load(self.home.path)
        source = catalogue.protocols["codev-6"]
        people = tuple(
            Guest(id=f"p{n}", name=m.name, member=m.id) for n, m in enumerate(series.group.present_members, 1)
        )
        plan = plan_of(source, "", catalogue.protocols, len(people), clock.wall())
        opened = opening(
            id=f"{clock.wall():%Y-%m-%d-%H%M}-abc", source=source, plan=plan, people=people, at=clock.wall(),
            group=series.group.name, presenter=people[presenter].name,
        )  # fmt: skip
        opened = msgspec.structs.replace(opened, group_id=id)
        files = session_files(self.home.session_folder(opened.id), self.writer())
        live = LiveSession.open(files, clock, opened, taking_along(series.group, series.sessions))
        live.do(phases.begin)
        for planned in plan.phases:
            clock.advance((planned.seconds or 60) * longer)
            live.do(phases.next_phase)
        if commitment:
            live.do(partial(add_note, kind="commitment", text=commitment, person="p1"))
        live.do(phases.close)
        assert live.close()
        return opened.id


@pytest.fixture
def village(tmp_path: Path) -> Village:
    return Village(tmp_path / "gep")


def number(pilot: Pilot[int], page: str) -> str:
    """Return the number of a page of the group's home on the screen."""
    return str([each.id for each in PAGES].index(page) + 1)


def text(pilot: Pilot[int]) -> str:
    """Return the text of the screen, as it is sent to the terminal."""
    strips = pilot.app.screen._compositor.render_strips(pilot.app.size)
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def until(pilot: Pilot[int], true: Callable[[], bool]) -> None:
    """Wait for what another thread or a new screen brings."""
    await until_shown(pilot, true, lambda: text(pilot))
    await pilot.pause()


async def shows(pilot: Pilot[int], *words: str) -> None:
    """Wait until the screen says all of this, wherever the sentences are broken."""
    wanted = ["".join(each.split()) for each in words]

    def says() -> bool:
        shown = "".join(text(pilot).split())
        return all(each in shown for each in wanted)

    await until(pilot, says)


async def type_in(pilot: Pilot[int], words: str) -> None:
    """Type words in one burst, as a terminal sends them."""
    names = {" ": "space", ";": "semicolon", "\n": "enter", ":": "colon", "/": "slash", ",": "comma", "+": "plus"}
    for character in words:
        pilot.app.post_message(events.Key(names.get(character, character), character))
    await pilot.pause()


async def at_group(pilot: Pilot[int]) -> None:
    """Open the first group at home, and wait until its sessions are read."""
    await shows(pilot, "Nord")
    await pilot.press("1")
    await shows(pilot, "Sessions held")
