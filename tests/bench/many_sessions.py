"""A data folder of many sessions: `python tests/bench/many_sessions.py FOLDER [SESSIONS [NOTES]]`.

It is the same for the same seed. Fifty groups meet once a month, and take commitments along. Words have the
frequencies of real texts (Zipf), so that a search meets words that stand in every second note and others that stand
in one. The events are written as gep writes them, without waiting for the disk: 500,000 notes take a minute and 150 MB.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta, timezone
from itertools import accumulate
from pathlib import Path

from many_groups import follow_ups, group_events, taken_along
from msgspec.structs import replace

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.session import events as ev
from gep_tui.domain.session.opening import guests, opening, plan_of
from gep_tui.domain.stream.text import bare
from gep_tui.store.files.lines import encode
from gep_tui.store.library.locations import DataFolder

SESSIONS, GROUPS, NOTES, SEED = 1_000, 50, 500_000, 20_260_301

#: The most frequent words, in this order; invented ones follow.
COMMON = """
de la le et les des en un une que pour dans est du pas qui sur elle il au ne se par plus avec ce on nous être fait tout
mais si son très peut sans comme bien équipe service temps travail réunion dire voir cadre chef usager projet public
question besoin client dossier accueil relation collègue agent élu budget confiance règle limite urgence colère silence
écoute décision priorité mission planning charge conflit demande proposition essai bilan entretien l'équipe d'accord
aujourd'hui quelqu'un the and to of we with them about team time work never always feedback
"""
PARTS = "ba bre ci cha da dé é fi fon gra i ju la li ma mé no o pa pro que ra ré sa sion ta tra u va vi"
GIVEN = """
Léa Karim Anne Paul Zoé Inès Marc Jo Fatou Hugo Éloïse Noémie Théo Agnès Bruno Céline Driss Émile Farah Gaël Hélène Ivan
Jeanne Kévin Lucie Malik Nadia Omar Perrine Quentin Rachel Samir Tania Ugo Véra Wassim Xavier Yasmine
"""
FAMILY = "Martin Bernard Diallo Petit Robert Nguyen Leroy Moreau Simon Lefèvre Garcia Haddad Roux Fontaine Œuvrard"
KINDS = ("fact", "question", "lead", "hypothesis", "resonance", "learning", "commitment", "self", "know-how")
WEIGHTS = (40, 18, 16, 6, 5, 5, 6, 2, 2)
PLACES = "Nord Sud Est Ouest Centre Littoral Vallée Plateau Rives Forêt"
KIND_OF_GROUP = ("Équipe", "Cadres", "Accueil", "Médiation", "École")

#: When the first session began.
BEGUN = datetime(2024, 1, 8, 9, 0, tzinfo=timezone(timedelta(hours=1)))

#: Words, the most frequent first, and their summed weights.
Vocabulary = tuple[list[str], list[float]]


def make(
    home: Path, sessions: int = SESSIONS, notes: int = NOTES, groups: int = GROUPS, seed: int = SEED
) -> DataFolder:
    """Write the sessions into the data folder `home`, and return it; the last session is not closed."""
    folder = DataFolder(home).made()
    chance, vocabulary = random.Random(seed), words(seed)
    names = [f"{kind} {place}" for kind in KIND_OF_GROUP for place in PLACES.split()][:groups]
    members = {name: _members(chance) for name in names}
    source = load(None).protocols["codev-6"]
    says = lambda: a_text(chance, vocabulary)  # noqa: E731 - said twice below
    for name in names:
        group = group_events(_group_id(name), name, members[name], BEGUN, says)
        _save(folder.group_folder(_group_id(name)) / "events", group)
    along: dict[str, list[dict[str, object]]] = {}
    for number in range(sessions):
        name = names[number % len(names)]
        at = BEGUN + timedelta(days=30 * (number // len(names)), hours=3 * (number % len(names)))
        id = f"{at:%Y-%m-%d-%H%M}-{''.join(chance.choices('abcdefghjkmnpqrstuvwxyz', k=3))}"
        people = guests([[each] for each in members[name]])
        plan = plan_of(source, "", {}, len(people), at)
        opened = opening(id=id, source=source, plan=plan, people=people, at=at, group=name, presenter=people[0].name)
        opened = replace(opened, group_id=_group_id(name))
        count = notes // sessions + (number < notes % sessions)
        record = Writing(opened, at, chance, vocabulary, along.get(name, ()))
        written = list(record.session(count, closed=number < sessions - 1))
        along[name] = taken_along(id, written)
        _save(folder.session_folder(id) / "events", written)
    return folder


def _group_id(name: str) -> str:
    return bare(name).replace(" ", "-")


def words(seed: int = SEED, count: int = 20_000) -> Vocabulary:
    """Return the words of all notes."""
    chance, parts = random.Random(seed), PARTS.split()
    invented = ("".join(chance.choices(parts, k=chance.randint(2, 4))) for _ in range(count * 2))
    found = list(dict.fromkeys((*COMMON.split(), *invented)))[:count]
    return found, list(accumulate(1 / (rank + 2.7) for rank in range(len(found))))


def a_text(chance: random.Random, vocabulary: Vocabulary) -> str:
    """Return the text of a note: most have about twelve words, some fill a paragraph."""
    count = chance.randint(30, 90) if chance.random() < 0.04 else chance.randint(3, 20)
    said = " ".join(chance.choices(vocabulary[0], cum_weights=vocabulary[1], k=count))
    return said[:1].upper() + said[1:]


class Writing:
    """Writes one session; a scribe writes every third note."""

    def __init__(
        self,
        opened: ev.SessionOpened,
        at: datetime,
        chance: random.Random,
        vocabulary: Vocabulary,
        along: Sequence[dict[str, object]],
    ) -> None:
        self._opened, self._along = opened, along
        self._people = [guest.id for guest in opened.people]
        self._at, self._seq = at, 1
        self._chance, self._vocabulary = chance, vocabulary

    def session(self, notes: int, closed: bool) -> Iterator[ev.Event]:
        """Yield the events in their order."""
        fields = {name: getattr(self._opened, name) for name in self._opened.__struct_fields__}
        yield ev.SessionOpened(**{**fields, "writer": "desk", "seq": 1, "at": self._at})
        for fields in self._along:
            yield self._event(NoteCarried, **fields)
        before, plan, rest = "", self._opened.plan, notes
        for number, phase in enumerate(plan):
            entered = self._event(ev.PhaseEntered, from_=before, to=phase.id)
            yield entered
            before, here = phase.id, rest // (len(plan) - number)
            rest -= here
            yield from self._notes(entered.key, here)
            if not number:
                for fields in follow_ups(self._along, self._text):
                    yield self._event(CommitmentFollowed, **fields)
        if closed:
            yield self._event(ev.SessionClosed, from_=before)

    def _notes(self, run: str, count: int) -> Iterator[ev.Event]:
        """Yield the notes of a phase with the turns in which they were said; some are edited, a few withdrawn."""
        chance, speaker = self._chance, ""
        for number in range(count):
            if number % 5 == 0:
                speaker = chance.choice([person for person in self._people if person != speaker])
                yield self._event(ev.TurnStarted, person=speaker, run=run)
            kind, writer = chance.choices(KINDS, WEIGHTS)[0], "scribe" if number % 3 == 0 else "desk"
            due = "mardi" if kind == "commitment" else ""
            said = {"text": self._text(), "kind": kind, "run": run, "person": speaker, "author": writer, "due": due}
            note = self._event(ev.NoteAdded, writer, **said)
            yield note
            if chance.random() < 0.03:
                yield self._event(ev.NoteChanged, writer, note=note.key, text=self._text(), prior=note.key)
            elif chance.random() < 0.02:
                yield self._event(ev.NoteWithdrawn, writer, note=note.key)

    def _text(self) -> str:
        return a_text(self._chance, self._vocabulary)

    def _event(self, what: type[ev.Event], writer: str = "desk", /, **fields: object) -> ev.Event:
        self._seq, self._at = self._seq + 1, self._at + timedelta(seconds=self._chance.randint(1, 40))
        return what(writer=writer, seq=self._seq, at=self._at, **fields)


def _members(chance: random.Random) -> list[str]:
    given = chance.sample(GIVEN.split(), chance.randint(6, 11))
    return [f"{name} {chance.choice(FAMILY.split())}" for name in given]


def _save(folder: Path, events: Iterable[ev.Event]) -> None:
    """Write each writer's events into a file of its own."""
    files: dict[str, bytearray] = {}
    for event in events:
        files.setdefault(event.writer, bytearray()).extend(encode(event))
    folder.mkdir(0o700, parents=True)
    for writer, data in files.items():
        path = folder / f"{writer}.jsonl"
        path.write_bytes(data)
        path.chmod(0o600)


if __name__ == "__main__":
    make(Path(sys.argv[1]), *(int(word) for word in sys.argv[2:4]))
