"""Interview events: their price, the interviews and jobs they belong to, and usage over time."""
