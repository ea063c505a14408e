"""Cut terminal input into text, keys and pastes, and drop answers that nobody asked for.

A sequence may arrive in pieces. The beginning of one that does not continue is Esc, or Esc and a character. Textual
(8.2) would type the letters of a sequence that it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from textual import _xterm_parser as stock
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS

from gep_tui.ui.terminal.quit_key import quits

START, END, ESC = stock.BRACKETED_PASTE_START, stock.BRACKETED_PASTE_END, "\x1b"

#: Esc, from a terminal that gives every key a sequence.
ESCAPE = "\x1b[27u"

#: Seconds without a byte after which an incomplete sequence is no sequence.
TOGETHER = 0.1
#: Seconds without a byte after which a paste without its end mark is over.
QUIET = 1.0
#: Longest sequence, in characters, and longest answer, such as a clipboard's.
LONGEST, LONGEST_ANSWER = 64, 1_000_000
#: Characters above which a paste is delivered in parts, to spare the memory.
PART = 16_000_000
#: The most columns or rows of any terminal.
LARGEST = 2_000

TEXT, KEY, PASTE, _NOISE = "text", "key", "paste", "noise"

_TEXT = re.compile(r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_CONTROL = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_CONTROL_BEGUN = re.compile(r"\x1b\[[0-?]*[ -/]*")
_RXVT = re.compile(r"\x1b\[[0-9]+\$")
#: Strings with which terminals answer: colours, titles, clipboard (OSC), versions, settings (DCS), pictures (APC).
_ANSWER = re.compile(r"\x1b(?:\](?:[0-9]+;|[lL])|P(?:[>!]\||[01][$+]r)|_G)[^\x07\x18\x1a\x1b\x9c]*")
_ANSWER_BEGUN = re.compile(r"\x1b(?:\][0-9]*|P[>!01]?[$+]?|_)")
_ANSWER_WHOLE = re.compile(r"\x1b[\]PX^_][^\x00-\x1f\x9c]*\x1b\\")


class Token(NamedTuple):
    """A piece of input; `kind` is TEXT (with tabs and newlines), KEY (a control or a whole sequence) or PASTE.

    A PASTE that `continues` is a further part of the one before it.
    """

    kind: str
    text: str
    continues: bool = False


class Cutter:
    """Cuts one terminal's input; times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._begun = ""
        self._paste: list[str] | None = None
        self._pasted = 0
        self._continues = False
        self._last = 0.0

    @property
    def waits(self) -> bool:
        """Whether something incomplete may become complete with time."""
        return bool(self._begun) or self._paste is not None

    def feed(self, data: str, now: float) -> Iterator[Token]:
        """Yield what `data` completes."""
        if self._paste is not None and now - self._last >= TOGETHER and quits(data):
            yield from self._unclosed()  # it came later, and alone: somebody pressed it
        self._last = now
        data, self._begun = self._begun + data, ""
        while data:
            if self._paste is not None:
                self._pasted += len(data)
                text, data = _until_the_end(self._paste, data)
                if text is not None:
                    self._paste = None
                    yield Token(PASTE, text, self._continues)
                elif self._pasted > PART:
                    *most, last = self._paste  # the last piece may hold the beginning of the end mark
                    self._paste, self._pasted = [last], 0
                    yield Token(PASTE, "".join(most), self._continues)
                    self._continues = True
                continue
            kind, length = _first(data)
            if not length:
                self._begun = data
                return
            if data[:length] == ESCAPE and len(data) == length + 1 and data[-1].isprintable():
                yield Token(KEY, ESC + data[-1])  # one burst: terminals that name Esc mean the same as others
                return
            if data.startswith(START):
                self._paste, self._pasted, self._continues = [], 0, False
            elif kind != _NOISE:
                yield Token(kind, data[:length])
            data = data[length:]

    def tick(self, now: float) -> Iterator[Token]:
        """Yield what is complete because nothing followed."""
        if self._paste is not None and now - self._last >= QUIET:
            yield from self._unclosed()
        elif self._begun and now - self._last >= TOGETHER:
            begun, self._begun = self._begun, ""
            if _ANSWER.match(begun) or (begun.startswith(ESC + "[") and len(begun) > 2):
                return  # a torn sequence: nobody types that within a tenth of a second
            yield Token(KEY, begun[:2])
            yield from self.feed(begun[2:], now)

    def _unclosed(self) -> Iterator[Token]:
        """Yield a paste that is over although its end mark did not come."""
        text, self._paste = "".join(self._paste or ()), None
        yield Token(PASTE, text, self._continues)


def _first(data: str) -> tuple[str, int]:
    """Return the kind and length of the first piece of `data`; a length of 0 if more has to come."""
    if text := _TEXT.match(data):
        return TEXT, text.end()
    if data[0] != ESC:
        return KEY, 1
    second = data[1:2]
    if second == "[":
        return _control(data)
    if second == "O":
        return (KEY, 3 if data[:3] in ANSI_SEQUENCES_KEYS else 2) if len(data) > 2 else (KEY, 0)
    if second and second in "]PX^_":
        return _string(data)
    return KEY, 1 if second == ESC else 2 if second else 0


def _control(data: str) -> tuple[str, int]:
    """Do the same as `_first` for input that begins with Esc [."""
    if data.startswith("\x1b[["):  # the Linux console's function keys
        return (KEY if data[:4] in ANSI_SEQUENCES_KEYS else _NOISE), 4 if len(data) > 3 else 0
    if data.startswith("\x1b[M"):  # a mouse report of three bytes
        return _NOISE, 6 if len(data) > 5 else 0
    if (short := _RXVT.match(data)) and short[0] in ANSI_SEQUENCES_KEYS:
        return KEY, short.end()
    if found := _CONTROL.match(data):
        return (KEY if _is_known(found[0]) else _NOISE), found.end()
    begun = _CONTROL_BEGUN.match(data)
    if begun and begun.end() == len(data) <= LONGEST:
        return _NOISE, 0
    # No sequence has this character: what precedes it is torn, or is Esc and [.
    return (KEY, 2) if begun is None or begun.end() == 2 else (_NOISE, begun.end())


def _string(data: str) -> tuple[str, int]:
    """Do the same as `_first` for an answer that has an end mark of its own."""
    if answer := _ANSWER.match(data):
        rest = data[answer.end() : answer.end() + 2]
        if rest in ("", ESC) and len(data) < LONGEST_ANSWER:
            return _NOISE, 0
        end = 2 if rest == "\x1b\\" else 1 if rest[:1] in ("\x07", "\x9c") else 0
        return _NOISE, answer.end() + end
    if whole := _ANSWER_WHOLE.match(data):
        return _NOISE, whole.end()
    return KEY, 0 if _ANSWER_BEGUN.fullmatch(data) else 2


def _is_known(sequence: str) -> bool:
    """Tell whether Textual knows a whole sequence."""
    if size := stock._re_in_band_window_resize.fullmatch(sequence):
        return all(0 < int(each.partition(":")[0]) <= LARGEST for each in size.groups()[:2])
    if sequence in ANSI_SEQUENCES_KEYS or sequence in stock.SPECIAL_SEQUENCES:
        return True
    forms = (stock._re_extended_key, stock._re_mouse_event, stock._re_terminal_mode_response)
    return any(form.fullmatch(sequence) for form in forms)


def _until_the_end(pieces: list[str], data: str) -> tuple[str | None, str]:
    """Return the whole paste, `None` if it continues, and what follows it in `data`."""
    # The end mark may have come in two pieces.
    last = pieces.pop() if pieces else ""
    text, end, rest = (last + data).partition(END)
    if not end:
        cut = len(text) - len(END)
        pieces += [text[:cut], text[cut:]] if cut > 0 else [text]
        return None, ""
    return "".join((*pieces, text)), rest
