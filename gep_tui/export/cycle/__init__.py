"""The cycle of a group as a page: sections with plots and tables, for the terminal, as text and as HTML."""
