"""The live screen: its panes, its docked panels, and the work done once a second."""
