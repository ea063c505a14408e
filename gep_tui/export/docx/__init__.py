"""Documents for Word and LibreOffice (.docx), in our own look or in a template of the user's own."""
