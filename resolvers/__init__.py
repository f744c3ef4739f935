"""What the service does, one use case a function, and who may do it."""
