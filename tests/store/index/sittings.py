"""Sessions written straight into event files, as gep writes them, for an index to read."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from gep_tui.domain.group.events import GroupOpened
from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session import events as ev
from gep_tui.store.files.lines import encode

NINE = datetime(2026, 3, 3, 9, 0, tzinfo=timezone(timedelta(hours=1)))
LEA, KARIM = ev.Guest(id="p1", name="Léa Martin"), ev.Guest(id="p2", name="Karim")


class GroupBook:
    """The record of one group in the folder `home`: events are appended to its file."""

    def __init__(self, home: Path, id: str, name: str = "Équipe Nord") -> None:
        """Open the group, or go on with it a day later for every event."""
        self.file = home / "groups" / id / "events" / "desk.jsonl"
        self.seq = self.file.read_bytes().count(b"\n") if self.file.exists() else 0
        self.at = NINE + timedelta(days=self.seq)
        if not self.seq:
            self.file.parent.mkdir(parents=True)
            self.write(GroupOpened, id=id, name=name)

    def write(self, kind: type[ev.Event], **fields: object) -> str:
        """Append an event; return its key."""
        self.seq, self.at = self.seq + 1, self.at + timedelta(seconds=10)
        event = kind(writer="desk", seq=self.seq, at=self.at, **fields)
        with self.file.open("ab") as file:
            file.write(encode(event))
        return event.key


class Sitting:
    """One session in the folder `home`: events are appended to the file of their writer."""

    def __init__(self, home: Path, id: str, at: datetime = NINE, **fields: object) -> None:
        self.folder = home / "sessions" / id
        (self.folder / "events").mkdir(parents=True)
        self.id, self.at, self.seq = id, at, 0
        plan = (
            PlannedPhase(id="talk", name=Text(fr="Exposé", en="Account"), seconds=600, scope="case"),
            PlannedPhase(id="ideas", name=Text(fr="Consultation", en="Consultation"), seconds=600, scope="case"),
        )
        case = PlannedBlock(
            id="case", name=Text(fr="Premier cas", en="First case"), kinds={"lead": Text("piste", "path")}
        )
        given = {
            "id": id, "programme": "codev-6", "group": "Équipe Nord", "title": "Séance", "plan": plan,
            "blocks": (case,), "people": (LEA, KARIM), "roles": {"case": {"presenter": ("p1",)}},
        }  # fmt: skip
        self.write(ev.SessionOpened, **{**given, **fields})

    def write(self, kind: type[ev.Event], writer: str = "desk", /, **fields: object) -> ev.Event:
        """Append an event."""
        self.seq, self.at = self.seq + 1, self.at + timedelta(seconds=10)
        event = kind(writer=writer, seq=self.seq, at=self.at, **fields)
        with self.file(writer).open("ab") as file:
            file.write(encode(event))
        return event

    def file(self, writer: str = "desk") -> Path:
        return self.folder / "events" / f"{writer}.jsonl"

    def note(self, text: str, kind: str = "fact", person: str = "p1", writer: str = "desk", **fields: object) -> str:
        """Add a note, and return its id."""
        return self.write(ev.NoteAdded, writer, text=text, kind=kind, person=person, **fields).key

    def phase(self, to: str, from_: str = "") -> str:
        return self.write(ev.PhaseEntered, from_=from_, to=to).key
