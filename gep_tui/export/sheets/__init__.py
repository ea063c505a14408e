"""Practice sheets as pages: Markdown, HTML, a booklet."""
