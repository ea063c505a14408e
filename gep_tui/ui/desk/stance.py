"""Decide who gets the next key: the note line, one command, or a row of commands. The time is passed in.

    LINE --Esc--> ONCE --any key--> LINE          one command, then typing continues
                  ONCE --Esc--> STAY --Esc or Enter--> LINE

An Esc right after the one that led to STAY changes nothing: hands that press it once too often stay where they went.

In STAY a letter waits a moment: if another letter follows at once, both begin a word and are typed. In a panel it waits
longer, as on the screens that have no note line.

An Esc that leaves something (a question, a panel, an edit, a chosen note) gives the keys back to their former owner. On
the note line, the next key is text, however soon: nothing on the screen would warn that a letter acts. A key in one
burst with that Esc is a command.
"""

from __future__ import annotations

from enum import Enum

import msgspec

from gep_tui.ui.desk.caps_lock import CapsLockHint
from gep_tui.ui.desk.user_keys import SIGNS

#: Seconds that a letter waits for the next one, and in a panel, which may have been opened only to be read.
WORD, IN_PANEL = 0.15, 0.5

#: Seconds after a refused letter, in which another letter makes both a word.
REFUSED = 0.9

#: Seconds after an Esc that led to a row of commands, or was one too many, in which another one is one too many.
ONE_TOO_MANY = 0.5

#: Seconds after a letter that opened a question, in which the next one makes both a word: later the question was seen.
OPENED = 0.9

#: Seconds after a letter that asked, in which a sign may belong to the same word.
ASKED = 1.0

#: Seconds that a sign waits when it would answer right after the letter that asked: "j'ai", "hélas", "a-t-il".
SIGN = 0.5

#: An answer begins with neither; both are typed.
_APOSTROPHES = ("'", "’")

#: English words that go on with an apostrophe, and begin with a letter that may ask.
_CONTRACTED = frozenset(
    ("don", "didn", "doesn", "can", "couldn", "isn", "won", "wasn", "weren", "wouldn", "aren", "hasn", "hadn", "haven",
     "shouldn", "he", "she", "we", "it", "you", "they", "that", "there", "what", "who", "let", "here")
)  # fmt: skip

#: Before these an apostrophe replaces a letter; before any other character it is a number key.
_ELIDED = frozenset("aàâeéèêhiîoôuûyœæ")

#: The characters of named keys.
_CHARACTERS = {name: sign for sign, name in SIGNS.items()} | {
    "ampersand": "&", "quotation_mark": '"', "apostrophe": "'", "left_parenthesis": "(", "underscore": "_",
}  # fmt: skip

#: Signs that begin a note and that no command has.
_MORE_SIGNS = {
    "tilde": "~", "left_double_quotation_mark": "“", "left_pointing_double_angle_quotation_mark": "«",
    "right_single_quotation_mark": "’",
}  # fmt: skip


class KeyMode(Enum):
    """Where keys go while nothing is asked."""

    LINE = "line"
    ONCE = "once"
    STAY = "stay"


class Stroke(msgspec.Struct, frozen=True):
    """A key: its name without Alt, what it types, and whether Esc came with it."""

    key: str
    character: str = ""
    together: bool = False

    @property
    def is_letter(self) -> bool:
        """Whether it may be part of a word."""
        return self.character.isalpha() and self.key not in _DIGITS_OF_AZERTY

    @property
    def is_capital(self) -> bool:
        """Whether it is a letter with Shift, or under Caps Lock."""
        return self.is_letter and self.character.isupper()


#: Letters that are number keys on a French keyboard.
_DIGITS_OF_AZERTY = frozenset("éèçà")


def stroke_of(key: str, character: str | None) -> Stroke:
    """Return the key that was meant: terminals that report Shift with a letter mean the capital."""
    together = key.startswith("alt+")
    name = key.removeprefix("alt+")
    letter = name.removeprefix("shift+")
    if letter != name and len(letter) == 1:
        name = letter.upper()
    typed = character if character is not None and character.isprintable() and not together else ""
    return Stroke(name, typed or (name if len(name) == 1 else _character(name)), together)


def _character(name: str) -> str:
    """Return what a named key types, "" if nothing."""
    return _CHARACTERS.get(name) or _MORE_SIGNS.get(name) or _by_its_name(name)


def _by_its_name(name: str) -> str:
    """Return the sign that Unicode calls so, as keys of signs are named: “[” for left_square_bracket."""
    from unicodedata import lookup

    try:
        return lookup(name.replace("_", " ")) if "_" in name else ""
    except KeyError:
        return ""


class Stance(msgspec.Struct):
    """The state of the keys of one screen.

    `word` is how long a letter waits. `held_letter` waits to see whether another letter follows and makes it a word;
    `held_sign`, a number key of a French keyboard that answers a question, waits for a letter in the same way. `opener`
    is the letter that opened the unanswered question: if the next letter is prose, it is typed before that.
    """

    mode: KeyMode = KeyMode.LINE
    word: float = WORD
    held_letter: Stroke | None = None
    held_sign: Stroke | None = None
    opener: str = ""
    capitals: CapsLockHint = msgspec.field(default_factory=CapsLockHint)
    _since: float = 0.0
    _refused: float = float("-inf")
    asked: float = float("-inf")
    _acted: float = float("-inf")
    _escaped: float = float("-inf")

    @property
    def commanding(self) -> bool:
        """Whether the next key is a command."""
        return self.mode is not KeyMode.LINE

    def to_line(self) -> None:
        """Give the keys back to the note line."""
        self.mode = KeyMode.LINE

    def stay(self, word: float = WORD) -> None:
        """Stay among commands; a letter waits for so many seconds."""
        self.mode, self.word = KeyMode.STAY, word

    def escape(self, now: float) -> None:
        """Await one command; the second time stay among commands, the third time leave, unless it came too soon."""
        too_many = self.mode is KeyMode.STAY and now - self._escaped < ONE_TOO_MANY
        self._escaped = now
        if self.mode is not KeyMode.STAY:
            self.word = WORD
        if not too_many:
            self.mode = {KeyMode.LINE: KeyMode.ONCE, KeyMode.ONCE: KeyMode.STAY, KeyMode.STAY: KeyMode.LINE}[self.mode]

    def refuse(self, stroke: Stroke, now: float) -> None:
        """Remember a refused letter or number, or a letter and its no, which may have begun a word, or a sentence."""
        if self.mode is KeyMode.LINE or stroke.is_capital or not stroke.is_letter or len(stroke.character) > 1:
            self.opener, self._refused = stroke.character, now

    def ask(self, stroke: Stroke, now: float) -> None:
        """Remember a letter that opened a question, which may have begun a word."""
        self.opener, self.asked = stroke.character, now

    def acted(self, now: float) -> None:
        """Remember that a letter after an Esc acted at once."""
        self._acted = now

    def has_just_acted(self, now: float, within: float = REFUSED) -> bool:
        """Whether a letter has just acted as a command, so that the next one may belong to its word."""
        return now - self._acted < within

    def goes_on(self, now: float) -> None:
        """Note a key that a question takes, since it may continue a word with the letter that opened the question."""
        if now - self.asked < OPENED:
            self.asked = now

    def take_opener(self, now: float) -> str:
        """Return and forget the letter that opened the question; "" if it is too old to begin a word."""
        opener, self.opener = self.opener, ""
        return opener if now - max(self.asked, self._refused) < OPENED else ""

    def holds_sign(self, stroke: Stroke, now: float) -> bool:
        """Hold a sign that is a number key on a French keyboard and may belong to a word; tell whether it is held."""
        if len(self.opener) == 1 and now - self.asked < ASKED and not stroke.together:
            self.held_sign, self._since = stroke, now
        return self.held_sign is not None

    def release_sign(self, stroke: Stroke | None, now: float) -> tuple[Stroke | None, bool]:
        """Release the waiting sign; return it, and whether it makes a word with `stroke`."""
        sign, self.held_sign = self.held_sign, None
        if sign is None or stroke is None or stroke.together or now - self._since >= SIGN:
            return sign, False
        if sign.character in _APOSTROPHES:
            return sign, stroke.character.lower() in _ELIDED
        return sign, stroke.is_letter or stroke.character == " "

    def joins_refused(self, stroke: Stroke, now: float) -> bool:
        """Whether a key makes a word with the letter that was just refused; only a blank goes on behind a number."""
        follows = stroke.character.isalpha() or stroke.character in (" ", "-", *_APOSTROPHES)
        if self.opener.isdecimal() or (self.opener in _DIGITS_OF_AZERTY and self.mode is KeyMode.STAY):
            follows = stroke.character == " "
        return bool(self.opener) and follows and not stroke.together and now - self._refused < REFUSED

    def holds_letter(self, stroke: Stroke, now: float) -> bool:
        """Hold a key that may begin a word; tell whether it is held."""
        if stroke.together or not stroke.is_letter or self.mode is not KeyMode.STAY:
            return False
        self.held_letter, self._since = stroke, now
        return True

    def release_letter(self, stroke: Stroke, now: float) -> tuple[Stroke | None, bool]:
        """Return the held key, and whether it makes a word with the one that comes."""
        held, self.held_letter = self.held_letter, None
        if held is None:
            return None, False
        follows = stroke.is_letter or stroke.character == " "
        self.goes_on(self._since)
        begins = bool(self.opener) and self._since == self.asked
        differs = stroke != held or begins  # behind the letter that opened a panel it is a word too: “Too late”
        return held, follows and not stroke.together and differs and now - self._since < self.word


def elides(stance: Stance, stroke: Stroke, now: float, typed: str = "") -> bool:
    """Tell whether an apostrophe makes a word with the letter that just asked: "l'équipe"; "don't", once `typed`."""
    begun = stance.opener + typed
    is_word = len(begun) == 1 or begun.casefold() in _CONTRACTED
    return bool(stance.opener) and is_word and stroke.character in _APOSTROPHES and now - stance.asked < OPENED


def decline(stance: Stance, stroke: Stroke, now: float) -> None:
    """Remember the letter that asked and the no right behind it, which may have begun a word: "entre", "end"."""
    begun, is_fresh = stance.opener, now - stance.asked < OPENED
    stance.opener = ""
    if begun and is_fresh:
        stance.refuse(Stroke(stroke.key, begun + stroke.character), now)


def word_begun(stance: Stance, stroke: Stroke, now: float) -> str:
    """Return the refused letters with which `stroke` makes a word; "" if it is no letter."""
    return stance.opener if stroke.is_letter and stance.joins_refused(stroke, now) else ""
