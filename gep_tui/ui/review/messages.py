"""What the keys of the review tell its screen."""

from __future__ import annotations

from textual.message import Message

from gep_tui.ui.review.output import Job
from gep_tui.ui.review.purge_job import PurgeJob


class ReviewLeft(Message):
    """The facilitator goes back to where the review was opened."""


class JobWanted(Message):
    """Asks to copy a part of the record, to write it to a file, or to erase something for good."""

    def __init__(self, job: Job | PurgeJob) -> None:
        super().__init__()
        self.job = job
