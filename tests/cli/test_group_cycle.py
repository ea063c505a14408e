"""`gep group cycle`: the figures as a page and as JSON, for each reader, with hostile words in every field."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from gep_tui.domain.session.decisions import floor, notes, phases, ratings
from gep_tui.domain.session.rating import RatedThing
from gep_tui.live.clock import ManualClock
from gep_tui.live.headless import open_session
from gep_tui.store.library.ledger import entries

Gep = Callable[..., tuple[int, str, str]]

#: Planted words: a name, a quote, a case, each with what a terminal, a browser or a spreadsheet would obey.
NAMES = ("Léa =1+1", "Karim <script>alert(1)</script>", "Zoé [/]")
PLANTED = ("Léa", "Karim", "Zoé", "Accueil", "Santé", "citation", "Tensions", "script", "=1+1", "[/]", "mieux dormir")


@pytest.fixture
def nord(gep: Gep, home: Path, clock: ManualClock) -> str:
    """A group with one session in which everything was said that only the group may read."""
    rows = "\n".join(f"{name};{service}" for name, service in zip(NAMES, ("Accueil", "Santé", "Accueil"), strict=True))
    people = home.parent / "people.csv"
    people.write_text("Nom;Service\n" + rows, encoding="utf-8")
    gep("group", "new", "Nord", "--aim", "know-how", "--aim", "mieux dormir", "--members", str(people), "--yes")
    live = open_session(home, "codev-6", list(NAMES), clock=clock, group="Nord", presenter=NAMES[0], id="Tensions")
    live.do(phases.begin)
    for number in (1, 2, 3):
        live.do(partial(floor.give_floor, person=f"p{number}", sure=True))
        clock.advance(60 * number)
    live.do(partial(notes.add_note, text="Tensions <script> : comment dire =1+1 ?", kind="request", person="p1"))
    live.do(partial(notes.add_note, text="citation [/]", kind="commitment", person="p2"))
    live.do(partial(notes.add_note, text="citation apprise", kind="learning", person="p2"))
    live.do(partial(ratings.rate, about=RatedThing("session"), scale="ten", mark=7, person="p1", words="citation"))
    live.do(partial(ratings.count_hands, about=RatedThing("aim", "mieux dormir"), scale="roti", mark=3, hands=3))
    clock.advance(timedelta(minutes=30).total_seconds())
    live.do(phases.close)
    assert live.close()
    assert gep("group", "sessions", "nord", "--take", "all")[0] == 0
    return "nord"


def test_the_group_reads_who_came_and_the_facilitator_alone_how_long_each_spoke(gep: Gep, nord: str) -> None:
    status, page, err = gep("group", "cycle", nord)
    assert (status, err) == (0, "")
    for words in (
        "For the members of the group",
        "Karim <script>alert(1)</script>",
        "1 of 1",
        "Zoé [/]",
        "open so far",
    ):
        assert words in page
    assert "in a role" not in page
    assert "Above one and a half" not in page
    own = gep("group", "cycle", nord, "--for", "facilitator")[1]
    assert "For the facilitator alone" in own
    assert "in a role" in own


@pytest.mark.parametrize("form", ["text", "--json", "--html"])
@pytest.mark.parametrize("review", [(), ("--review", "mid"), ("--review", "end")])
def test_the_sponsor_reads_no_name_no_quote_no_case(
    gep: Gep, nord: str, tmp_path: Path, form: str, review: tuple[str, ...]
) -> None:
    out, more = tmp_path / "page.html", {"--json": ("--json",), "--html": ("--html", str(tmp_path / "page.html"))}
    status, told, _err = gep("--lang", "fr", "group", "cycle", nord, "--for", "sponsor", *review, *more.get(form, ()))
    said = out.read_text(encoding="utf-8") if form == "--html" else told
    assert status == 0
    assert [each for each in PLANTED if each.casefold() in said.replace("script-src", "").casefold()] == []
    assert "3" in said


@pytest.mark.parametrize("reader", ["facilitator", "group"])
def test_the_html_page_shows_words_letter_for_letter_and_loads_nothing(
    gep: Gep, nord: str, home: Path, tmp_path: Path, reader: str
) -> None:
    there = tmp_path / "page.html"
    assert gep("group", "cycle", nord, "--for", reader, "--review", "end", "--html", str(there))[0] == 0
    page = there.read_text(encoding="utf-8")
    assert "Karim &lt;script&gt;alert(1)&lt;/script&gt;" in page and "<script" not in page
    assert "http:" not in page and "https:" not in page and "src=" not in page
    assert stat.S_IMODE(there.stat().st_mode) == 0o600
    shown = Checked()
    shown.feed(page)
    assert shown.open == [] and shown.tags.count("h2") == shown.tags.count("section") > 6
    assert shown.tags.count("table") >= shown.tags.count("summary") > 3
    (entered,) = entries(home / "groups" / "nord")
    assert entered.reader == reader
    assert gep("group", "cycle", nord, "--html", str(there))[0] == 0
    assert (tmp_path / "page-2.html").exists() and there.read_text(encoding="utf-8") == page


def test_a_page_is_named_as_minutes_are_in_the_language_of_the_reader(gep: Gep, nord: str, tmp_path: Path) -> None:
    assert (
        gep("--lang", "fr", "group", "cycle", nord, "--for", "group", "--review", "end", "--html", str(tmp_path))[0]
        == 0
    )
    (page,) = tmp_path.glob("*.html")
    assert page.name.endswith("bilan de fin de cycle (groupe).html") and page.name[:2] == "20"


class Checked(HTMLParser):
    """Reads a page: which tags it has, and which are never closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_programs_read_the_same_figures(gep: Gep, nord: str) -> None:
    told = json.loads(gep("group", "cycle", nord, "--for", "facilitator", "--json")[1])
    assert (told["attended"], told["expected"], told["commitments"]["open"], told["service_count"]) == (3, 3, 1, 2)
    assert [each["name"] for each in told["attendance"]] == list(NAMES)
    assert [(each["about"]["subject"], each["mean"]) for each in told["ratings"]["things"]] == [
        ("session", 7),
        ("aim", 3),
    ]
    assert told["audience"].startswith("For the facilitator alone")


def test_a_cycle_is_named_and_an_unknown_one_told(gep: Gep, nord: str) -> None:
    status, _out, err = gep("group", "cycle", nord, "--cycle", "printemps")
    assert status == 1
    assert "The group has no cycle “printemps”." in err
    assert gep("group", "cycle", nord, "--cycle", "all")[0] == 0
