"""What an operation costs, counted before it is executed."""
