"""Metrics of one process and of what waits in the database, in Prometheus' text format."""
