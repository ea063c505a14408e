"""The style of minutes in HTML: lists and tables that keep every blank, plots, and pages with numbers on paper."""

from __future__ import annotations

from gep_tui.export.html.base_style import BASE_STYLE
from gep_tui.export.html.plot_style import PLOT_STYLE

MINUTES_STYLE = (
    BASE_STYLE
    + PLOT_STYLE
    + """\
h2 { font-size: 1.35rem; margin: 2.2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.1rem; margin: 1.5rem 0 .4rem; color: var(--accent); }
h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
h1 + p { color: var(--soft); margin: 0 0 1rem; }
ul { margin: .3rem 0 .8rem; padding: 0 1.3rem; }
li, td { white-space: pre-wrap; }
li { margin: .2rem 0; }
.table { overflow-x: auto; margin: .6rem 0 1.2rem; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 42rem; font-size: .95em; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th { background: var(--tint); }
.number { text-align: right; font-variant-numeric: tabular-nums; }
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #444; } }
@media print {
  h2, h3, h4, h2 + p { break-after: avoid; }
  table { min-width: 0; }
  .table { overflow: visible; }
  tr { break-inside: avoid; }
  .page { break-before: page; }
}
"""
)
