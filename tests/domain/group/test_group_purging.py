"""A member erased for good: the id stays, no name does, and what came from elsewhere unaware has no effect."""

from __future__ import annotations

from acts import north

from gep_tui.domain.group.decisions import members
from gep_tui.domain.group.events.sheets import NameSettled
from gep_tui.domain.group.fold import GroupRecord
from gep_tui.domain.group.group_text import text_of
from gep_tui.domain.group.purging.group_remains import group_overdue, group_remains
from gep_tui.domain.group.purging.group_wish import entries_of_member, member_names, of_member
from gep_tui.domain.group.rotation import rotation
from gep_tui.domain.stream.encoding import encoded
from gep_tui.domain.stream.refusal import NamePurged


def test_a_member_keeps_the_id_and_loses_the_name_everywhere() -> None:
    keeper = north()
    lea = keeper.do(members.add_member, "Léa Martin", service="Accueil").key
    keeper.do(members.change_member, lea, name="Léa Petit", contact="lea@example.org")
    keeper.write(NameSettled(text="Martin", kind="person", by="a colleague"))
    record = GroupRecord(keeper.record.events)
    ids = entries_of_member(record.state, lea)
    assert member_names(record, ids) == {"Léa Martin", "Léa Petit"}
    left = {each.key: each for each in group_remains(record, of_member(record, lea, "Someone"), keeper.now)}
    purged = GroupRecord([*left.values(), *keeper.record.events])
    written = b"".join(encoded(left.get(each.key, each)) for each in record.events)
    assert all(word not in written for word in ("Léa".encode(), b"Martin", b"Petit", b"lea@", b"Accueil"))
    member = purged.state.member(lea)
    assert member is not None and (member.name, member.contact, member.purged) == ("Someone", "", True)
    assert (purged.state.present_members, rotation(purged.state, (), "presenter")) == ((), ())
    assert text_of(purged.state, keeper.now.date()).members == ()
    assert isinstance(members.change_member(purged.state, keeper.now, lea, name="Léa"), NamePurged)
    keeper.do(members.change_member, lea, name="Léa Noël")
    merged = GroupRecord([*left.values(), *keeper.record.events])
    assert [each.why for each in merged.state.refused] == ["purged"]
    assert [b"No\xc3\xabl" in encoded(each) for each in group_overdue(merged, keeper.now)] == [False]
