"""Sessions of a group made as states, for the figures of its cycle: who came, who spoke, what was held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from gep_tui.domain.group.state import Cycle, Group, Member, PlannedDate
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.choosing import Choice, Choosing
from gep_tui.domain.session.state import Note, Person, Run, Session, Turn

TEN = datetime(2026, 3, 2, 10, tzinfo=UTC)
NAMES = ("Léa", "Karim", "Zoé", "Paul")
ROLES = {"presenter": Role(label=Text(fr="client", en="client"), count=1), "consultant": Role(label=Text(), rest=True)}
BLOCKS = (PlannedBlock(id="case-1", protocol="codev-6", roles=ROLES, asked=("presenter",)),)
PHASES = (
    PlannedPhase(
        id="case-1.account", scope="case-1", name=Text(en="Account", fr="Exposé"), seconds=600, speakers=("presenter",)
    ),
    PlannedPhase(
        id="case-1.advice", scope="case-1", name=Text(en="Advice", fr="Pistes"), seconds=1200, speakers=("consultant",)
    ),
)


def member(number: int, **more: object) -> Member:
    service = ("Accueil", "Santé")[number % 2]
    return Member(**{"id": f"m{number}", "name": NAMES[number], "service": service, "joined": day(-1), **more})  # type: ignore[arg-type]


def group(**more: object) -> Group:
    members = tuple(member(number) for number in range(len(NAMES)))
    return Group(**{"id": "north", "name": "Nord", "members": members, **more})  # type: ignore[arg-type]


def day(number: int) -> date:
    return (TEN + timedelta(days=28 * number)).date()


def planned(number: int) -> PlannedDate:
    return PlannedDate(id=f"d{number}", day=day(number))


def cycle(number: int, name: str = "") -> Cycle:
    return Cycle(id=f"c{number}", begins=day(number), name=name)


def session(
    number: int,
    came: Sequence[int] = (0, 1, 2),
    presenter: int = 0,
    spoken: Mapping[int, float] | None = None,
    held: Mapping[str, float] | None = None,
    **more: object,
) -> Session:
    """Return a closed session: who came, by number, -1 for a guest; minutes of free speech; minutes of each phase."""
    began = TEN + timedelta(days=28 * number)
    runs, at = [], began
    for phase, minutes in (held or {"account": 10, "advice": 20}).items():
        end = at + timedelta(minutes=minutes)
        runs.append(Run(id=f"r-{phase}", phase=f"case-1.{phase}", started=at, ended=end, spans=((at, end),)))
        at = end
    people = tuple(
        Person(id=f"p{each}", name=NAMES[each] if each >= 0 else "Guest", member=f"m{each}" if each >= 0 else "",
               arrived=began)
        for each in came
    )  # fmt: skip
    turns = tuple(_turn(f"p{each}", "case-1.advice", began, minutes) for each, minutes in (spoken or {}).items())
    return Session(**{
        "id": f"s{number}", "programme": "codev-6", "opened": began, "title": "Mardi", "first_plan": PHASES,
        "plan": PHASES, "blocks": BLOCKS, "runs": tuple(runs), "closed": at, "last_at": at, "people": people,
        "roles": {"case-1": {"presenter": (f"p{presenter}",)}}, "turns": turns, **more,
    })  # type: ignore[arg-type]  # fmt: skip


def account(minutes: float, number: int = 0) -> Turn:
    """Return a turn in which the presenter's role had to speak."""
    return _turn("p0", "case-1.account", TEN + timedelta(days=28 * number), minutes)


def commitment(number: int, id: str, text: str = "appeler", **more: object) -> Note:
    at = TEN + timedelta(days=28 * number)
    return Note(**{
        "id": id, "at": at, "run": "r-advice", "phase": "case-1.advice", "kind": "commitment", "person": "p0",
        "author": "", "text": text, **more,
    })  # type: ignore[arg-type]  # fmt: skip


def chosen(number: int, text: str, **more: object) -> dict[str, object]:
    """Return what makes a topic the case of a session."""
    note = commitment(number, f"topic-{number}", text, kind="topic")
    at = TEN + timedelta(days=28 * number)
    return {"notes": (note,), "choosing": Choosing(choices=(Choice(scope="case-1", note=note.id, at=at),)), **more}


def _turn(person: str, phase: str, began: datetime, minutes: float) -> Turn:
    ended = began + timedelta(minutes=minutes)
    return Turn(
        id=f"t-{person}-{phase}", person=person, run="r", phase=phase, started=began, ended=ended,
        spans=((began, ended),),
    )  # fmt: skip
