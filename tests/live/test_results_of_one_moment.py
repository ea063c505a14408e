"""The results name the last events they cover, and cover no more, whatever is written meanwhile."""

from __future__ import annotations

import json
from functools import partial

import pytest
from room import Room

from gep_tui.domain.session.decisions.notes import add_note
from gep_tui.live import results


def test_a_note_written_while_they_are_made_is_in_the_next_ones(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    live = room.live
    live.do(partial(add_note, text="before", kind="fact"))
    covers = results.covers

    def meanwhile(events):
        monkeypatch.setattr(results, "covers", covers)
        live.do(partial(add_note, text="meanwhile", kind="fact"))
        return covers(events)

    monkeypatch.setattr(results, "covers", meanwhile)
    results.bring_up_to_date(live, "en")
    tables = json.loads((live.folder / "results.json").read_bytes())
    assert [note["text"] for note in tables["notes"].values()] == ["before"]
    assert [row["seq"] for row in tables["covers"].values()] == [live.session.last[0] - 1]
    results.bring_up_to_date(live, "en")
    tables = json.loads((live.folder / "results.json").read_bytes())
    assert [note["text"] for note in tables["notes"].values()] == ["before", "meanwhile"]
