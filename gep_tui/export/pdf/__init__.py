"""Documents as PDF, set by Typst: A4, tagged, with their fonts in them."""
