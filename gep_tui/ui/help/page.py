"""The help page: how the live screen works, all keys, the note line, the signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gep_tui.domain.stream.text import unaccented
from gep_tui.locale import N_, _
from gep_tui.ui.components.actions import Action
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.keymap import Keymap
from gep_tui.ui.components.lines import Line, Style, line, pad, width
from gep_tui.ui.components.searching import holds, marked, terms
from gep_tui.ui.components.start_actions import CHOOSE, HOME, SHEET
from gep_tui.ui.components.wrapped import rows
from gep_tui.ui.desk.actions import LIVE
from gep_tui.ui.desk.note_actions import PREFIXES
from gep_tui.ui.review.actions import REVIEW, VIEWS
from gep_tui.words.kinds import kind_name

#: The meaning of each sign on the screens; nothing is said by colour alone.
SIGNS: Mapping[str, str] = {
    "●": N_("saved on the disk; before a name: has the floor"),
    "◌": N_("not certain to be on the disk yet"),
    "✗": N_("not saved, the reason stands beside it; before a note: withdrawn"),
    "▲": N_("less than a fifth of the phase is left"),
    "▲▲": N_("less than a twentieth of the phase is left"),
    "!!": N_("overtime: of a phase or of a turn"),
    "▶": N_("the phase that is running"),
    "✓": N_("held, complete"),
    "−": N_("left out of the plan"),
    "*": N_("protected: shortened last, and only after a question"),
    "×": N_("keeps silent in this phase"),
    "◁": N_("outside the circle in this phase"),
    "↑": N_("has raised a hand"),
    "⌂": N_("not in the room"),
    "·": N_("has not spoken yet in this round"),
    "▸": N_("what is chosen in a list"),
    "▾": N_("shorter than now, in a proposal"),
    "▴": N_("longer than now, in a proposal"),
    "■": N_("chosen to give time, or to gain it"),
}

_HOW = (
    N_("The note line takes what you type from the first second: write, Enter, saved."),
    N_("Esc leaves the note line for single keys; Enter comes back. What you typed stays."),
    N_("Esc and a key one after the other, however fast, is the same command: Esc {next} is the next phase."),
    N_("Numbers give the floor to who has that number; 0 ends the turn. From ten people on, Enter ends one digit."),
    N_("On a French keyboard the row of digits needs no shift: & é \" ' ( - è _ ç à."),
    N_("A question above the note line takes a number, or letters of a name and Enter; Esc leaves it."),
    N_("A slip loses nothing: {undo} undoes the last command, and notes can be edited or withdrawn."),
)

_MOUSE = (
    N_(
        "Nothing needs the mouse. A click on a person gives the floor, on a phase of the plan opens it, on a note"
        " chooses it, on a word of the last line does what it says; undo takes each back as it does a key."
    ),
    N_("With Shift held down the mouse selects text, as in any terminal (on a Mac Option, in some)."),
)

_NOTE_LINE = (
    N_("A sign typed first on an empty line chooses the kind of note; typed twice it is itself."),
    N_("@name and a space first on the line gives the speaker; without it, it is who has the floor."),
    N_("Whom a name may mean is asked once the note is saved; 0 is nobody wherever a person is asked for."),
    N_("Tab goes through the kinds that the phase offers. Pasted text is kept whole, and nothing in it is a sign."),
    N_("↑ chooses a note above: Enter edits it, Tab changes its kind, Shift+Tab its speaker, Delete withdraws it."),
)

_DOCK = (
    N_(
        "{refit} lays out side by side how what remains can end in time: a number takes a proposal over, and undo gives"
        " it back. With Space on some phases there is a proposal that takes from these alone, or gives to them."
    ),
    N_(
        "{plan} shows the plan: ↑ ↓ choose a phase, + and − change its length, K and J (or Shift with ↑ ↓) its place;"
        " Delete leaves it out or puts it back, x puts a break before it."
    ),
    N_("The clock, the floor and the note line go on meanwhile: Enter leads to the note line, Esc back and away."),
)

_REVIEW = (
    N_("The review shows the whole record while the clock goes on; {pause}, {give}, {next} and {hide} act there too."),
    N_("↑ ↓ choose, PgUp PgDn Home End go further; digits, Tab, ← and → go to another view; so does the mouse."),
    N_("In the text of a note Enter saves, Ctrl+O begins a new line, Esc leaves it after a question."),
)


#: One or more rows that belong together.
HelpEntry = list[Line]


class Section(NamedTuple):
    """A part of the page: its title and entries."""

    title: str
    entries: list[HelpEntry]


def help_lines(keys: Keymap, cells: int, words: str = "") -> list[Line]:
    """Return the page in `cells` cells: all of it, or only what has the words, highlighted."""
    wanted = terms(words)
    lines: list[Line] = []
    for section in sections(keys, cells):
        entries = [entry for entry in section.entries if holds(unaccented(_told_in(section.title, entry)), wanted)]
        if entries:
            lines += [line(""), line((section.title, "title"))]
            lines += [_marked(each, wanted) for entry in entries for each in entry]
    return lines[1:] or [line((_("Nothing in the help has these words."), "dim"))]


def _told_in(title: str, entry: HelpEntry) -> str:
    """Return the text of an entry, including the title above it."""
    return " ".join((title, *("".join(text for text, _style in each) for each in entry)))


def _marked(pieces: Line, wanted: tuple[str, ...]) -> Line:
    """Return a row with the searched words highlighted."""
    return tuple(piece for text, style in pieces for piece in marked(text, style, wanted)) if wanted else pieces


def sections(keys: Keymap, cells: int) -> list[Section]:
    """Return the sections of the page in `cells` cells."""
    found: list[Section] = []
    short = {action.id: (keys_of(action, keys) or ["–"])[0] for action in LIVE}
    anywhere = {action.id: (keys_of(action, keys) or ["–"])[-1] for action in LIVE}
    found += _section(_("How it works"), _sentences(_HOW, short, cells))
    for group in dict.fromkeys(action.group for action in LIVE):
        found += _section(_(group), _keys(_told(LIVE, group, keys), cells))
    found += _section(_("The note line"), _sentences(_NOTE_LINE, short, cells))
    found[-1].entries.extend(_pairs(((each, kind_name(kind)) for each, kind in PREFIXES.items()), 4, cells))
    found += _section(_("The mouse"), _sentences(_MOUSE, short, cells))
    found += _section(_("The rest and the plan"), _sentences(_DOCK, short, cells))
    found += _section(_("Signs"), _pairs(((each, _(meaning)) for each, meaning in SIGNS.items()), 4, cells))
    found += _section(_("The review"), _sentences(_REVIEW, anywhere, cells))
    for group in dict.fromkeys(action.group for action in REVIEW):
        found += _section(_(group), _keys(_told(REVIEW, group, keys), cells))
    views = ((str(number), _(name)) for number, name in enumerate(VIEWS.values(), 1))
    found += _section(_("Review: its views"), _pairs(views, 4, cells))
    for title, actions in ((_("Home"), HOME), (_("Choosing a programme"), CHOOSE), (_("Preparing a session"), SHEET)):
        rows_of = (((_(each.sign) or key_sign(each.keys[0]),), _(each.label), _(each.help)) for each in actions)
        found += _section(title, _keys(rows_of, cells))
    return found


def _told(actions: Iterable[Action], group: str, keys: Keymap) -> Iterator[tuple[Sequence[str], str, str]]:
    """Yield the actions of a group: keys, label, description."""
    for action in actions:
        if action.group == group:
            yield keys_of(action, keys), _(action.label), _(action.help)


def keys_of(action: Action, keys: Keymap) -> list[str]:
    """Return an action's keys as printed on the keyboard; those that act anywhere come last."""
    if action in REVIEW:
        return list(dict.fromkeys(key_sign(key) for key in action.keys))
    found = [key_sign(key) for key, id in keys.command.items() if id == action.id]
    found += [key_sign(key) for key, id in keys.anywhere.items() if id == action.id]
    return list(dict.fromkeys(_long(each) for each in found))


def _long(key: str) -> str:
    return _("Ctrl+{key}").format(key=key[5:].upper()) if key.startswith("ctrl+") else key


def _section(title: str, body: Iterable[HelpEntry]) -> list[Section]:
    return [Section(title, list(body))]


def _sentences(sentences: Iterable[str], keys: Mapping[str, str], cells: int) -> Iterator[HelpEntry]:
    for sentence in sentences:
        first, *rest = rows(_(sentence).format_map(keys), max(1, cells - 2))
        lead, set_in = ("- ", "  ") if cells > 30 else ("", "")
        yield [line(lead, first), *(line(set_in, row) for row in rest)]


def _keys(actions: Iterable[tuple[Sequence[str], str, str]], cells: int) -> Iterator[HelpEntry]:
    """Yield keys, label and description; below each other in a narrow terminal."""
    size = 11
    for keys, label, words in actions:
        shown = " ".join(keys) or "–"
        if cells >= 60:
            yield _hung(((pad(shown, size) + " ", "key"), (pad(label, 26) + " ", "bold")), words, cells)
        else:
            yield _hung(((shown + "  ", "key"),), f"{label}. {words}", cells)


def _pairs(pairs: Iterable[tuple[str, str]], size: int, cells: int) -> Iterator[HelpEntry]:
    for mark, words in pairs:
        yield _hung(((pad(mark, size), "key"),), words, cells)


def _hung(head: tuple[tuple[str, Style], ...], words: str, cells: int) -> HelpEntry:
    """Return words beside a head, the following rows indented to match."""
    size = width(head)
    set_in = size if cells - size >= 20 else 2
    first, *rest = rows(words, max(1, cells - size))
    below = rows(" ".join(rest), max(1, cells - set_in)) if rest else []
    return [line(*head, first), *(line(" " * set_in, row) for row in below)]
