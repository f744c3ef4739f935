"""Proofs: recounting from events and entries, reconciliation, and what an export contains."""
