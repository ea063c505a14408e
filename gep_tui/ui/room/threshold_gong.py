"""The gong at the thresholds of a phase, and what is said if it cannot be heard."""

from __future__ import annotations

from gep_tui.live.gong.gong import Gong
from gep_tui.live.session import LiveSession
from gep_tui.locale import _
from gep_tui.ui.desk.alarms import Alarms
from gep_tui.ui.desk.view_model import ViewModel

#: Real seconds for which it is said that a stroke was not heard.
SAID = 60.0


class ThresholdGong:
    """Strikes once at each threshold that a phase reaches while the screen is open."""

    def __init__(self, live: LiveSession, gong: Gong) -> None:
        self._gong = gong
        self._clock = live.clock
        self._struck = float("-inf")
        self._alarms = Alarms()
        self._alarms.recall(live.session, live.record.events, live.now())

    def tick(self, model: ViewModel) -> None:
        """Strike if a threshold was just reached; not while it is undecided whether that time counts."""
        if not model.session.gaps and self._alarms.due(model):
            self._struck = self._clock.real()
            self._gong.strike()

    def end(self) -> None:
        """Strike no more."""
        self._gong.end()

    def fault(self) -> str:
        """Return why the last stroke was not heard; "" if it was, or after a while."""
        if self._clock.real() - self._struck > SAID:
            return ""
        return {
            "": "",
            "absent": _('No gong: pip install "gep-tui[gong]" brings what it needs.'),
            "failed": _("No gong: this computer plays no sound."),
            "late": _("No gong: the sound of this computer hangs."),
        }[self._gong.fault]
