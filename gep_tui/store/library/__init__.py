"""What lies in the data folder: sessions and their summaries, settings, the places of all of it."""
