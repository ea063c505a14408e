"""From a key to what it means: an answer, a command, a move among notes, or a letter of a note."""

from __future__ import annotations

from gep_tui.locale import _
from gep_tui.ui.components.key_names import ENTER
from gep_tui.ui.components.number_keys import NUMBER_KEYS
from gep_tui.ui.desk import note_actions
from gep_tui.ui.desk.action_keys import GROUP_KEYS
from gep_tui.ui.desk.answers import answer_question, settle_sign
from gep_tui.ui.desk.chosen_note import STEPS
from gep_tui.ui.desk.commands import ScreenCommands, begins_a_note, command, number_command, press_in_dock
from gep_tui.ui.desk.desk import Desk
from gep_tui.ui.desk.end_offer import take_offer
from gep_tui.ui.desk.kind_signs import PREFIXES
from gep_tui.ui.desk.line_words import unused_words
from gep_tui.ui.desk.prose import opener, type_prose, while_on_line
from gep_tui.ui.desk.second_level import second_level
from gep_tui.ui.desk.stance import IN_PANEL, KeyMode, Stroke, elides, stroke_of, word_begun

#: Modifier keys, which some terminals report on their own.
_MODIFIERS = ("_shift", "_control", "_alt", "_super", "_hyper", "_meta", "_lock")


def press(desk: Desk, commands: ScreenCommands, key: str, character: str | None) -> None:
    """Handle `key` as an answer, a move among notes, a number or a command; or type it."""
    stroke, now = stroke_of(key, character), desk.live.clock.real()
    if desk.stance.held_sign is not None and settle_sign(desk, stroke, now):
        return
    held, joins = desk.stance.release_letter(stroke, now)
    if held is not None and joins:
        type_prose(desk, opener(desk) + held.character + stroke.character)
        return
    if held is not None:
        _act(desk, commands, held, meant=True)
    _take(desk, commands, stroke, now)


def lapse_letter(desk: Desk, commands: ScreenCommands, held: Stroke) -> None:
    """Run a letter's command after its wait; nothing if another letter came."""
    if desk.stance.held_letter is held:
        desk.stance.held_letter = None
        _act(desk, commands, held, meant=True)


def lapse_sign(desk: Desk, sign: Stroke) -> None:
    """Let a sign answer after its wait; nothing if another key came."""
    if desk.stance.held_sign is sign:
        settle_sign(desk, None, desk.live.clock.real())


def _take(desk: Desk, commands: ScreenCommands, stroke: Stroke, now: float) -> None:
    """Give a key to its owner; a letter that may begin a word waits."""
    key = stroke.key
    if desk.tail.take(key, now):
        return
    if begun := desk.forget_tail(word_begun(desk.stance, stroke, now)):
        desk.stance.opener = ""
        type_prose(desk, begun + stroke.character)
        return
    if key in commands.keymap.anywhere and key != "tab" and not stroke.together:
        commands.perform(desk, commands.keymap.anywhere[key])
        return
    if answer_question(desk, stroke, now):
        return
    if desk.stance.joins_refused(stroke, now):
        type_prose(desk, opener(desk) + stroke.character)
        return
    if desk.dock is not None and not stroke.together and elides(desk.stance, stroke, now):
        type_prose(desk, opener(desk) + stroke.character)
        return
    if desk.selected and not desk.editing and not stroke.together and commands.notes.press(desk, key):
        return
    if stroke.together and desk.stance.mode is KeyMode.ONCE:
        # Its Esc was the second one, so command mode stays on, and this key is the first command.
        desk.stance.stay()
        stroke = Stroke(stroke.key, stroke.character)
    if not desk.stance.holds_letter(stroke, now):
        _act(desk, commands, stroke)


def _act(desk: Desk, commands: ScreenCommands, stroke: Stroke, meant: bool = False) -> None:
    """Handle a key; `meant` says that it is a command whatever the mode."""
    key, stance = stroke.key, desk.stance
    meant = meant or stroke.together or stance.commanding
    stance.opener = ""
    if key == "escape" and not (desk.dock is not None and stance.commanding):
        _escape(desk)
        return
    if stroke.together and desk.draft.once_kind == PREFIXES.get(stroke.character, "?"):
        _take_sign_back(desk)
    if (meant or key in STEPS) and press_in_dock(desk, stroke):
        return
    if stance.mode is not KeyMode.STAY:
        stance.to_line()
    if key in STEPS:
        commands.notes.step(desk, key, meant)
    elif key in ENTER:
        stance.to_line()
        take_offer(desk)
    elif key == "tab" and not desk.selected:
        note_actions.next_kind(desk)
    elif meant and key in NUMBER_KEYS and key not in commands.keymap.command:
        number_command(desk, commands, stroke, NUMBER_KEYS[key])
    elif meant and key in commands.keymap.command:
        command(desk, commands, stroke, commands.keymap.command[key])
    elif meant and key in GROUP_KEYS.values():
        desk.start(second_level(desk, key, commands.declared.values(), commands.flow))
        stance.ask(stroke, desk.live.clock.real())
    elif key in commands.keymap.anywhere:
        commands.perform(desk, commands.keymap.anywhere[key])
    elif meant and begins_a_note(desk, stroke):
        type_prose(desk, stroke.character)
    elif meant:
        _unknown(desk, stroke)
    elif stroke.character and desk.line is not None:
        # The letter before it, whose wait has just ended, gave the keys to the note line.
        desk.line.take_keys(stroke.character)


def _escape(desk: Desk) -> None:
    """Leave the most recent state: an edit, a row of commands, the note line."""
    if desk.editing:
        leave_edit(desk)
        desk.selected = ""
    elif desk.dock is not None:
        desk.stance.stay(IN_PANEL)
    elif desk.draft.once_kind and not desk.commanding:
        _take_sign_back(desk)
    else:
        desk.stance.escape(desk.live.clock.real())


def leave_edit(desk: Desk) -> None:
    """Leave the note that is being edited, or split, as it was; what was changed comes back with it, once."""
    if desk.editing:
        _keep_edit(desk)
        desk.editing, desk.draft.begun, desk.splitting = "", None, False
        if desk.line is not None:
            desk.line.empty()


def _keep_edit(desk: Desk) -> None:
    """Keep a changed text for when the note is edited again; one that came back and is left untouched goes."""
    note, text = desk.edited_note(), desk.line.text if desk.line is not None else ""
    before = desk.left_edits.pop(desk.editing, "")
    if note is not None and text.strip() and text not in (note.text, before) and not desk.splitting:
        desk.left_edits[note.id] = text
        words = _("The note is as it was. What you changed is kept: it comes back when you edit this note again.")
        desk.say(words, holds=lambda: note.id in desk.left_edits)


def _take_sign_back(desk: Desk) -> None:
    """Forget the kind that was chosen for the next note; on an empty line its sign may be pressed anew then."""
    desk.draft.once_kind, desk.message = "", ""
    if desk.line is not None and not desk.line.text:
        desk.line.empty()


def _unknown(desk: Desk, stroke: Stroke) -> None:
    """Say until the next command that a key is none; a letter or a sign is typed, since it may begin a note."""
    if stroke.key.endswith(_MODIFIERS):
        return
    touches = desk.touches
    if stroke.character.strip():
        type_prose(desk, stroke.character)
        words = _("No command on “{key}”: it is on the note line.").format(key=stroke.character)
        desk.say(words, holds=while_on_line(desk))
    else:
        words = _("No command on “{key}”. Esc ? shows all keys.").format(key=stroke.character or stroke.key)
        desk.say(unused_words(stroke.key) or words, holds=lambda: desk.touches == touches)
