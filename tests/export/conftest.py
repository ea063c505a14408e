"""A session with friendly and hostile text, and the programs that real tests need."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, timezone
from itertools import count, cycle
from pathlib import Path
from typing import Any

import pytest
from waiting import PATIENCE

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import events as e
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import Report, report
from gep_tui.domain.session.state import Session
from gep_tui.export.about import About, about
from gep_tui.export.readers.seen import Seen, see

GOLDEN = Path(__file__).parent / "golden"
BEGAN = datetime(2026, 11, 22, 10, 42, 7, tzinfo=timezone(timedelta(hours=1)))

#: Numbers of displays that no test of another process has: the lowest free one is given out again as soon as its server
#: is gone, and who still copies there would reach another test's clipboard.
DISPLAYS = (5_000 + os.getpid() % 5_000 * 10 + each for each in cycle(range(10)))

HOSTILE = (
    "[/] [@click=app.quit]x[/] [b]gras[/b]",
    "=1+1",
    '@SUM(A1);=HYPERLINK("http://x.example";"oui")',
    "<script>alert(1)</script> &amp; &lt; R&D <b>",
    "a | b \\| c \\ `code` ``` *gras* __x__ ~~non~~ $x$",
    "# titre\n- liste\n1. un\n2) deux\n> cite\n---\n===\n    code\n\n+ plus\n| a | b |\n|---|---|\nfin  ",
    "![image](http://x.example/a.png) [lien](javascript:alert(1)) <http://x.example> [r]: http://x.example",
    "émoji 👩🏽‍💻 🎉, RTL : שלום עולם، مرحبا, \u202einversé\u202c, cafe\u0301",
)


@pytest.fixture
def needs() -> Callable[[str], str]:
    """Give the path of a program; skip where it is missing, fail where nothing may be."""

    def path_of(program: str) -> str:
        found = shutil.which(program)
        if found is None and os.environ.get("GEP_TESTS_COMPLETE") == "1":
            pytest.fail(f"{program} is not installed, and GEP_TESTS_COMPLETE=1 allows no skip")
        if found is None:
            pytest.skip(f"{program} is not installed")
        return found

    return path_of


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare with a golden file, byte for byte; GEP_NEW_GOLDENS=1 writes it anew."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if os.environ.get("GEP_NEW_GOLDENS") == "1":
            path.write_bytes(text.encode("utf-8"))
        assert text.encode("utf-8") == path.read_bytes(), f"{name} differs (GEP_NEW_GOLDENS=1 writes it anew)"

    return compare


def _phase(id: str, fr: str, en: str, scope: str, minutes: int | None) -> PlannedPhase:
    seconds = None if minutes is None else minutes * 60
    return PlannedPhase(id=id, name=Text(fr=fr, en=en), scope=scope, seconds=seconds)


PLAN = (
    _phase("weather", "Tour d’arrivée", "Check-in round", "", None),
    _phase("case-1.account", "Exposé", "Account", "case-1", 10),
    _phase("case-1.consultation", "Consultation", "Consultation", "case-1", 30),
)
BLOCKS = (
    PlannedBlock(
        id="case-1",
        name=Text(fr="Le cas", en="The case"),
        protocol="codev-6",
        kinds={"lead": Text(fr="piste offerte", en="offered lead")},
    ),
)


class Log:
    """Writes events one after the other, at given minutes and seconds after the beginning."""

    def __init__(self) -> None:
        self.events: list[e.Event] = []
        self._numbers = count(1)

    def __call__(self, type_of_event: type[e.Event], minutes: float, /, **fields: Any) -> str:
        at = BEGAN + timedelta(minutes=minutes)
        event = type_of_event(writer="w", seq=next(self._numbers), at=at, **fields)
        self.events.append(event)
        return event.key


@pytest.fixture
def session() -> Session:
    log = Log()
    people = tuple(e.Guest(id=name.lower(), name=name) for name in ("Anne", "Karim", "Léa"))
    log(
        e.SessionOpened,
        -5,
        id="2026-11-22-1042-k3f",
        programme="codev-alone",
        group="Équipe Nord",
        title="Séance 4 <b>",
        plan=PLAN,
        blocks=BLOCKS,
        people=(*people, e.Guest(id="p4", name="=Zoé | [/]")),
    )
    log(e.RoleGiven, -4, role="presenter", people=("anne",), scope="case-1")
    weather = log(e.PhaseEntered, 0, to="weather")
    log(e.NoteAdded, 1, text="Soleil, quelques nuages", kind="weather", run=weather, person="karim")
    account = log(e.PhaseEntered, 5, from_="weather", to="case-1.account")
    turn = log(e.TurnStarted, 5.5, person="anne", run=account)
    log(e.NoteAdded, 6, text="Le service a fusionné en mai", kind="fact", run=account, person="anne", author="Léa")
    log(e.NoteAdded, 7, text="Comment annoncer ?", kind="request", run=account, person="anne")
    log(e.TurnEnded, 14, turn=turn)
    consultation = log(e.PhaseEntered, 16.5, from_="case-1.account", to="case-1.consultation")
    turn = log(e.TurnStarted, 17, person="karim", run=consultation)
    for number, text in enumerate(HOSTILE):
        log(e.NoteAdded, 18 + number, text=text, kind="lead", run=consultation, person=("karim", "p4")[number % 2])
    log(e.TurnEnded, 28, turn=turn)
    contract = "Comment l’annoncer à chacun,\net quand ?"
    log(e.NoteAdded, 30, text=contract, kind="request", run=consultation, person="anne")
    log(e.NoteAdded, 31, text="Anne se tait beaucoup", kind="self", run=consultation, person="anne", author="Léa")
    log(e.NoteAdded, 32, text="écarté", kind="zzz-unknown", run=consultation)
    log(
        e.NoteAdded,
        33,
        text="Rencontrer la cheffe | lundi\navant la réunion",
        kind="commitment",
        run=consultation,
        person="anne",
        due="2026-12-01",
    )
    gone = log(e.NoteAdded, 34, text="RETIRÉE", kind="fact", run=consultation)
    log(e.NoteWithdrawn, 35, note=gone)
    log(e.LineSent, 36, text="[/] la question n’a pas eu de réponse")
    log(e.SessionClosed, 45, from_="case-1.consultation")
    return fold(log.events)


@pytest.fixture
def report_in(session: Session) -> Callable[[str], Report]:
    return lambda language: report(session, BEGAN + timedelta(minutes=60), language)


@pytest.fixture
def record(report_in: Callable[[str], Report]) -> Report:
    return report_in("en")


@pytest.fixture
def seen_by(session: Session) -> Callable[..., Seen]:
    """What a reader sees of the session."""
    return lambda reader, language="en": see(session, BEGAN + timedelta(minutes=60), language, reader)


@pytest.fixture
def its(session: Session) -> About:
    return about(session, "en")


@pytest.fixture
def bare(tmp_path: Path) -> dict[str, str]:
    """An environment without display, tmux or terminal, and a home of its own."""
    return {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}


class Display:
    """A running X server."""

    def __init__(self, process: subprocess.Popen[bytes], environ: dict[str, str]) -> None:
        self.process, self.environ = process, environ

    def pasted(self) -> bytes:
        """Return what any other program would paste."""
        command = ["xclip", "-o", "-selection", "clipboard"]
        return subprocess.run(command, env=self.environ, capture_output=True, timeout=PATIENCE, check=False).stdout

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()


@pytest.fixture
def display(needs: Callable[[str], str], bare: dict[str, str]) -> Iterator[Display]:
    xvfb, _xclip = needs("Xvfb"), needs("xclip")
    ours, theirs = os.pipe()
    command = [xvfb, f":{next(DISPLAYS)}", "-displayfd", str(theirs), "-screen", "0", "640x480x8", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=(theirs,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as answer:
        number = answer.readline().strip()
    shown = Display(process, {**bare, "DISPLAY": f":{number}"})
    yield shown
    shown.kill()
