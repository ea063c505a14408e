"""The style that all our pages share: colours, letters, paper."""

from __future__ import annotations

BASE_STYLE = """\
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1f2328; --soft: #5b636d; --line: #d9d5cd; --accent: #0b5c8a; --tint: #f0ede6;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #16191d; --ink: #e6e3dd; --soft: #a3a9b2; --line: #3a4048; --accent: #7cc0ea; --tint: #22272e; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.55 "Source Sans 3", "Segoe UI", "Noto Sans", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 .75rem; }
@page { size: A4; margin: 18mm 20mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --tint: #fff; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  li, p { orphans: 3; widows: 3; }
}
"""
