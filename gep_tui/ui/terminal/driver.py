"""The Textual driver that reads keys in slices between ticks of the clock, and restarts properly after a stop."""

from __future__ import annotations

import os
import selectors
import sys
from contextlib import suppress
from functools import partial
from threading import Event
from time import monotonic
from typing import Any

from textual import events
from textual.driver import Driver
from textual.geometry import Size

from gep_tui.locale import _
from gep_tui.ui.terminal.decoding import Decoder
from gep_tui.ui.terminal.parser import Parser
from gep_tui.ui.terminal.sequences import QUIET, Cutter
from gep_tui.ui.terminal.stopping import Stopping
from gep_tui.ui.terminal.waiting import MOST, SLICE, InputQueue

if sys.platform == "win32":

    def steady() -> type[Driver] | None:
        """Return None: Textual chooses, and Windows has no such stop."""
        return None

else:
    from textual.drivers.linux_driver import LinuxDriver

    #: Withdraws the terminal's keyboard settings, which are then requested again.
    POP_KEYBOARD = "\x1b[<u"

    #: Seconds to wait for more while input is left to hand over; otherwise nothing wakes the thread.
    BUSY = 0.01
    #: Bytes read at once that are no single key; seconds to wait for the rest; and the longest such wait.
    BURST, GAP, LONGEST = 64, 0.02, 0.5
    #: Seconds after which the application is asked again whether it is ready.
    PATIENCE = 0.5

    class SteadyDriver(LinuxDriver):
        """Restarts when the program is continued.

        Textual would start the driver a second time beside the first: two threads would then read keys, one of which is
        forgotten and keeps the program from ending, and the terminal's own settings are lost. It could also do so in
        the middle of whatever the signal interrupted, even its own restart, and might wait for ever. Here the loop
        restarts the driver when its turn comes, and keeps what was typed.
        """

        exit_event: Stopping

        def __init__(self, *args: Any, **more: Any) -> None:
            super().__init__(*args, **more)
            self.exit_event = Stopping()
            self._continuing = False
            self._parser, self._cutter, self._decoder = Parser(self._debug), Cutter(), Decoder()
            self._waiting, self._ready = InputQueue(), Event()
            self._handed, self._asked, self._last = 0, 0.0, 0.0
            #: Tells the size of the terminal.
            self.size_now = lambda: Size(*self._get_terminal_size())

        def _sigcont_application(self, *_: object) -> None:
            """Let the loop restart the driver once, however often the program was continued."""
            if not self._continuing:
                self._continuing = True
                with suppress(RuntimeError):  # the loop has ended, so there is nothing to continue
                    self._loop.call_soon_threadsafe(self._go_on)

        def _go_on(self) -> None:
            self._continuing = False
            super()._sigcont_application()
            self._app.call_later(self._app.refresh)

        def begin_anew(self) -> None:
            """Request everything from the terminal again and redraw it all, since it may have forgotten both."""
            self.start_application_mode()
            self._app.call_later(self._app.refresh)

        def start_application_mode(self) -> None:
            """Take the terminal; if it is held already, replace the holder."""
            if self._key_thread is None or not self._key_thread.is_alive():
                super().start_application_mode()  # type: ignore[no-untyped-call]
                return
            before = self.attrs_before
            self.exit_event.set()
            self._key_thread.join()
            self.exit_event.clear()
            self.write(POP_KEYBOARD)
            self.close()
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self.attrs_before = before

        def _run_input_thread(self) -> None:
            """Read keys; a fault ends the program like any other, with a sentence and a log."""
            try:
                self.run_input_thread()
            except Exception as error:  # noqa: BLE001 - see above
                self._app.call_later(_raise, error)

        def run_input_thread(self) -> None:
            """Read input until the terminal is given back, and hand it over as the application takes it."""
            self._ready.set()
            with selectors.SelectSelector() as selector:
                selector.register(self.fileno, selectors.EVENT_READ)
                selector.register(self.exit_event, selectors.EVENT_READ)
                while not self.exit_event.is_set():
                    try:
                        self._step(selector)
                    except MemoryError:
                        self._too_much()

        def _step(self, selector: selectors.BaseSelector) -> None:
            """Wait a moment for input, and hand over what there is."""
            busy = self._waiting or self._cutter.waits or self._decoder.waits
            if self._comes(selector, BUSY if busy else None):
                self._last = monotonic()
                text = self._decoder.feed(self._read(selector))
                self._waiting.add(self._cutter.feed(text, monotonic()))
            else:
                self._time_passes()
            self._hand_over()

        def _too_much(self) -> None:
            """Drop what waits: a paste too large for the memory must not end a session."""
            self._cutter, self._decoder, self._waiting = Cutter(), Decoder(), InputQueue()
            words = _("What was pasted was too much for this machine’s memory and is left out. The session goes on.")
            self._app.call_later(partial(self._app.notify, words, severity="warning", timeout=15, markup=False))

        def _comes(self, selector: selectors.BaseSelector, seconds: float | None) -> bool:
            """Tell whether input comes within `seconds`; `None` waits for input or for the end of reading."""
            return any(key.fd == self.fileno for key, _mask in selector.select(seconds))

        def _read(self, selector: selectors.BaseSelector) -> bytes:
            """Return the input so far; if it is more than a key, with what follows at once."""
            pieces = [os.read(self.fileno, 65_536)]
            began, length = monotonic(), len(pieces[0])
            while len(pieces[-1]) >= BURST and length < MOST and monotonic() - began < LONGEST:
                if not self._comes(selector, GAP):
                    break
                pieces.append(os.read(self.fileno, 65_536))
                length += len(pieces[-1])
            return b"".join(pieces)

        def _time_passes(self) -> None:
            """Treat input as complete when nothing has followed."""
            now = monotonic()
            self._waiting.add(self._cutter.tick(now))
            if self._decoder.waits and now - self._last >= QUIET:
                self._waiting.add(self._cutter.feed(self._decoder.rest(), now))

        def _hand_over(self) -> None:
            """Hand waiting input to the application, as fast as it processes it."""
            while self._waiting and self._is_ready():
                for token in self._waiting.take(monotonic()):
                    self._handed += len(token.text) if token.kind == "text" else 1
                    for message in self._parser.messages(token):
                        self.process_message(message)

        def _is_ready(self) -> bool:
            """Tell whether the application can take more; it answers once it has processed a slice."""
            now = monotonic()
            if self._handed >= SLICE or (not self._ready.is_set() and now - self._asked > PATIENCE):
                self._handed, self._asked = 0, now
                self._ready.clear()
                self.process_message(events.Callback(callback=self._reached))
            return self._ready.is_set()

        async def _reached(self) -> None:
            """Ask the focused widget to answer after all input given to it so far."""
            focused = self._app.focused
            if focused is None or not focused.call_later(self._ready.set):
                self._ready.set()

    def _raise(error: Exception) -> None:
        raise error

    def steady() -> type[Driver] | None:
        """Return the driver."""
        return SteadyDriver
