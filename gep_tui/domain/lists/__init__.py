"""Lists of people as they are typed or pasted: cells, columns, and the person in each row."""
