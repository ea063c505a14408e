"""The driver of Textual, right also after a stop that no program can catch (SIGSTOP, then SIGCONT)."""

from __future__ import annotations

import sys
from contextlib import suppress

from textual.driver import Driver

if sys.platform == "win32":

    def steady() -> type[Driver] | None:
        """Return nothing: Textual chooses, and Windows stops no program so."""
        return None

else:
    from textual.drivers.linux_driver import LinuxDriver

    #: Takes back what the terminal was asked to report of keys: it is asked anew.
    POP_KEYBOARD = "\x1b[<u"

    class SteadyDriver(LinuxDriver):
        """Begins anew when it is continued.

        Textual begins a second time beside the first: two threads then read the keys, of which one is left behind and
        keeps the program from ending, and the terminal's own settings are forgotten. It also does so in the middle of
        whatever the signal has interrupted, itself included, and may wait there for ever; here the loop does it, when
        it comes to it. What was typed meanwhile is kept.
        """

        _continuing = False

        def _sigcont_application(self, *_: object) -> None:
            """Have the loop begin anew, once however often the program was continued."""
            if not self._continuing:
                self._continuing = True
                with suppress(RuntimeError):  # the loop has ended: there is nothing to go on with
                    self._loop.call_soon_threadsafe(self._go_on)

        def _go_on(self) -> None:
            self._continuing = False
            super()._sigcont_application()

        def start_application_mode(self) -> None:
            """Take the terminal; where it is held already, in place of what held it."""
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

    def steady() -> type[Driver] | None:
        """Return the driver."""
        return SteadyDriver
