"""The shapes of `protocols/*.toml`, documented in protocols/README.md."""

from __future__ import annotations

from typing import Literal

import msgspec

#: How a case can be chosen among offered topics.
ChoosingWay = Literal["urgency", "dots", "consensus", "bids", "draw", "rotation"]
WAYS: tuple[ChoosingWay, ...] = ("urgency", "dots", "consensus", "bids", "draw", "rotation")

Mode = Literal["single", "round", "questions", "open", "silent", "subgroups", "vote"]
MODES: tuple[Mode, ...] = ("single", "round", "questions", "open", "silent", "subgroups", "vote")

#: Roles that every protocol may use undeclared.
BUILT_IN_ROLES = ("everyone", "facilitator", "previous-presenter")


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A label in both languages."""

    fr: str = ""
    en: str = ""

    def into(self, language: str) -> str:
        """Return the text in `language` ("fr" or "en"), or in the other one if it is missing."""
        first, other = (self.fr, self.en) if language == "fr" else (self.en, self.fr)
        return first or other


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a protocol was published."""

    title: str = ""
    url: str = ""


class Bounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A range, published or wanted; a missing bound is open."""

    min: float | None = None
    max: float | None = None


class Minutes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The length of a phase in minutes: as run, as published, and the shortest for a refit."""

    target: float | None = None
    published: Bounds | None = None
    shortest: float | None = None


class Say(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the facilitator says when a phase opens and closes."""

    open: Text = Text()
    close: Text = Text()


class Role(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way to take part, for a number of people or for everyone else (`rest`)."""

    label: Text
    count: int | Bounds | None = None
    rest: bool = False
    rotates: bool = False


class KindLabel(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A protocol's own name for a note kind."""

    label: Text


class Phase(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of a protocol."""

    id: str
    name: Text = Text()
    minutes: float | Minutes | None = None
    untimed: bool = False
    per_turn_seconds: int | None = None
    mode: Mode | None = None
    speakers: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    questions_each: int | None = None
    until_dry: bool = False
    notes: tuple[str, ...] = ()
    say: Say = Say()
    guidance: Text = Text()
    protected: bool = False
    optional: bool = False
    before_start: bool = False
    auto_advance: bool = False
    subgroup_size: int | Bounds | None = None
    votes_each: int | None = None
    choice: ChoosingWay | None = None
    extension: tuple[float, ...] = ()
    from_round: int = 1


class Repeat(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Consecutive phases held several times; each time is a round."""

    phases: tuple[str, ...]
    times: int | Bounds | Literal["each presenter", "open"]
    id: str = "round"
    label: Text = Text()
    target: int | None = None
    rotates: tuple[str, ...] = ()


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Another published form of the same protocol: phases by id, with the keys that differ."""

    id: str
    name: Text
    source: Source | None = None
    group_size: Bounds | None = None
    phases: tuple[Phase, ...]
    repeats: tuple[Repeat, ...] | None = None


class Protocol(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A method of exchange: its roles and timed phases."""

    id: str
    name: Text
    summary: Text = Text()
    family: str = ""
    source: Source
    more_sources: tuple[str, ...] = ()
    remark: Text = Text()
    published_total: Bounds | None = None
    group_size: Bounds | None = None
    scales_to: Text = Text()
    roles: dict[str, Role] = {}
    note_kinds: dict[str, KindLabel] = {}
    phases: tuple[Phase, ...]
    repeats: tuple[Repeat, ...] = ()
    variants: tuple[Variant, ...] = ()


class Block(Phase, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Part of a programme: a whole protocol, or a phase with its own keys."""

    protocol: str | None = None
    variant: str | None = None
    presenter: str | None = None
    rounds: int | None = None
    starts: str | None = None
    ends: str | None = None


class Programme(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The agenda of a half day: blocks one after another."""

    id: str
    name: Text
    summary: Text = Text()
    source: Source | None = None
    starts: str | None = None
    roles: dict[str, Role] = {}
    note_kinds: dict[str, KindLabel] = {}
    blocks: tuple[Block, ...]
