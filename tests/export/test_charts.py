"""A chart says the same in every format: drawn where a format can draw, in signs where it cannot, with its table."""

from __future__ import annotations

import re

import msgspec
from looked_at import looked_at

from gep_tui.domain.session.report import Report
from gep_tui.export.about import About
from gep_tui.export.blocks import Chart, TextLine
from gep_tui.export.charts import times
from gep_tui.export.document.document import Document, document
from gep_tui.export.docx.paragraphs import table
from gep_tui.export.html.html_page import html_page
from gep_tui.export.markdown import written
from gep_tui.export.pdf.typst_data import typst_data
from gep_tui.export.plot import Plot, Timeline
from gep_tui.export.readers.reader import GROUP, Reader


def charts(document: Document) -> list[Chart]:
    return [block for block in document.blocks if isinstance(block, Chart)]


def test_planned_and_held_notes_over_time_and_speech_are_charts(record: Report, its: About) -> None:
    lengths, notes, speech = charts(document(looked_at(record, about=its)))
    assert isinstance(lengths.plot, Plot)
    assert [(bar.label, bar.value, bar.mark, bar.words, bar.tone) for bar in lengths.plot.bars] == [
        ("Check-in round", 300, None, "5:00", ""),
        ("The case (Anne) · Account", 690, 600, "11:30 (+1:30)", ""),
        ("The case (Anne) · Consultation", 1710, 1800, "28:30 (−1:30)", ""),
    ]
    assert lengths.plot.highest == 1800, "the longest plan fits on it too"
    assert isinstance(notes.plot, Timeline)
    assert {each.label: sum(each.counts) for each in notes.plot.courses}["offered lead"] == 8, (
        "the word above its notes"
    )
    assert isinstance(speech.plot, Plot)
    assert [bar.label for bar in speech.plot.bars if bar.value] == ["Anne", "Karim"]
    for chart in (lengths, notes, speech):
        assert all(len(row) == len(chart.table.header) for row in chart.table.rows)


def test_where_a_length_was_changed_planned_is_said_to_be_that_of_the_opening(record: Report, its: About) -> None:
    words = TextLine("Planned is what the plan said at the opening.")
    changed = tuple(msgspec.structs.replace(phase, planned_seconds=60) for phase in record.phases)
    kept = tuple(msgspec.structs.replace(phase, first_planned_seconds=60) for phase in changed)
    assert words in list(times(changed, its)) and words not in list(times(kept, its))


def test_every_format_shows_the_same_rows(record: Report, its: About) -> None:
    page = document(looked_at(record, about=its))
    plots = [each["bars"] if each["kind"] == "bars" else each["courses"] for each in typst_data(page)["blocks"]
             if each["kind"] in ("bars", "courses")]  # fmt: skip
    in_pdf = [[bar["name"]["text"] for bar in bars] for bars in plots]
    html = html_page(page)
    drawn = re.findall(r'<div class="plot".*?</div>\n</div>', html, re.DOTALL)
    in_html = [[name for name in re.findall(r'class="name" dir="auto">([^<]*)<', plot) if name] for plot in drawn]
    in_tables = [[row[0] for row in chart.table.rows] for chart in charts(page)]
    assert in_pdf == in_html == in_tables
    signs = [line.split(" | ")[-1] for line in written(page.blocks).splitlines() if re.search("[▁-█!░] \\|$", line)]
    assert len(signs) == sum(map(len, in_tables)) - 2, "two people never spoke"


def test_who_may_not_see_how_long_people_spoke_sees_no_bar_of_it_either(seen_by) -> None:
    assert len(charts(document(seen_by(GROUP)))) == 2
    assert not charts(document(seen_by(Reader("presenter", "Anne"))))


def test_columns_of_figures_stand_at_the_right(record: Report, its: About) -> None:
    page = document(looked_at(record, about=its))
    assert "| As a bar |\n| --- | ---: | ---: | ---: | ---: | --- |\n" in written(page.blocks)
    assert '<td class="number">11:30</td>' in html_page(page)
    in_word = table(charts(page)[0].table, "", 9000).xml
    assert in_word.count('<w:jc w:val="right"/>') == 4 * 4
