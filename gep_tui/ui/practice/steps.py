"""The practice session, and the steps that teach the keys."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.decisions.phases import begin
from gep_tui.domain.session.events import Guest, SessionOpened
from gep_tui.live.clock import Clock
from gep_tui.live.files import session_files
from gep_tui.live.session import LiveSession
from gep_tui.live.session_runner import SessionRunner
from gep_tui.locale import N_, _
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.stance import KeyMode

NAMES = ("Anne", "Karim", "Léa", "Paul", "Zoé")

#: Tells whether a step is done, from the desk; any way counts.
StepDone = Callable[[Desk], bool]


@dataclass(frozen=True)
class Step:
    """Something to try; `text` names the keys of `actions` in braces. A second person writes `note` when it begins."""

    text: str
    done: StepDone
    actions: tuple[str, ...] = ()
    note: str = ""


def _longer(desk: Desk) -> bool:
    session = desk.live.session
    return any(command.type == "plan_changed" for command in (*session.done, *session.undone))


def _committed(desk: Desk) -> bool:
    return any(note.kind == "commitment" for note in desk.live.session.notes)


def _commanding(desk: Desk) -> bool:
    return desk.stance.mode is KeyMode.STAY


def _stood_still(desk: Desk) -> bool:
    session = desk.live.session
    return session.paused is not None or any(command.type == "resumed" for command in session.done)


STEPS: tuple[Step, ...] = (
    Step(
        N_("The line at the bottom takes what you type, at any moment. Type some words, then Enter: they are saved."),
        lambda desk: bool(desk.live.session.notes),
    ),
    Step(
        N_("Esc, then a key, is a command. Try Esc, then {next}: the next phase begins."),
        lambda desk: len(desk.live.session.runs) > 1,
        ("next",),
    ),
    Step(
        N_("Esc, then 2: Karim, the second on the list, has the floor. His time is being counted."),
        lambda desk: bool(desk.live.session.turns),
    ),
    Step(
        N_("Esc, then {more}: the phase has a minute more. The end of the session, at the top, moves with it."),
        _longer,
        ("more",),
    ),
    Step(
        N_("Esc, then {undo}: the last command is undone. A note never is; {redo} redoes the command."),
        lambda desk: bool(desk.live.session.undone),
        ("undo", "redo"),
    ),
    Step(
        N_("Esc twice: COMMANDS is shown before the note line, and every key is one until Esc or Enter. Try it."),
        _commanding,
    ),
    Step(
        N_("Every key is a command now. Enter leads back to the note line: try it."),
        lambda desk: not _commanding(desk),
    ),
    Step(
        N_("A sign typed first on the empty line chooses the kind: ! is a commitment. Type !, some words, Enter."),
        _committed,
    ),
    Step(
        N_("Esc, then {pause}: the clock stops. The same again, and it goes on."),
        _stood_still,
        ("pause",),
    ),
    Step(
        N_(
            "A second person writes along with `gep notes` in another terminal: Zoé’s note has just come in. ↑ chooses"
            " the last note, hers."
        ),
        lambda desk: bool(desk.selected),
        note=N_("I write along, so that you can look up"),
    ),
    Step(
        N_("That is all you need. Esc, then {help}: all keys. Esc, then {home}: home; nothing of this is kept."),
        lambda desk: False,
        ("help", "home"),
    ),
)


class PracticeRunner(SessionRunner):
    """Runs a session that nobody will open again."""

    def write_results(self) -> None:
        """Do nothing: there are no results."""

    def end(self) -> None:
        """End as usual, and leave nothing behind."""
        super().end()
        shutil.rmtree(self.live.folder, ignore_errors=True)


def practice_session(clock: Clock, writer: str) -> LiveSession:
    """Return a running session of invented people in a temporary folder. Raises OSError."""
    folder = Path(tempfile.mkdtemp(prefix="gep-practice-"))
    phases = (
        PlannedPhase(id="welcome", name=_both(N_("Welcome")), seconds=120, notes=("fact",)),
        PlannedPhase(id="account", name=_both(N_("Account")), seconds=300, notes=("fact", "question")),
        PlannedPhase(id="ideas", name=_both(N_("Ideas")), seconds=600, notes=("lead", "commitment")),
        PlannedPhase(id="review", name=_both(N_("Closing round")), seconds=300, mode="round", notes=("learning",)),
    )
    people = tuple(Guest(id=f"p{number}", name=name) for number, name in enumerate(NAMES, 1))
    opened = SessionOpened(
        id="practice", programme="practice", title=_("Practice"), plan=phases, people=people, rehearsal=True
    )
    live = LiveSession.open(session_files(folder, writer), clock, opened)
    live.do(begin)
    return live


def _both(name: str) -> Text:
    """Return a name in the screen's language as the text of both, since nobody reads this plan in another language."""
    return Text(fr=_(name), en=_(name))
