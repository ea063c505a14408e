"""Days as people say them, in French and English, to days of the calendar: pure rules, told what day it is."""
