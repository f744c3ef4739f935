"""The tables and every query: values in, values out, never a row."""
