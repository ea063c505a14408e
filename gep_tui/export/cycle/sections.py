"""The sections of a cycle's page, in their order, from its figures: what a reader must not see is not in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from gep_tui.domain.group.cycle.figures import CycleFigures
from gep_tui.export.cycle.cycle_part import CyclePart
from gep_tui.export.cycle.kept_section import kept_section
from gep_tui.export.cycle.lengths_section import lengths_section
from gep_tui.export.cycle.overview import overview
from gep_tui.export.cycle.people_sections import attendance_section, roles_section, services_section
from gep_tui.export.cycle.ratings_section import rated_section, session_ratings_section
from gep_tui.export.cycle.sessions_section import sessions_section
from gep_tui.export.cycle.speaking_section import speaking_section
from gep_tui.export.cycle.topics_section import topics_section

#: Makes a section, or none where the figures have nothing for it.
Maker = Callable[[CycleFigures, str], CyclePart | None]

MAKERS: tuple[Maker, ...] = (
    overview, sessions_section, attendance_section, roles_section, services_section, kept_section, lengths_section,
    speaking_section, session_ratings_section, rated_section, topics_section,
)  # fmt: skip


def cycle_sections(figures: CycleFigures, language: str) -> tuple[CyclePart, ...]:
    """Return the sections for figures that were made for one reader; names of programmes are in `language`."""
    return tuple(_made(figures, language))


def _made(figures: CycleFigures, language: str) -> Iterator[CyclePart]:
    for maker in MAKERS:
        section = maker(figures, language)
        if section is not None:
            yield section
