"""Domain rules of prepaid credits: pure functions and frozen dataclasses, without any I/O."""
