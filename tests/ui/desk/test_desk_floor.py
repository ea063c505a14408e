"""What keys do to the floor: turns, hands, rounds, lots, votes, arrivals, roles."""

from __future__ import annotations

import pytest

from gep_tui.domain.protocol.plan import PlannedBlock, PlannedPhase
from gep_tui.domain.protocol.protocol import Role, Text
from gep_tui.domain.session.people import given, present
from gep_tui.domain.session.rounds import round_of, to_come
from gep_tui.domain.session.suggestion import suggestion


def speaker(table):
    turn = table.session.turn
    return table.session.name(turn.person) if turn else ""


def names(table, people):
    return [table.session.name(person) for person in people]


def test_a_number_gives_the_floor_and_zero_takes_it_back(table):
    table.command("2")
    assert speaker(table) == "Karim"
    table.command("0")
    assert speaker(table) == ""


@pytest.mark.parametrize("key, name", [("&", "Anne"), ("é", "Karim"), ('"', "Léa"), ("'", "Paul"), ("(", "Zoé")])
def test_the_digits_of_a_french_keyboard_need_no_shift(table, key, name):
    table.command(key)
    assert speaker(table) == name


def test_the_s_key_ends_the_turn_and_says_where_nobody_speaks(table):
    table.command("2")
    table.command("s")
    table.command("s")
    assert table.said == "Nobody has the floor."


def test_a_number_that_nobody_has_is_refused_in_words(table):
    table.command("9")
    assert table.said == "There is no number 9: the list goes to 5."


def test_from_ten_people_on_a_number_has_two_digits(lay):
    table = lay(names=tuple(f"Person {number}" for number in range(1, 13)))
    table.command("1")
    assert table.asked == "Floor to whom?"
    table.press("2")
    assert speaker(table) == "Person 12"
    table.command("1", "enter")
    assert speaker(table) == "Person 1"
    table.command("3")
    assert speaker(table) == "Person 3", "no number of two digits begins with 3 here"
    table.command("é")
    assert speaker(table) == "Person 2"


@pytest.mark.parametrize("people", [5, 9, 10, 12, 30])
@pytest.mark.parametrize("key", ["0", "à"])
def test_0_is_nobody_however_many_there_are(lay, people, key):
    table = lay(names=tuple(f"Person {number}" for number in range(1, people + 1)))
    table.command("4", "enter")
    assert speaker(table) == "Person 4"
    table.command(key)
    assert (table.asked, speaker(table)) == ("", "")


def test_the_floor_is_given_by_letters_of_a_name_too(lay):
    table = lay(names=(*(f"Person {number}" for number in range(1, 13)), "Marie Curie", "Jean Paul"))
    wanted = {"Cur": "Marie Curie", "Person 7": "Person 7", "uri": "Marie Curie", "jpl": "Jean Paul"}
    for letters, name in wanted.items():
        table.later()
        table.commands.perform(table.desk, "give_to")
        table.answer(letters)
        assert speaker(table) == name
    table.commands.perform(table.desk, "give_to")
    table.press("0")
    assert speaker(table) == ""


def test_a_name_that_several_have_is_asked_on_until_one_is_meant(lay):
    table = lay(names=("Fatou Diop", "Karim", "Fatou Sow"))
    table.command("h", *"fatou", "enter")
    assert table.asked == "Whose hand?"
    table.press("3")
    assert names(table, table.session.hands) == ["Fatou Sow"]
    table.command("h", *"fatou", "enter", *" d", "enter")
    assert names(table, table.session.hands) == ["Fatou Sow", "Fatou Diop"]


def test_a_name_that_begins_with_a_number_key_of_a_french_keyboard_is_found(lay):
    table = lay(names=("Anne", "Karim", "élodie"))
    table.command("h", *"él", "enter")
    assert names(table, table.session.hands) == ["élodie"]
    table.command("h", "é", "enter")
    assert names(table, table.session.hands) == ["élodie", "Karim"]


def test_which_role_offers_those_of_the_protocol_alone(lay):
    both = {"mode": "open", "seconds": 600}
    plan = tuple(PlannedPhase(id=id, name=Text(en=id), scope=id, **both) for id in ("talk", "end"))
    roles = {id: Role(label=Text(en=id), count=1) for id in ("host", "keeper")}
    blocks = (PlannedBlock(id="talk", name=Text(en="Talk"), roles=roles), PlannedBlock(id="end"))
    table = lay(plan=plan, blocks=blocks, roles={"talk": {"host": ("p1",)}})
    table.command("j")
    assert [name for _id, name in table.desk.asking.options] == ["host", "keeper"]
    table.press("2", "3")
    assert table.said == "Léa: keeper"
    table.command("j", "2", "0")
    assert table.said == "nobody: keeper"
    table.go("end")
    table.command("j")
    assert (table.asked, table.said) == ("", "This protocol gives no role to anybody by name.")


def test_nobody_is_suggested_for_a_role_that_nobody_has(table):
    table.go("case-2.account")
    assert suggestion(table.session, table.live.now()) is None
    table.command("g")
    assert speaker(table) == ""
    table.command("j", "4")
    table.command("g")
    assert speaker(table) == "Paul"


def test_g_gives_the_floor_to_who_is_due(table):
    table.go("case-1.account")
    table.command("g")
    assert speaker(table) == "Anne"


def test_g_where_nobody_is_due(table):
    table.go("quiet")
    table.command("g")
    assert "No one is next" in table.said


def test_who_keeps_silent_is_asked_about_by_name_and_role(table):
    table.go("case-1.account")
    table.command("2")
    assert table.asked == "Karim (advisor) keeps silent in this phase. Give the floor all the same?"
    table.press("n")
    assert speaker(table) == ""
    table.command("2", "y")
    assert speaker(table) == "Karim"


def test_in_a_silent_phase_the_floor_is_asked_about(table):
    table.go("quiet")
    table.command("2")
    assert table.asked == "This phase is silent. Give Karim the floor all the same?"
    table.press("y")
    assert speaker(table) == "Karim"


def test_who_has_asked_all_questions_is_asked_about(table):
    table.go("case-1.questions")
    for _ in range(2):
        table.command("2")
        table.command("s")
    table.command("2")
    assert "has asked the 2 questions" in table.asked
    table.press("escape")
    assert speaker(table) == ""


def test_a_question_in_between_lets_the_speaker_go_on_afterwards(table):
    table.command("2")
    table.later(10)
    table.command("q", "3")
    assert speaker(table) == "Léa"
    table.later(5)
    table.command("s")
    assert speaker(table) == "Karim"
    assert table.live.timing().turn == 10


def test_hands_go_up_and_down_and_are_called_in_order(table):
    table.go("talk")
    table.command("h", "3")
    table.command("h", "2")
    assert names(table, table.session.hands) == ["Léa", "Karim"]
    table.command("g")
    assert speaker(table) == "Léa"
    table.command("h", "2")
    assert table.session.hands == ()


def test_hands_may_be_called_least_heard_first(table):
    table.go("talk")
    table.command("3")
    table.later(60)
    table.command("s")
    table.command("h", "3")
    table.command("h", "2")
    table.command("H", "y")
    assert table.said == "Hands: least heard first."
    table.command("g")
    assert speaker(table) == "Karim"
    table.command("H", "y")
    assert table.said == "Hands: in the order they were raised."


def test_passing_in_a_round_takes_the_next_one_due(table):
    table.go("case-1.advice")
    table.command("w")
    assert table.said == "Karim passes."
    assert names(table, to_come(table.session, table.session.phase)) == ["Léa", "Paul", "Zoé"]


def test_while_somebody_has_the_floor_it_is_asked_who_passes(table):
    table.go("case-1.advice")
    table.command("3")
    table.command("w")
    assert table.asked == "Léa has the floor. Who passes?"
    table.press("3")
    assert (table.said, speaker(table)) == ("Léa passes.", "")
    assert names(table, to_come(table.session, table.session.phase)) == ["Karim", "Paul", "Zoé"]


def test_hands_that_ended_with_their_phase_can_be_kept(table):
    table.command("h", "3")
    table.go("talk")
    assert table.session.hands == ()
    table.commands.perform(table.desk, "keep_hands")
    assert (table.said, names(table, table.session.hands)) == ("Hands up again: Léa.", ["Léa"])
    table.commands.perform(table.desk, "keep_hands")
    assert table.said == "No hand went down with the phase before."


def test_passing_where_nobody_is_due_asks_who(table):
    table.go("quiet")
    table.command("w")
    assert table.asked == "Who passes?"
    table.press("2")
    assert table.said == "This phase does not go round."


def test_a_further_round(table):
    table.go("learning")
    table.command("r")
    assert round_of(table.session, table.session.phase).number == 2
    table.go("talk")
    table.command("r")
    assert table.said == "This phase does not go round."


def test_lots_give_an_order_to_a_round_in_which_everybody_has_a_place(table):
    table.go("learning")
    table.command("o")
    assert sorted(round_of(table.session, table.session.phase).order) == sorted(present(table.session))


def test_lots_make_groups_of_the_protocols_size(table):
    table.go("table-1.talk")
    table.command("o")
    groups = table.session.groups["table-1.talk"]
    assert sorted(len(group) for group in groups) == [2, 3]


def test_lots_ask_for_a_size_where_the_protocol_has_none(lay):
    plan = (PlannedPhase(id="talk", name=Text(), seconds=600, mode="subgroups"),)
    table = lay(plan=plan)
    table.command("o")
    assert table.asked == "Groups of how many?"
    table.press("4")
    assert len(table.session.groups["talk"]) == 1


def test_among_many_people_a_size_of_two_digits_is_asked_for_in_true_words(lay):
    plan = (PlannedPhase(id="talk", name=Text(), seconds=600, mode="subgroups"),)
    table = lay(plan=plan, names=tuple(f"Person {number}" for number in range(1, 61)), roles={})
    table.command("o")
    assert "a number up to 60" in table.desk.asking.hint()
    table.press("1", "2")
    assert [len(group) for group in table.session.groups["talk"]] == [12] * 5


def test_votes_are_given_to_topics_by_number(table):
    table.go("vote")
    table.command("V")
    assert "nothing to vote on" in table.said
    for topic in ("first", "second"):
        table.desk.draft.set_kind("topic", once=True)
        table.note(topic)
    table.command("V", "2")
    assert table.asked == "How many votes for “second”?"
    table.press("0", "3")
    table.command("V", "2")
    table.later()
    table.press("enter")
    assert [(vote.option, vote.votes) for vote in table.session.votes] == [(table.session.notes[1].id, 4)]


@pytest.mark.parametrize(
    "kinds, words",
    [
        (("decision",), "write the topics down as notes first."),
        (("decision", "topic"), "write the topics down first, as “offered topic” (Tab changes the kind)."),
    ],
)
def test_where_only_one_kind_is_voted_on_it_is_named(lay, kinds, words):
    plan = (PlannedPhase(id="vote", name=Text(), seconds=600, mode="vote", notes=kinds),)
    table = lay(plan=plan)
    table.command("V")
    assert table.said == f"There is nothing to vote on yet: {words}"
    table.desk.draft.set_kind(kinds[-1], once=True)
    table.note("first")
    table.command("V")
    assert table.asked == "Votes for which?"


def test_votes_where_there_is_no_vote(table):
    table.command("V")
    assert table.said == "This phase holds no vote."


def test_a_turn_that_was_somebody_elses(table):
    table.command("2")
    table.later(10)
    table.command("G", "3")
    assert speaker(table) == "Léa"
    assert table.live.timing().turn == 10
    table.command("s")
    table.command("G", "4")
    assert names(table, [turn.person for turn in table.session.turns]) == ["Paul"]


def test_no_turn_to_put_right(table):
    table.command("G")
    assert table.said == "Nobody has the floor."


def test_somebody_leaves_and_comes_back(table):
    table.command("a", "3")
    assert table.said == "Léa has left."
    assert "Léa" not in names(table, present(table.session))
    table.command("a", "3")
    assert table.said == "Léa is here."


def test_a_late_joiner_comes_last_in_the_round(table):
    table.go("case-1.advice")
    table.later()
    table.command("a", *"Inès", "enter")
    assert table.said == "Inès joins."
    assert names(table, to_come(table.session, table.session.phase))[-1] == "Inès"


def test_a_name_that_begins_as_another_is_new_after_a_blank(table):
    table.command("a", *"Lé", "enter")
    assert table.said == "Léa has left."
    table.command("a", *" Lé", "enter")
    assert table.said == "Lé joins."
    table.command("a", *" Élodie", "enter")
    assert [person.name for person in table.session.people][-2:] == ["Lé", "Élodie"]


def test_a_name_that_is_taken_is_refused_in_words(table):
    table.command("a", *" LÉA", "enter")
    assert "called “Léa” already" in table.said


def test_names_are_found_without_their_accents(table):
    table.command("h", *"le", "enter")
    assert names(table, table.session.hands) == ["Léa"]


def test_the_presenter_of_the_second_case_is_asked_for_when_it_opens(table):
    from gep_tui.ui.desk.views.phase import say_lines

    table.go("case-2.account")
    shown = "\n".join(piece for line in say_lines(table.desk.view_model(), 60, 10) for piece, _ in line)
    assert "Who is the client? Esc j" in shown
    table.command("j")
    assert table.asked == "Who is the client?"
    table.press("4")
    assert table.said == "Paul: client"
    assert given(table.session, "presenter", "case-2") == ("p4",)
    assert given(table.session, "presenter", "case-1") == ("p1",)


def test_a_role_of_several_people_asks_for_the_next_and_esc_ends_it(table):
    table.go("case-1.account")
    table.command("j")
    assert table.asked == "Which role?"
    table.press("2")
    assert table.asked == "Who is the observer?"
    table.press("2")
    assert table.asked == "Who else is observer? (Esc: nobody)"
    table.press("escape")
    assert given(table.session, "observer", "case-1") == ("p2",)
    table.command("j", "2", "3", "3")
    assert given(table.session, "observer", "case-1") == ("p3", "p4")


def test_roles_are_given_once_a_case_has_begun(lay):
    table = lay(begun=False)
    table.command("j")
    assert table.said == "The roles of a case are given once it has begun."


def test_the_floor_is_not_given_while_the_clock_stands(table):
    table.command("p")
    table.command("2")
    assert "The clock is paused" in table.said


@pytest.mark.parametrize("words", ["bit late", "d'accord avec elle", "la salle est froide", "Marie viendra demain"])
def test_words_of_a_sentence_are_asked_about_before_they_are_a_person(table, words):
    count = len(table.session.people)
    table.command("a")
    table.later()
    table.answer(words)
    assert table.asked == f"Add “{words}” to the people?"
    for no in (("escape",), ("n", "o", "enter")):
        table.press(*no)
        assert len(table.session.people) == count and table.line.text == words
        table.line.empty()
        table.command("a")
        table.later()
        table.answer(words)
    table.press("y", "enter")
    assert table.session.people[-1].name == words


@pytest.mark.parametrize("name", ["de la Tour", "van Dyck", "d'Arc Jeanne", "inès", "Rosa da Silva"])
def test_a_name_with_a_particle_joins_at_once(table, name):
    table.command("a")
    table.later()
    table.answer(name)
    assert table.session.people[-1].name == name and not table.asked
