"""Ask what to do with a file that stands where another is to be written: the question says whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from gep_tui.domain.stream.text import one_line
from gep_tui.export.into_folder import Over
from gep_tui.locale import _
from gep_tui.ui.components.questions import Choose
from gep_tui.ui.review.messages import JobWanted
from gep_tui.ui.review.output import Job, OutputDone
from gep_tui.ui.review.state import Review, ReviewFlow


@dataclass
class StandsThere(Choose):
    """The question; in a small window it names the `reader` of the existing file, if one is known."""

    reader: str = field(default="", kw_only=True)

    def brief(self) -> tuple[str, list[str]]:
        """Return the question in few words."""
        words = _("There: {reader}").format(reader=self.reader) if self.reader else _("A file is there.")
        answers = (_("beside"), _("replace"), _("leave it"))
        return words, [f"{number} {answer}" for number, answer in enumerate(answers, 1)]


def over(review: Review, job: Job, done: OutputDone) -> ReviewFlow:
    """Ask about the file that was found standing when the `job` was `done`."""
    taken, stands = done.taken, done.stands
    if taken is None or stands is None:
        return
    options: list[tuple[Over, str]] = [
        ("beside", _("write another one beside it")),
        ("replace", _("replace it")),
    ]
    there = _("There is another file {name} already.").format(name=one_line(taken.name))
    answer = yield StandsThere(f"{there} {stands.words}", options=[*options, ("", _("leave it"))], reader=stands.reader)
    for each, _label in options:
        if each == answer:
            review.tell(JobWanted(job._replace(over=each)))
            return
    review.desk.say(_("Nothing was written: {path} is as it was.").format(path=one_line(str(taken))))
