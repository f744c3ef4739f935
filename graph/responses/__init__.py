"""Responses that are kept in memory, and given again while nothing they say has changed."""
