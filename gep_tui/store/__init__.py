"""Files: the event log, the results, who is running, where it all lies. No screens, no words for people."""
