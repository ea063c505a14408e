"""The help page: how the live screen works, all keys, the note line, the signs."""

from __future__ import annotations

from collections.abc import Mapping

from gep_tui.domain.session.thresholds import LAST, LOW
from gep_tui.domain.stream.text import unaccented
from gep_tui.locale import N_, _
from gep_tui.ui.components.key_names import key_sign
from gep_tui.ui.components.keys_in_force import Keymap
from gep_tui.ui.components.lines import Line, line
from gep_tui.ui.components.navigation import ShownIn
from gep_tui.ui.components.searching import holds, marked, terms
from gep_tui.ui.components.start_action_keys import CHOOSE, HOME, SETUP
from gep_tui.ui.desk.action_keys import LIVE
from gep_tui.ui.desk.dock_keys import PANELS, shown
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.help.entries import HelpEntry, Section, key_entries, keys_of, pairs, section, sentences, told
from gep_tui.ui.help.group_sections import group_sections
from gep_tui.ui.help.scribe_sections import scribe_sections
from gep_tui.ui.names.action_keys import NAMES
from gep_tui.ui.review.action_keys import REVIEW, VIEWS
from gep_tui.ui.sheets.action_keys import SHEET_ACTIONS
from gep_tui.words.kinds import kind_name

#: What is left of a phase, in percent, when its clock changes.
_SHARES = {"low": round(100 * LOW), "last": round(100 * LAST)}

#: The meaning of each sign on the screens; nothing is said by colour alone.
SIGNS: Mapping[str, str] = {
    "●": N_("saved on the disk; before a name: has the floor"),
    "◌": N_("not certain to be on the disk yet"),
    "✗": N_("not saved, the reason is beside it; before a note: withdrawn"),
    "▲": N_("less than {low}% of the phase is left"),
    "▲▲": N_("less than {last}% of the phase is left"),
    "!!": N_("overtime: of a phase or of a turn"),
    "▶": N_("the phase that is running"),
    "↻": N_("a phase that comes again, with the minutes it has left"),
    "✓": N_("held, complete"),
    "−": N_("left out of the plan"),
    "*": N_("protected: shortened last, and only after a question"),
    "×": N_("keeps silent in this phase"),
    "◁": N_("outside the circle in this phase"),
    "↑": N_("has raised a hand"),
    "∅": N_("not in the room"),
    "·": N_("has not spoken yet in this round"),
    "▸": N_("what is chosen in a list"),
    "▾": N_("shorter than now, in a proposal"),
    "▴": N_("longer than now, in a proposal"),
    "■": N_("chosen to give time, or to gain it"),
    "★": N_("before a note: marked for a practice sheet"),
    "⌂": N_("before a note, a commitment or a case: stays in the room, in no document but the facilitator’s"),
    "‹": N_("on the scribe’s screen: written by somebody else"),
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
        " chooses it, on a word of the last line does what it says; each is undone as a key is."
    ),
    N_("With Shift held down the mouse selects text, as in any terminal (on a Mac Option, in some)."),
)

_NOTE_LINE = (
    N_("A sign typed first on an empty line chooses the kind of note; typed twice it is itself."),
    N_("@name and a space at the start of the line say who speaks; without them, it is whoever has the floor."),
    N_(
        "If a name may mean several people, you are asked once the note is saved; 0 means nobody wherever a person is "
        "asked for."
    ),
    N_(
        "Esc t offers every kind: a remark on the process, which the group’s minutes leave out unless they are asked "
        "for, and a note to self, which only its author may read, too."
    ),
    N_("Tab goes through the kinds that the phase offers. Pasted text is kept whole, and nothing in it is a sign."),
    N_("↑ chooses a note above: Enter edits it, Tab changes its kind, Shift+Tab its speaker, Delete withdraws it."),
)

_DOCK = (
    N_(
        "{refit} lays out side by side how what remains can end in time: a number applies a proposal, and undo brings"
        " the old lengths back. With Space on some phases there is a proposal that takes from these alone, or gives to"
        " them."
    ),
    N_(
        "{plan} shows the plan: ↑ ↓ choose a phase, + and − change its length, K and J (or Shift with ↑ ↓) its place;"
        " Delete leaves it out or puts it back, x puts a break before it."
    ),
    N_("The clock, the floor and the note line go on meanwhile: Enter leads to the note line, Esc back and away."),
)

_ROOM = (
    N_("`gep room` in another terminal is a clock for everybody, on a projector: no notes, no speaking times."),
    N_("Esc {room} chooses what it shows. Few keys act there: + and - for the size, ? for its help, q to leave."),
)

_REVIEW = (
    N_("The review shows the whole record while the clock goes on; {pause}, {give}, {next} and {hide} act there too."),
    N_("↑ ↓ choose, PgUp PgDn Home End go further; digits, Tab, ← and → go to another view; so does the mouse."),
    N_("In the text of a note Enter saves, Ctrl+O begins a new line, Esc leaves it after a question."),
)


def help_lines(keys: Keymap, cells: int, words: str = "", shown_in: ShownIn = "live", group: str = "") -> list[Line]:
    """Return the page for the role `shown_in`, in `cells` cells: in full, or only entries with the words, marked.

    The keys of `group` come first.
    """
    wanted = terms(words)
    lines: list[Line] = []
    for part in sorted(sections(keys, cells, shown_in), key=lambda part: not group or part.title != _(group)):
        entries = [entry for entry in part.entries if holds(unaccented(_told_in(part.title, entry)), wanted)]
        if entries:
            lines += [line(""), line((part.title, "title"))]
            lines += [_marked(each, wanted) for entry in entries for each in entry]
    return lines[1:] or [line((_("Nothing in the help has these words."), "dim"))]


def _told_in(title: str, entry: HelpEntry) -> str:
    """Return the text of an entry, including the title above it."""
    return " ".join((title, *("".join(text for text, _style in each) for each in entry)))


def _marked(pieces: Line, wanted: tuple[str, ...]) -> Line:
    """Return a row with the searched words highlighted."""
    return tuple(piece for text, style in pieces for piece in marked(text, style, wanted)) if wanted else pieces


def sections(keys: Keymap, cells: int, shown_in: ShownIn = "live") -> list[Section]:
    """Return the sections of the page in `cells` cells, those of the screen `shown_in` first."""
    own = _own(keys, cells, shown_in)
    titles = {part.title for part in own}
    return [*own, *(part for part in _in_order(keys, cells, shown_in) if part.title not in titles)]


def _own(keys: Keymap, cells: int, shown_in: ShownIn) -> list[Section]:
    """Return the sections of a screen that does not come first anyway."""
    match shown_in:
        case "home":
            return _of_start(cells)
        case "group":
            return group_sections(cells)
        case "sheets":
            return _of_sheets(cells)
        case "review":
            return _of_review(keys, cells)
    return []


def _in_order(keys: Keymap, cells: int, shown_in: ShownIn) -> list[Section]:
    """Return all sections, as the facilitator, or the scribe, wants them."""
    short = {action.id: (keys_of(action, keys) or ["–"])[0] for action in LIVE}
    found = scribe_sections(keys, cells) if shown_in == "notes" else _of_live(keys, short, cells)
    found += section(_("The note line"), sentences(_NOTE_LINE, short, cells))
    found[-1].entries.extend(pairs(((each, kind_name(kind)) for each, kind in PREFIXES.items()), 4, cells))
    found += section(_("The mouse"), sentences(_MOUSE, short, cells))
    if shown_in != "notes":
        found += section(_("The rest and the plan"), sentences(_DOCK, short, cells))
    for title, panel in PANELS.values():
        found += section(_(title), pairs(shown(panel), 8, cells))
    if shown_in != "notes":
        found += scribe_sections(keys, cells)
        found += section(_("The room’s screen"), sentences(_ROOM, short, cells))
    meanings = ((each, _(meaning).format_map(_SHARES)) for each, meaning in SIGNS.items())
    found += section(_("Signs"), pairs(meanings, 4, cells))
    return [*found, *_of_review(keys, cells), *group_sections(cells), *_of_start(cells)]


def _of_live(keys: Keymap, short: Mapping[str, str], cells: int) -> list[Section]:
    found = section(_("How it works"), sentences(_HOW, short, cells))
    for group in dict.fromkeys(action.group for action in LIVE):
        found += section(_(group), key_entries(told(LIVE, group, keys), cells))
    return found


def _of_review(keys: Keymap, cells: int) -> list[Section]:
    anywhere = {action.id: (keys_of(action, keys) or ["–"])[-1] for action in LIVE}
    found = section(_("The review"), sentences(_REVIEW, anywhere, cells))
    for group in dict.fromkeys(action.group for action in REVIEW):
        found += section(_(group), key_entries(told(REVIEW, group, keys), cells))
    found += _of_sheets(cells)
    views = ((str(number % 10), _(name)) for number, name in enumerate(VIEWS.values(), 1))
    return [*found, *section(_("Review: its views"), pairs(views, 4, cells))]


def _of_sheets(cells: int) -> list[Section]:
    found: list[Section] = []
    actions = dict.fromkeys((*SHEET_ACTIONS, *NAMES))
    for group in dict.fromkeys(action.group for action in actions):
        rows_of = (
            ([key_sign(key) for key in each.keys], _(each.label), _(each.help))
            for each in actions
            if each.group == group
        )
        found += section(_(group), key_entries(rows_of, cells))
    return found


def _of_start(cells: int) -> list[Section]:
    found: list[Section] = []
    for title, actions in ((_("Home"), HOME), (_("Choosing a programme"), CHOOSE), (_("Preparing a session"), SETUP)):
        rows_of = (((_(each.sign) or key_sign(each.keys[0]),), _(each.label), _(each.help)) for each in actions)
        found += section(title, key_entries(rows_of, cells))
    return found
