"""What became of the commitments of earlier sessions stands on the page, in the sheets and in the data."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime

import msgspec
import pytest
from looked_at import looked_at

from gep_tui import locale
from gep_tui.domain.carried.events import CommitmentFollowed, NoteCarried
from gep_tui.domain.protocol.plan import PlannedPhase
from gep_tui.domain.protocol.protocol import Text
from gep_tui.domain.session.events import Event, NoteAdded, PhaseEntered, SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.report import Report, report
from gep_tui.export.csv_sheet import sheet
from gep_tui.export.csv_table import csv_
from gep_tui.export.json_text import json_
from gep_tui.export.markdown import markdown
from gep_tui.export.part import Part

TEN = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english() -> None:
    locale.choose("en")


@pytest.fixture
def told() -> Report:
    """A session that took three commitments along: one is done, one carried over again, one not asked about."""
    plan = (PlannedPhase(id="welcome", name=Text(fr="Accueil", en="Welcome"), seconds=600),)
    events: list[Event] = [
        SessionOpened(id="s2", programme="x", plan=plan, group_id="nord"),
        NoteCarried(session="s1", note="a", kind="commitment", text="call | the head", person="Léa", due="Friday"),
        NoteCarried(
            session="s1", note="b", kind="commitment", text="write", person="Karim", outcome="carried", times=1
        ),
        NoteCarried(session="s1", note="c", kind="commitment", text="ask"),
        NoteCarried(session="s1", note="d", kind="lead-taken-up", text="a lead"),
        PhaseEntered(from_="", to="welcome"),
        CommitmentFollowed(session="s1", note="a", outcome="done", words="=SUM(A1)"),
        CommitmentFollowed(session="s1", note="b", outcome="carried"),
        NoteAdded(kind="commitment", text="at once"),
        CommitmentFollowed(session="s2", note="w-9", outcome="done"),
    ]
    stamped = [msgspec.structs.replace(event, writer="w", seq=seq, at=TEN) for seq, event in enumerate(events, 1)]
    return report(fold(stamped), TEN, "en")


def test_each_has_its_state_its_word_and_how_often_it_was_carried_over(told: Report) -> None:
    rows = [(row.what, row.state, row.words, row.carried_over) for row in told.follow_ups]
    assert rows == [("call | the head", "done", "=SUM(A1)", 0), ("write", "carried", "", 2), ("ask", "open", "", 0)]


def test_the_page_has_a_table_of_them(told: Report) -> None:
    page = markdown(looked_at(told))
    assert "## What became of commitments" in page
    assert "| Karim | write |  | carried over |" in page
    assert "a lead" not in page


def test_spreadsheets_and_programs_get_them_as_a_table_of_their_own(told: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_(looked_at(told, Part("follow_ups"))))))
    assert [row["state"] for row in rows] == ["done", "carried", "open"]
    assert rows[0]["words"] == "'=SUM(A1)"
    assert "carried over" in sheet(looked_at(told, Part("follow_ups")))
    assert len(json.loads(json_(looked_at(told)))["follow_ups"]) == 3


def test_a_commitment_that_is_done_in_the_session_in_which_it_was_made_says_so(told: Report) -> None:
    assert [(row.what, row.state) for row in told.commitments] == [("at once", "done")]
    assert "| What | Said in | State |" in markdown(looked_at(told))
    assert "| at once | Welcome | done |" in markdown(looked_at(told))
