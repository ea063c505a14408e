"""Views: pure functions from what is to be shown to styled lines; no Textual in them."""
