"""A change goes out: whoever waits for one is told that it has happened."""
