"""Sheets, topics and the words of follow-ups are found too, each as what it is and where it stands."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sittings import NINE, GroupBook, Sitting

from gep_tui.domain.carried.events import CommitmentFollowed
from gep_tui.domain.group.events import GroupChanged, SheetWithdrawn, SheetWritten, TopicAdded, TopicDropped
from gep_tui.domain.stream.word_search import Term
from gep_tui.store.index.index import SearchIndex
from gep_tui.store.index.places import forget_index, index_file
from gep_tui.store.index.wanted import Wanted


@pytest.fixture
def group(tmp_path: Path) -> GroupBook:
    """A group with a session that names it."""
    Sitting(tmp_path, "s1", group_id="nord").note("Réunion reportée")
    return GroupBook(tmp_path, "nord")


def found(home: Path, **wanted: object) -> list[tuple[str, str, str]]:
    """Return kind, text and place of what an index that was kept up finds."""
    index = SearchIndex(home / "cache" / "index.sqlite3", home / "sessions", home / "groups")
    list(index.keep_up())
    hits = index.search(Wanted(**wanted), 99)  # type: ignore[arg-type]
    index.close()
    return [
        (hit.found.kind, hit.found.text, f"{'group ' * hit.session.between}{hit.session.id} {hit.found.note}".strip())
        for hit in hits
    ]


def words(text: str) -> dict[str, tuple[Term, ...]]:
    return {"terms": (Term((text,)),)}


def test_a_sheet_is_found_by_all_that_stands_on_it_and_by_its_tags(tmp_path: Path, group: GroupBook) -> None:
    key = group.write(SheetWritten, title="Dire non", watch="Jamais seul", tags=("écoute", "cadre"))
    here = [("sheet", "Dire non\nJamais seul\nécoute, cadre", f"group nord {key}")]
    for text in ("dire", "seul", "ecoute"):
        assert found(tmp_path, **words(text)) == here
    assert found(tmp_path, tags=("Écoute",)) == found(tmp_path, kinds=("sheet",), tags=("cadre", "other")) == here
    assert found(tmp_path, tags=("jamais",)) == []
    group.write(SheetWithdrawn, sheet=key)
    assert found(tmp_path, tags=("cadre",)) == []
    assert found(tmp_path, tags=("cadre",), withdrawn=True) == here


def test_a_topic_and_the_words_of_a_follow_up_are_found_while_they_stand(tmp_path: Path, group: GroupBook) -> None:
    key = group.write(TopicAdded, text="Le budget", person="Zoé")
    group.write(CommitmentFollowed, session="s1", note="desk-2", outcome="partly", words="Budget demandé")
    assert found(tmp_path, **words("budget")) == [
        ("follow-up", "Budget demandé", "group nord"), ("topic", "Le budget", f"group nord {key}"),
    ]  # fmt: skip
    assert found(tmp_path, people=("Zoé",)) == [("topic", "Le budget", f"group nord {key}")]
    group.write(TopicDropped, topic=key)
    assert [kind for kind, _text, _place in found(tmp_path, **words("budget"))] == ["follow-up"]


def test_what_stands_in_a_group_belongs_to_it_and_is_as_old_as_itself(tmp_path: Path, group: GroupBook) -> None:
    group.write(TopicAdded, text="Ancien")
    group.at += timedelta(days=400)
    group.write(TopicAdded, text="Récent")
    group.write(GroupChanged, name="Équipe Sud")
    both = ["Récent", "Ancien"]
    assert [text for _kind, text, _place in found(tmp_path, groups=("Équipe Sud",))] == both
    assert [text for _kind, text, _place in found(tmp_path, group_ids=("nord",), kinds=("topic",))] == both
    assert [text for _kind, text, _place in found(tmp_path, since=NINE + timedelta(days=300))] == ["Récent"]


def test_nothing_of_a_group_is_left_once_it_is_gone_or_the_index_is_forgotten(tmp_path: Path, group: GroupBook) -> None:
    cache = tmp_path / "cache"
    group.write(SheetWritten, title="Introuvable")
    index = SearchIndex(index_file(cache, tmp_path), tmp_path / "sessions", tmp_path / "groups")
    list(index.keep_up())
    assert any(b"Introuvable" in path.read_bytes() for path in cache.iterdir())
    forget_index(cache, tmp_path)
    assert list(cache.iterdir()) == []
    group.file.unlink()
    group.file.parent.rmdir()
    group.file.parent.parent.rmdir()
    list(index.keep_up())
    assert index.search(Wanted(terms=(Term(("introuvable",)),)), 9) == []
    assert not any(b"Introuvable" in path.read_bytes() for path in cache.iterdir())
    index.close()
