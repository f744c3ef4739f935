"""The rules of prepaid credits: pure functions and frozen values; no clock, network or database."""
