"""The words that clients see: types, scalars, limits, errors, and their protocol."""
