"""The cycle of a group in figures: projections over the group and the records of its sessions, in any order."""
