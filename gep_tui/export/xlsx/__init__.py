"""Workbooks for Excel and LibreOffice (.xlsx): a sheet for each table, with dates and lengths as such."""
