"""Hold a text on the clipboard of X as HTML and as plain text, for whichever a program asks, until another one copies.

xclip holds one kind at a time, and gives it to whoever asks for another: a mail's HTML would be pasted as its source.
"""

from __future__ import annotations

import ctypes
from collections.abc import Mapping
from typing import Any

#: Kinds of plain text by the names under which programs ask for it.
PLAIN = ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain", "STRING", "TEXT")

_CLEAR, _REQUEST, _NOTIFY = 29, 30, 31
_ATOM = 4

#: Bytes of a request to the server beside what it carries.
_HEAD = 100


class _Asked(ctypes.Structure):
    """XSelectionRequestEvent."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", ctypes.c_void_p),
        ("owner", ctypes.c_ulong), ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong),
        ("target", ctypes.c_ulong), ("property", ctypes.c_ulong), ("time", ctypes.c_ulong),
    )  # fmt: skip


class _Told(ctypes.Structure):
    """XSelectionEvent."""

    _fields_ = (
        ("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("sent", ctypes.c_int), ("display", ctypes.c_void_p),
        ("requestor", ctypes.c_ulong), ("selection", ctypes.c_ulong), ("target", ctypes.c_ulong),
        ("property", ctypes.c_ulong), ("time", ctypes.c_ulong),
    )  # fmt: skip


class _Event(ctypes.Union):
    """XEvent: 24 longs, read as what its type says."""

    _fields_ = (("type", ctypes.c_int), ("asked", _Asked), ("told", _Told), ("room", ctypes.c_long * 24))


_OnError = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class XClipboard:
    """A connection to the X server that owns its clipboard."""

    def __init__(self, kinds: Mapping[str, bytes]) -> None:
        """Take the clipboard with a content for each kind. Raises OSError where that is not possible."""
        self._x = x = _library()
        self._display = x.XOpenDisplay(None)
        if not self._display:
            raise OSError("no X server answers")
        # A program that asked and went away meanwhile would end this one.
        self._on_error = _OnError(lambda display, error: 0)
        x.XSetErrorHandler(self._on_error)
        self._kinds = {self._atom(name): content for name, content in kinds.items()}
        longest = 4 * (x.XExtendedMaxRequestSize(self._display) or x.XMaxRequestSize(self._display)) - _HEAD
        if any(len(content) > longest for content in kinds.values()):
            raise OSError("too long for one answer")
        self._targets = self._atom("TARGETS")
        root = x.XDefaultRootWindow(self._display)
        window = x.XCreateSimpleWindow(self._display, root, 0, 0, 1, 1, 0, 0, 0)
        selection = self._atom("CLIPBOARD")
        x.XSetSelectionOwner(self._display, selection, window, 0)
        if x.XGetSelectionOwner(self._display, selection) != window:
            raise OSError("the clipboard was not given")

    def serve(self) -> None:
        """Answer whoever pastes; return once another program has copied something."""
        event = _Event()
        while True:
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.type == _CLEAR:
                return
            if event.type == _REQUEST:
                self._answer(event.asked)

    def _answer(self, asked: _Asked) -> None:
        """Hand over the kind that is asked for, or the list of kinds, or tell that there is no such kind."""
        into = asked.property or asked.target
        if asked.target == self._targets:
            names = (ctypes.c_ulong * (len(self._kinds) + 1))(self._targets, *self._kinds)
            self._hand_over(asked.requestor, into, _ATOM, 32, bytes(names), len(names))
        elif asked.target in self._kinds:
            content = self._kinds[asked.target]
            self._hand_over(asked.requestor, into, asked.target, 8, content, len(content))
        else:
            into = 0
        reply = _Event()
        reply.told = _Told(
            _NOTIFY, 0, 1, self._display, asked.requestor, asked.selection, asked.target, into, asked.time
        )
        self._x.XSendEvent(self._display, asked.requestor, 0, 0, ctypes.byref(reply))
        self._x.XFlush(self._display)

    def _hand_over(self, window: int, into: int, kind: int, bits: int, content: bytes, count: int) -> None:
        self._x.XChangeProperty(self._display, window, into, kind, bits, 0, content, count)

    def _atom(self, name: str) -> int:
        return int(self._x.XInternAtom(self._display, name.encode(), 0))


def _library() -> Any:
    """Return Xlib, told of what takes or returns more than an int. Raises OSError where it is not installed."""
    x = ctypes.CDLL("libX11.so.6")
    display, long = ctypes.c_void_p, ctypes.c_ulong
    x.XOpenDisplay.restype = display
    x.XDefaultRootWindow.argtypes, x.XDefaultRootWindow.restype = [display], long
    x.XCreateSimpleWindow.argtypes = [display, long, *[ctypes.c_int] * 2, *[ctypes.c_uint] * 3, long, long]
    x.XCreateSimpleWindow.restype = long
    x.XInternAtom.argtypes, x.XInternAtom.restype = [display, ctypes.c_char_p, ctypes.c_int], long
    x.XSetSelectionOwner.argtypes = [display, long, long, long]
    x.XGetSelectionOwner.argtypes, x.XGetSelectionOwner.restype = [display, long], long
    x.XNextEvent.argtypes = [display, ctypes.c_void_p]
    x.XChangeProperty.argtypes = [
        display, long, long, long, ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int,
    ]  # fmt: skip
    x.XSendEvent.argtypes = [display, long, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    x.XFlush.argtypes = [display]
    for size in (x.XExtendedMaxRequestSize, x.XMaxRequestSize):
        size.argtypes, size.restype = [display], ctypes.c_long
    return x
