"""The data folder: sessions and their summaries, settings, and where each of them lies."""
