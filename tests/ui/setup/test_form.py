"""The form of set-up: what was typed becomes the first event, or is refused by name."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

import msgspec
import pytest
from drawn import text_of

from gep_tui.catalogue.catalogue import load
from gep_tui.domain.session.events import SessionOpened
from gep_tui.domain.session.fold import fold
from gep_tui.domain.session.people import given, with_role
from gep_tui.ui.components.offers import Offer, offers
from gep_tui.ui.components.rows import ListRow
from gep_tui.ui.setup import changes
from gep_tui.ui.setup.complaints import complaint_of
from gep_tui.ui.setup.form import SetupForm, like
from gep_tui.ui.setup.opening import opening_of
from gep_tui.ui.setup.views import form as view
from gep_tui.ui.setup.views.chooser import offer_lines
from gep_tui.words.durations import planned_words

CATALOGUE = load(None)
OFFERS = {offer.key: offer for offer in offers(CATALOGUE, (), "en")}
NOW = datetime(2026, 11, 22, 8, 52, 30).astimezone()

HOSTILE = ["[/]", "[@click=app.quit]x[/]", "[red]Léa", "{0} %s", "a" * 10_000, "\x1b[2J\x1b]0;t\x07Zoé\u202e"]


def form(key: str = "half-day-two-cases", **typed: str) -> SetupForm:
    return SetupForm(OFFERS[key], CATALOGUE.protocols, "en", **typed)  # type: ignore[arg-type]


def opened(of: SetupForm) -> SessionOpened:
    assert complaint_of(of, NOW) is None
    return opening_of(of, "2026-11-22-0852-abc", NOW)


def complaint(of: SetupForm) -> tuple[str, str]:
    found = complaint_of(of, NOW)
    assert found is not None
    return found.field, found.words


def rows_text(of: SetupForm) -> str:
    found = of.fitted(NOW)
    rows: list[ListRow] = view.phase_rows(of, found, of.draft(NOW).begin)
    return text_of([row.draw(44) for row in rows])


def test_group_people_and_times_go_into_the_first_event() -> None:
    event = opened(form(group=" Équipe  Nord ", people="Léa; Social; assistante\nKarim", begin="9:00", until="12:00"))
    assert event.group == "Équipe Nord"
    assert [(each.name, each.service, each.function) for each in event.people] == [
        ("Léa", "Social", "assistante"),
        ("Karim", "", ""),
    ]
    assert event.announced == NOW.replace(hour=9, minute=0, second=0)
    assert sum(phase.seconds or 0 for phase in event.plan) == 180 * 60
    assert event.title == "Half day, two cases"


def test_an_address_is_kept_and_goes_over_to_the_next_session_of_the_group() -> None:
    session = fold((opened(form(people="Jean Dupont <j@x.fr>; Zoé Martin <z@x.fr>; Léa (RH)", facilitator="Léa")),))
    assert [(each.name, each.service, each.address) for each in session.people] == [
        ("Jean Dupont", "", "j@x.fr"),
        ("Zoé Martin", "", "z@x.fr"),
        ("Léa", "RH", ""),
    ]
    again = like(session, OFFERS["codev-6"], CATALOGUE.protocols, "en")
    assert fold((opened(again),)).people == session.people


def test_a_variant_is_named_in_the_programme() -> None:
    assert opened(form("consultancy:short", people="Léa")).programme == "consultancy:short"


@pytest.mark.parametrize(("language", "name"), [("en", "Short form (20 min)"), ("fr", "Forme courte (20\u00a0min)")])
def test_a_variant_is_titled_with_its_protocol_s_name_in_either_language(language: str, name: str) -> None:
    found = fold((opened(form("consultancy:short", people="Léa")),))
    protocol = CATALOGUE.protocols["consultancy"].name.into(language)
    assert found.titled(language) == f"{protocol} · {name}"


def test_a_title_that_somebody_gave_is_the_same_in_both_languages() -> None:
    event = msgspec.structs.replace(opened(form(people="Léa")), title="Séance 4")
    assert {fold((event,)).titled(language) for language in ("fr", "en")} == {"Séance 4"}


def test_a_programme_says_when_it_begins_unless_something_else_was_typed() -> None:
    early = replace(OFFERS["half-day-two-cases"], starts="08:30")
    made = form(people="Léa")
    made.choose(early)
    assert made.begin == "08:30"
    assert opened(made).announced == NOW.replace(hour=8, minute=30, second=0)
    made.begin = ""
    assert opened(made).announced is None
    made.choose(OFFERS["codev-6"])
    assert made.begin == ""
    made.begin = "9:10"
    made.choose(early)
    assert made.begin == "9:10"


def test_the_hour_of_a_programme_goes_with_it() -> None:
    made = SetupForm(replace(OFFERS["half-day-two-cases"], starts="08:30"), CATALOGUE.protocols, "en")
    assert made.begin == "08:30"
    made.choose(OFFERS["codev-6"])
    assert made.begin == ""


def test_lengths_per_turn_go_by_the_people_on_the_list() -> None:
    few, many = (form("conversation-cafe", people="\n".join(names)) for names in ("abcde", "abcdefghi"))
    assert many.fitted(NOW).end > few.fitted(NOW).end


def test_the_facilitator_on_the_list_leads_and_goes_round_no_circle() -> None:
    session = fold((opened(form(people="Léa\nKarim\nClaire", facilitator="claire")),))
    assert len(session.people) == 3
    assert with_role(session, "everyone", "") == ("p1", "p2")
    assert form(people="Léa\nKarim\nClaire", facilitator="claire").heads == 2


def test_a_facilitator_who_is_not_on_the_list_joins_it() -> None:
    session = fold((opened(form(people="Léa\nKarim", facilitator="Claire")),))
    assert [person.name for person in session.people] == ["Léa", "Karim", "Claire"]
    assert given(session, "facilitator", "case-1") == ("p3",)


@pytest.mark.parametrize("typed", ["Léa", "martin", "lea martin", "Zo\u200bé"])
def test_a_facilitator_is_who_on_the_list_is_called_so(typed: str) -> None:
    of = form(people="Léa Martin\nKarim\nZoé", facilitator=typed)
    session = fold((opened(of),))
    assert (len(session.people), of.heads, of.joining) == (3, 2, "")
    assert given(session, "facilitator", "") == (("p3",) if typed.startswith("Z") else ("p1",))


def test_a_facilitator_who_may_be_two_people_is_asked_for_in_full() -> None:
    where, words = complaint(form(people="Fatou Diop\nFatou Sow", facilitator="Fatou"))
    assert (where, words) == ("facilitator", "“Fatou” may be Fatou Diop, Fatou Sow: write more of the name.")


def test_a_facilitator_who_joins_is_said_beside_the_people() -> None:
    shown = text_of([view.people_line(form(people="Léa\nKarim", facilitator="Claire"), 60)])
    assert shown.startswith("2 people + Claire, who facilitates")


@pytest.mark.parametrize("key", ["troika", "wise-crowds", "codev-6", "half-day-two-cases", "tietze"])
def test_the_first_presenter_presents_the_first_case_whatever_stands_before_it(key: str) -> None:
    of = form(key, people="Léa\nKarim\nAnne", presenters="Anne")
    event = opened(of)
    first = next(phase for phase in event.plan if "presenter" in phase.speakers)
    assert given(fold((event,)), "presenter", first.scope) == ("p3",)


def test_without_a_facilitator_nobody_leads() -> None:
    assert "facilitator" not in opened(form(people="Léa")).roles.get("", {})


@pytest.mark.parametrize("typed", ["Léa; Karim", "léa, karim", "lé;k", "Léa\tKarim"])
def test_presenters_are_named_case_by_case(typed: str) -> None:
    roles = opened(form(people="Léa\nKarim\nZoé", presenters=typed)).roles
    assert roles["case-1"]["presenter"] == ("p1",)
    assert roles["case-2"]["presenter"] == ("p2",)


def test_a_case_may_wait_for_its_presenter() -> None:
    roles = opened(form(people="Léa\nKarim", presenters="; Karim")).roles
    assert "case-1" not in roles
    assert roles["case-2"]["presenter"] == ("p2",)


def test_a_presenter_where_nobody_presents_is_refused_in_words() -> None:
    where, words = complaint(form("world-cafe", people="Léa\nKarim", presenters="Léa"))
    assert where == "presenters" and words.startswith("Nobody presents in “")


@pytest.mark.parametrize(
    ("typed", "field", "named"),
    [
        ({"people": "Léa\nléa"}, "people", "léa"),
        ({"people": "; Social"}, "people", "Social"),
        ({"people": "Léa", "begin": "noon"}, "begin", "noon"),
        ({"people": "Léa", "until": "late"}, "until", "late"),
        ({"people": "Léa", "presenters": "Karim"}, "presenters", "Karim"),
        ({"people": "Léa\nLéo", "presenters": "l"}, "presenters", "l"),
        ({"people": "Léa\nLéo\nZoé", "presenters": "Léa; Léo; Zoé"}, "presenters", "2"),
    ],
)
def test_what_is_wrong_is_refused_in_words_that_name_it(typed: dict[str, str], field: str, named: str) -> None:
    where, words = complaint(form(**typed))
    assert where == field
    assert named in words


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_text_is_kept_letter_for_letter_or_cleaned(hostile: str) -> None:
    event = opened(form(group=hostile, people=hostile, facilitator="Claire " + hostile))
    for text in (event.group, event.people[0].name, event.people[1].name):
        assert "\x1b" not in text
        assert "\u202e" not in text
    if hostile.isprintable() and ";" not in hostile:
        assert event.group == event.people[0].name == hostile


def test_another_programme_keeps_what_was_typed_and_forgets_lengths_set_by_hand() -> None:
    one = form(people="Léa", group="Nord")
    one.set_length("welcome", 300, NOW)
    one.choose(OFFERS["codev-6"])
    assert (one.people, one.group, one.lengths) == ("Léa", "Nord", {})


def test_the_same_group_comes_again() -> None:
    before = form(group="Nord", people='Léa; Social; assistante\n"Martin; Jo"; Social\nClaire', facilitator="Claire")
    session = fold((opened(before),))
    again = like(session, OFFERS["codev-6"], CATALOGUE.protocols, "en")
    assert [row.cells() for row in again.rows] == [row.cells() for row in before.rows]
    assert (again.group, again.facilitator) == ("Nord", "Claire")
    assert opened(again).people == opened(before).people


def test_the_form_shows_phases_with_clock_times() -> None:
    text = rows_text(form(begin="9:00", people="Léa"))
    assert "09:00 Welcome" in text
    assert "First case" in text
    assert "15 *" in text


def test_without_a_start_times_count_from_now() -> None:
    assert "08:52 Welcome" in rows_text(form())


@pytest.mark.parametrize(
    ("until", "said"),
    [
        ("", "09:00–12:30, 3 h 30"),
        ("12:30", "✓ 09:00–12:30, 3 h 30: fits"),
        ("3h", "✓ 09:00–12:00, 3 h 00: fits"),
        ("2h10", "too long; F2 shortens protected phases"),
    ],
)
def test_the_verdict_says_whether_it_fits(until: str, said: str) -> None:
    of = form(begin="9:00", until=until, people="Léa")
    assert said in view.verdict(of, of.fitted(NOW), of.draft(NOW).begin, NOW)[0]


@pytest.mark.parametrize(
    ("until", "said"),
    [("", "09:00–09:29, 29 min 30 s"), ("25", "4 min 30 s too long"), ("40", "10 min 30 s to spare")],
)
def test_half_minutes_are_said_in_set_up_as_they_add_up(until: str, said: str) -> None:
    of = form("troika", begin="9:00", people="Léa, Karim, Paul")
    of.lengths.update({phase.id: phase.seconds for phase in of.fitted(NOW).plan.phases if phase.seconds})
    of.until = until
    assert said in view.verdict(of, of.fitted(NOW), of.draft(NOW).begin, NOW)[0]


@pytest.mark.parametrize("offer", OFFERS.values(), ids=lambda offer: offer.key)
def test_the_rows_of_set_up_add_up_to_the_length_that_the_chooser_says(offer: Offer) -> None:
    of = SetupForm(offer, CATALOGUE.protocols, "en", begin="9:00")
    rows = re.findall(r"^\d\d:\d\d .* (\d+)(?::(\d\d))? *\*? *$", rows_text(of), re.MULTILINE)
    length = sum(60 * int(whole) + int(rest or 0) for whole, rest in rows)
    said = planned_words(length) if length else "no set length"
    assert said in text_of(offer_lines(offer, CATALOGUE.protocols, 100, 40)).splitlines()[1]


def test_a_plan_without_lengths_claims_no_end_and_no_times_behind_its_first_phase() -> None:
    of = form("gease:untimed", begin="9:00", people="Léa")
    assert view.verdict(of, of.fitted(NOW), of.draft(NOW).begin, NOW) == ("from 09:00, no set length", "")
    text = rows_text(of)
    assert text.count("09:00") == 1 and text.lstrip().startswith("09:00")


def test_what_cannot_be_fitted_is_said_with_its_minutes() -> None:
    of = form(begin="9:00", until="60", people="Léa")
    of.protected_too = True
    text, _style = view.verdict(of, of.fitted(NOW), of.draft(NOW).begin, NOW)
    assert "▲" in text
    assert "too long, at the shortest lengths" in text


def test_the_question_names_the_protected_phases_and_their_minutes() -> None:
    of = form(begin="9:00", until="2h10", people="Léa")
    asked = view.protected_question(of, of.fitted(NOW))
    assert "Break 15→" in asked
    of.protected_too = True
    assert of.fitted(NOW).late < form(begin="9:00", until="2h10", people="Léa").fitted(NOW).late


def test_minutes_go_up_and_down_by_whole_minutes_and_come_back() -> None:
    of = form("troika", people="a\nb\nc")
    phase = next(each for each in of.fitted(NOW).plan.phases if (each.seconds or 0) % 60)
    for id, minutes in (("more", (phase.seconds or 0) // 60 + 1), ("less", (phase.seconds or 0) // 60)):
        assert changes.change(of, id, phase.id, NOW) == ""
        assert of.lengths[phase.id] == minutes * 60
    assert "=" in rows_text(of)
    changes.change(of, "free", phase.id, NOW)
    assert of.lengths == {}


def test_a_phase_is_never_shorter_than_a_minute() -> None:
    of = form(people="Léa")
    for _time in range(20):
        changes.change(of, "less", "welcome", NOW)
    assert of.lengths["welcome"] == 60


def test_a_phase_without_length_cannot_be_lengthened_and_that_is_said() -> None:
    of = form("gease:untimed", people="Léa")
    phase = next(each for each in of.fitted(NOW).plan.phases if each.seconds is None)
    assert "no length" in changes.change(of, "more", phase.id, NOW)


def test_a_phase_is_left_out_and_taken_in_again_a_protected_one_after_a_question() -> None:
    of = form(people="Léa")
    assert changes.question(of, "skip", "pairs", NOW) == ""
    assert "Break" in changes.question(of, "skip", "break", NOW)
    changes.change(of, "skip", "pairs", NOW)
    assert "left out" in rows_text(of)
    assert next(phase for phase in opened(of).plan if phase.id == "pairs").skipped
    changes.change(of, "skip", "pairs", NOW)
    assert "left out" not in rows_text(of)


def test_a_group_too_small_or_too_large_is_said() -> None:
    assert view.size_warning(form("codev-6", people="Léa\nKarim")) == "meant for 5 people or more"
    assert view.size_warning(form("codev-6", people="\n".join("abcdefghij"))) == "meant for at most 8 people"
    assert view.size_warning(form("codev-6", people="\n".join("abcdef"))) == ""
    assert view.size_warning(form("codev-6")) == ""


def test_the_people_line_shows_how_the_last_line_was_understood() -> None:
    shown = text_of([view.people_line(form(people="Léa\nKarim; Social; éducateur"), 60)])
    assert shown == "2 people  Karim · Social · éducateur"
    assert "8 people" in text_of([view.people_line(form(), 60)])


def test_beginning_with_nobody_or_long_before_the_hour_is_doubted() -> None:
    assert view.doubts(form(people="Léa"), NOW, "") == []
    assert "Nobody" in view.doubts(form(), NOW, "")[0]
    tomorrow = view.doubts(form(people="Léa", begin="tomorrow 9:00"), NOW, "")
    assert "tomorrow 09:00" in tomorrow[0]


def test_what_is_to_be_typed_as_presenters_are_the_cases() -> None:
    of = form(people="Léa")
    assert view.case_words(of, of.fitted(NOW)) == "First case; Second case"


@pytest.mark.parametrize("key", sorted(OFFERS))
def test_every_offer_opens(key: str) -> None:
    event = opened(form(key, people="Léa\nKarim\nZoé\nPaul", begin="9:00"))
    assert fold((event,)).plan == event.plan
    assert event.announced is not None
    assert event.announced - NOW < timedelta(hours=1)
