"""The rules of prepaid credits: pure functions and frozen values, no clock, no network, no database."""
