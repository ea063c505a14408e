"""The style of a mail in HTML: only what old mail programs understand too, and no colours that they would turn over."""

from __future__ import annotations

MAIL_STYLE = """\
body { font: 11pt/1.45 "Segoe UI", "Noto Sans", Arial, sans-serif; max-width: 46em; }
h1 { font-size: 18pt; margin: 0 0 8pt; }
h2 { font-size: 14pt; margin: 18pt 0 6pt; }
h3 { font-size: 12pt; margin: 12pt 0 4pt; }
h4 { font-size: 11pt; margin: 8pt 0 2pt; }
ul { margin: 2pt 0 8pt; }
li, td { white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; margin: 4pt 0 10pt; }
th, td { padding: 3pt 6pt; border: 1px solid #999999; text-align: left; vertical-align: top; }
.number { text-align: right; }
"""
