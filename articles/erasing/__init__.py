"""The one door by which what was written is rewritten: for a court's order, and for a person's data. Commands alone use it."""
