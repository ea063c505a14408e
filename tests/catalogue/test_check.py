"""Every fault that protocols/README.md names is found, all those of a file at once, each with line and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from gep_tui.catalogue.faults import Fault
from gep_tui.catalogue.read import read_data

GOOD = """\
id = "sample"
name = { fr = "Exemple", en = "Sample" }
source = { title = "A book" }

[roles.presenter]
label = { fr = "narrateur", en = "narrator" }

[roles.peer]
label = { fr = "pair", en = "peer" }
rest = true

[note_kinds.spark]
label = { fr = "étincelle", en = "spark" }

[[phases]]
id = "account"
name = { fr = "Exposé", en = "Account" }
minutes = { target = 10, published = { min = 5, max = 8 }, shortest = 4 }
mode = "single"
speakers = ["presenter"]
silent = ["peer"]
notes = ["fact", "spark"]

[[phases]]
id = "answers"
name = { fr = "Réponses", en = "Answers" }
per_turn_seconds = 60
mode = "round"
speakers = ["everyone"]

[[phases]]
id = "thinking"
name = { fr = "Silence", en = "Silence" }
untimed = true
minutes = { published = { min = 5 } }
mode = "silent"

[[repeats]]
phases = ["account", "answers"]
times = { min = 1, max = 3 }
target = 2

[[variants]]
id = "short"
name = { fr = "Courte", en = "Short" }

[[variants.phases]]
id = "account"
untimed = true

[[variants.phases]]
id = "thinking"
minutes = 4
"""

PROGRAMME = """\
id = "morning"
name = { fr = "Matinée", en = "Morning" }
starts = "09:00"

[[blocks]]
id = "welcome"
name = { fr = "Accueil", en = "Welcome" }
minutes = 5
mode = "single"
speakers = ["facilitator"]

[[blocks]]
id = "case"
protocol = "sample"
variant = "short"
minutes = 60
rounds = 2
presenter = "Anne"

[[blocks]]
id = "lunch"
name = { fr = "Repas", en = "Lunch" }
mode = "open"
speakers = ["everyone"]
ends = "13:30"
"""

KNOWN = {"sample": ["short"], "other": []}


def faults_of(text: str, name: str = "") -> tuple[Fault, ...]:
    """Return the faults of a text, read as the file of the sample it was made from."""
    stem = name or ("morning" if "blocks" in text else "sample")
    return read_data(Path(f"{stem}.toml"), text.encode(), KNOWN)[1]


def changed(old: str, new: str) -> str:
    """Return the sample that contains `old`, with `new` instead of the first one."""
    whole = GOOD if old in GOOD else PROGRAMME
    assert old in whole
    return whole.replace(old, new, 1)


def changed_line(text: str, sample: str) -> int:
    """Return the first line, from 1, on which two texts differ."""
    pairs = zip(text.split("\n"), sample.split("\n"), strict=False)
    return next(line for line, (one, other) in enumerate(pairs, 1) if one != other)


@pytest.mark.parametrize("text", [GOOD, PROGRAMME], ids=["protocol", "programme"])
def test_a_good_file_has_no_fault(text: str) -> None:
    assert faults_of(text) == ()


CASES = [
    # shape
    ('mode = "single"', 'mode = "single"\nmintes = 3', "phases.account.mintes", "unknown-key"),
    ("rest = true", "rests = true", "roles.peer.rests", "unknown-key"),
    ('mode = "single"', "", "phases.account.mode", "missing-key"),
    ('speakers = ["presenter"]', "", "phases.account.speakers", "missing-key"),
    ('name = { fr = "Exposé", en = "Account" }', "", "phases.account.name", "missing-key"),
    ('source = { title = "A book" }', "", "source", "missing-key"),
    ('source = { title = "A book" }', "source = {}", "source.title", "missing-key"),
    ('label = { fr = "pair", en = "peer" }', "", "roles.peer.label", "missing-key"),
    ('label = { fr = "pair", en = "peer" }', 'label = "pair"', "roles.peer.label", "wrong-type"),
    ('name = { fr = "Exemple", en = "Sample" }', 'name.fr = "Exemple"', "name.en", "missing-key"),
    ('en = "Sample"', 'en = " "', "name.en", "empty-text"),
    ('en = "Sample"', 'en = "a\\nb"', "name.en", "several-lines"),
    ('en = "Sample"', 'en = "a\\u001b[2J"', "name.en", "control-character"),
    ('en = "Sample"', 'en = "a\\u202eb"', "name.en", "control-character"),
    ('en = "Sample"', 'en = "Sample", de = "Beispiel"', "name.de", "unknown-key"),
    ("rest = true", 'rest = "yes"', "roles.peer.rest", "wrong-type"),
    ("rest = true", "rest = 1", "roles.peer.rest", "wrong-type"),
    ("per_turn_seconds = 60", "per_turn_seconds = true", "phases.answers.per_turn_seconds", "wrong-type"),
    ("per_turn_seconds = 60", "per_turn_seconds = 60.0", "phases.answers.per_turn_seconds", "wrong-type"),
    ("target = 10", "target = true", "phases.account.minutes.target", "wrong-type"),
    ("target = 10", "target = 07:32:00", "phases.account.minutes.target", "wrong-type"),
    ("target = 10", "target = nan", "phases.account.minutes.target", "bad-number"),
    ("target = 10", "target = inf", "phases.account.minutes.target", "bad-number"),
    ("target = 10", "target = 0x" + "f" * 5000, "phases.account.minutes.target", "bad-number"),
    ('"facilitator"]', '"facilitator", 3]', "blocks.welcome.speakers[2]", "wrong-type"),
    ('mode = "single"', 'mode = "signle"', "phases.account.mode", "unknown-value"),
    ("times = { min = 1, max = 3 }", 'times = "always"', "repeats[1].times", "unknown-value"),
    ("times = { min = 1, max = 3 }", "times = 2.5", "repeats[1].times", "wrong-type"),
    ('starts = "09:00"', "starts = 09:00:00", "starts", "wrong-type"),
    # lengths and counts
    ("target = 10", "target = 0", "phases.account.minutes.target", "bad-length"),
    ("target = 10", "target = -3.5", "phases.account.minutes.target", "bad-length"),
    ("target = 10", "target = 1440", "phases.account.minutes.target", "bad-length"),
    ("shortest = 4", "shortest = -1", "phases.account.minutes.shortest", "bad-length"),
    ("shortest = 4", "shortest = 11", "phases.account.minutes.shortest", "shortest-above-target"),
    ("min = 5, max = 8", "min = 9, max = 8", "phases.account.minutes.published.min", "min-above-max"),
    ("min = 5, max = 8", "", "phases.account.minutes.published.min", "missing-key"),
    ("target = 10, ", "", "phases.account.minutes.target", "no-length"),
    ("per_turn_seconds = 60", "", "phases.answers.minutes", "no-length"),
    ("per_turn_seconds = 60", "untimed = false", "phases.answers.minutes", "no-length"),
    (
        "per_turn_seconds = 60",
        "untimed = true\nminutes = 4",
        "phases.answers.untimed",
        "untimed-with-minutes",
    ),
    ("per_turn_seconds = 60", "per_turn_seconds = 0", "phases.answers.per_turn_seconds", "bad-count"),
    (
        'mode = "round"',
        'mode = "round"\nminutes = 5\nextension = [2, 0]',
        "phases.answers.extension[2]",
        "bad-length",
    ),
    ('mode = "round"', 'mode = "round"\nvotes_each = 0', "phases.answers.votes_each", "bad-count"),
    ('mode = "round"', 'mode = "round"\nquestions_each = 0', "phases.answers.questions_each", "bad-count"),
    ('mode = "round"', 'mode = "round"\nfrom_round = 0', "phases.answers.from_round", "bad-count"),
    ('mode = "round"', 'mode = "round"\nsubgroup_size = 0', "phases.answers.subgroup_size", "bad-count"),
    (
        'mode = "round"',
        'mode = "round"\nsubgroup_size = { min = 2.5 }',
        "phases.answers.subgroup_size.min",
        "bad-count",
    ),
    ("rest = true", "count = 0", "roles.peer.count", "bad-count"),
    ("rest = true", "count = { min = 3, max = 2 }", "roles.peer.count.min", "min-above-max"),
    ("min = 1, max = 3", "min = 0, max = 3", "repeats[1].times.min", "bad-count"),
    ("times = { min = 1, max = 3 }", "times = 100", "repeats[1].times", "bad-count"),
    ("target = 2", "target = 4", "repeats[1].target", "target-outside-times"),
    ("target = 2", "target = 0", "repeats[1].target", "bad-count"),
    # names
    ('id = "sample"', 'id = "Sample 1"', "id", "bad-id"),
    ('id = "sample"', 'id = "samples"', "id", "id-not-file-name"),
    ('id = "morning"', 'id = "evening"', "id", "id-not-file-name"),
    ('id = "answers"', 'id = "answers.one"', "phases[2].id", "bad-id"),
    ("rest = true", '"a.b" = true', 'roles.peer."a.b"', "unknown-key"),
    ('id = "answers"', 'id = "account"', "phases[2].id", "duplicate-id"),
    ('id = "case"', 'id = "welcome"', "blocks[2].id", "duplicate-id"),
    ("[roles.peer]", "[roles.everyone]", "roles.everyone", "built-in-role"),
    ("[roles.peer]", "[roles.Peer]", "roles.Peer", "bad-id"),
    ("[note_kinds.spark]", "[note_kinds.sp_ark]", "note_kinds.sp_ark", "bad-id"),
    ('speakers = ["presenter"]', 'speakers = ["presentr"]', "phases.account.speakers[1]", "unknown-role"),
    ('silent = ["peer"]', 'silent = ["peer", "x"]', "phases.account.silent[2]", "unknown-role"),
    ('"spark"]', '"sparks"]', "phases.account.notes[2]", "unknown-note-kind"),
    ('phases = ["account"', 'phases = ["acount"', "repeats[1].phases[1]", "unknown-phase"),
    ('["account", "answers"]', '["account", "thinking"]', "repeats[1].phases", "not-consecutive"),
    ('["account", "answers"]', '["answers", "account"]', "repeats[1].phases", "not-consecutive"),
    ('["account", "answers"]', "[]", "repeats[1].phases", "empty-list"),
    ("target = 2", 'target = 2\nrotates = ["nobody"]', "repeats[1].rotates[1]", "unknown-role"),
    ('mode = "silent"', 'mode = "silent"\nfrom_round = 2', "phases.thinking.from_round", "only-in-a-repeat"),
    # blocks
    ('protocol = "sample"', 'protocol = "smaple"', "blocks.case.protocol", "unknown-protocol"),
    ('variant = "short"', 'variant = "shirt"', "blocks.case.variant", "unknown-variant"),
    ("rounds = 2", "rounds = 0", "blocks.case.rounds", "bad-count"),
    ("rounds = 2", 'mode = "open"', "blocks.case.mode", "only-in-a-phase"),
    ("minutes = 60", "minutes = 60\nuntimed = true", "blocks.case.untimed", "untimed-with-minutes"),
    ('presenter = "Anne"', 'presenter = ""', "blocks.case.presenter", "empty-text"),
    ("minutes = 5", "minutes = 5\nrounds = 2", "blocks.welcome.rounds", "only-with-protocol"),
    ('ends = "13:30"', "", "blocks.lunch.minutes", "no-length"),
    ('ends = "13:30"', 'ends = "24:00"', "blocks.lunch.ends", "bad-clock-time"),
    ('ends = "13:30"', 'ends = "08:20"', "blocks.lunch.ends", "clock-goes-back"),
    ('ends = "13:30"', 'starts = "13:30"\nends = "13:30"', "blocks.lunch.ends", "clock-goes-back"),
    ('starts = "09:00"', 'starts = "9:00"', "starts", "bad-clock-time"),
    ('starts = "09:00"', 'starts = "09\u203200"', "starts", "bad-clock-time"),
]


@pytest.mark.parametrize(("old", "new", "key", "problem"), CASES, ids=[f"{c[2]}-{c[3]}-{c[1][-20:]}" for c in CASES])
def test_one_change_gives_one_fault_at_its_key_and_line(old: str, new: str, key: str, problem: str) -> None:
    text = changed(old, new)
    names = problem in ("bad-id", "duplicate-id", "built-in-role")  # each mention of the old id is a fault too
    faults = [fault for fault in faults_of(text) if not (names and fault.problem.startswith("unknown"))]
    assert [(fault.key, fault.problem) for fault in faults] == [(key, problem)]
    (fault,) = faults
    if not problem.startswith(("missing", "no-length")):
        first = changed_line(text, GOOD if old in GOOD else PROGRAMME)
        assert fault.line in range(first, first + new.count("\n") + 1)


def test_all_faults_of_a_file_are_found_at_once_in_the_order_of_its_lines() -> None:
    text = (
        GOOD.replace("rest = true", "rest = 1")
        .replace('mode = "single"', 'mode = "sing"')
        .replace("target = 10", "target = 0")
        .replace("per_turn_seconds", "per_turn_second")
        .replace('title = "A book"', 'titel = "A book"')
    )
    found = [(fault.line, fault.problem, fault.near) for fault in faults_of(text)]
    assert found == [
        (3, "unknown-key", "title"),
        (10, "wrong-type", ""),
        (18, "bad-length", ""),
        (19, "unknown-value", "single"),
        (27, "unknown-key", "per_turn_seconds"),
    ]


def test_a_misspelt_table_of_roles_does_not_make_every_role_unknown() -> None:
    text = GOOD.replace("[roles.presenter]", "[role.presenter]").replace("[roles.peer]", "[role.peer]")
    (fault,) = faults_of(text)
    assert (fault.key, fault.near) == ("role", "roles")


def test_an_empty_protocol_and_an_empty_programme_miss_what_they_need() -> None:
    assert [f.key for f in faults_of("family = 'x'")] == ["id", "name", "source", "phases"]
    assert [f.key for f in faults_of("blocks = []", "x")] == ["id", "name", "blocks"]


def test_a_block_that_is_neither_protocol_nor_phase_is_told_so() -> None:
    text = PROGRAMME + '\n[[blocks]]\nid = "what"\n'
    (fault,) = faults_of(text)
    assert (fault.key, fault.problem) == ("blocks.what", "neither-protocol-nor-phase")


def test_a_programme_in_another_programme_is_no_protocol() -> None:
    (fault,) = faults_of(PROGRAMME.replace('"sample"', '"morning"').replace('variant = "short"\n', ""))
    assert fault.problem == "unknown-protocol"


def test_two_roles_cannot_both_be_everyone_else() -> None:
    text = GOOD.replace('en = "narrator" }', 'en = "narrator" }\nrest = true')
    assert [(f.key, f.problem) for f in faults_of(text)] == [("roles.peer.rest", "second-rest")]


def test_repeats_that_share_a_phase_are_a_fault() -> None:
    text = GOOD.replace("[[variants]]", '[[repeats]]\nphases = ["answers"]\ntimes = "open"\n\n[[variants]]', 1)
    assert [(f.key, f.problem) for f in faults_of(text)] == [("repeats[2].phases[1]", "repeated-twice")]


@pytest.mark.parametrize(
    ("addition", "key", "problem"),
    [
        ('[[variants.phases]]\nid = "new"\nmode = "silent"\nminutes = 1', "phases.new.name", "missing-key"),
        ('[[variants.phases]]\nid = "account"\nminutes = 1', "phases[3].id", "duplicate-id"),
        ('[[variants.phases]]\nid = "answers"\nto = ["nobody"]', "phases.answers.to[1]", "unknown-role"),
        ('[[variants.phases]]\nid = "answers"\nminutes = 0', "phases.answers.minutes", "bad-length"),
        ('[[variants.repeats]]\nphases = ["answers"]\ntimes = 2', "repeats[1].phases[1]", "unknown-phase"),
    ],
)
def test_a_variant_is_checked_as_what_it_makes_of_the_protocol(addition: str, key: str, problem: str) -> None:
    (fault,) = faults_of(f"{GOOD}\n{addition}\n")
    assert (fault.key, fault.problem) == (f"variants.short.{key}", problem)


def test_a_variant_that_lets_a_silent_phase_speak_must_say_who() -> None:
    (fault,) = faults_of(GOOD.replace("minutes = 4", 'minutes = 4\nmode = "open"'))
    assert (fault.key, fault.problem) == ("variants.short.phases.thinking.speakers", "missing-key")


def test_two_variants_of_one_id_are_a_fault() -> None:
    second = GOOD[GOOD.index("[[variants]]") :]
    faults = faults_of(GOOD + "\n" + second)
    assert [(f.key, f.problem) for f in faults] == [("variants[2].id", "duplicate-id")]


def test_a_repeat_needs_a_phase_in_its_first_round() -> None:
    late = GOOD.replace('mode = "single"', 'mode = "single"\nfrom_round = 2')
    assert faults_of(late) == ()
    faults = faults_of(late.replace('mode = "round"', 'mode = "round"\nfrom_round = 3'))
    assert [(f.key, f.problem) for f in faults] == [("phases.account.from_round", "empty-first-round")]


def test_a_buffer_may_be_shortened_to_nothing_and_a_role_may_stay_empty() -> None:
    text = GOOD.replace("shortest = 4", "shortest = 0").replace("rest = true", "count = { min = 0, max = 2 }")
    assert faults_of(text) == ()


def test_a_file_with_blocks_is_a_programme_and_a_folder_decides_where_nothing_else_does() -> None:
    for folder, key in (("protocols", "phases"), ("programmes", "blocks")):
        faults = read_data(Path(folder) / "x.toml", b'id = "x"', KNOWN)[1]
        assert key in [fault.key for fault in faults]
