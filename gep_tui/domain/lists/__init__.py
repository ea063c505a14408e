"""Read lists of people, typed or pasted: cells, columns, and the person in each row."""
