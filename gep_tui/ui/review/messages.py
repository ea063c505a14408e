"""What the keys of the review tell its screen."""

from __future__ import annotations

from textual.message import Message

from gep_tui.ui.review.output import Job


class ReviewLeft(Message):
    """The facilitator goes back to where he came from."""


class OutputWanted(Message):
    """A part of the record is to be copied, or written to a file."""

    def __init__(self, job: Job) -> None:
        super().__init__()
        self.job = job
