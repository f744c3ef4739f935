"""Backing up a database, restoring it, and the heads of ledgers that are kept beside."""
