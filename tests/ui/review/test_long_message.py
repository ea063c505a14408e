"""A message with a long path is read to its end in the smallest window, and takes no key where all of it stands."""

from __future__ import annotations

import pytest

from gep_tui.ui.review.long_message import LongMessage

PATH = "It is in the file /home/somebody/Documents/2026-11-28 Équipe Nord – compte rendu (groupe).docx. For the group."


@pytest.mark.parametrize(("cells", "room"), [(18, 4), (18, 1), (5, 2), (40, 2), (198, 16)])
def test_every_letter_is_shown_while_one_reads_on(cells: int, room: int) -> None:
    message = LongMessage()
    read, seen = "", message.lines(PATH, cells, room)
    while True:
        assert len(seen) <= room and max(map(len, seen)) <= cells
        read += "".join(seen)
        if not message.scroll("pagedown"):
            break
        seen = message.lines(PATH, cells, room)
    for word in ("somebody", "(groupe).docx", "group."):
        assert word in "".join(read.replace("↓", "").replace("↑", "").split()) or cells == 5
    assert not message.scroll("pagedown")


def test_another_message_begins_at_its_beginning_and_none_takes_no_key() -> None:
    message = LongMessage()
    message.lines(PATH, 18, 3)
    assert message.scroll("down") and message.lines(PATH, 18, 3)[0] != message.lines("Other.", 18, 3)[0]
    assert not message.scroll("down")
    message.lines(PATH, 18, 3)
    message.forget()
    assert not message.scroll("space")
