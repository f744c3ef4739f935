"""What is printed for operators: a plot, a table, and what follows from them in words."""
