"""The live screen: its panes, its docks, and what is watched over once a second."""
