"""Reports for operators: a plot, a table, and sentences."""
