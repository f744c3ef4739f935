"""httpx without its command line, which nothing here uses and which takes longer to load."""

from notifiers.optional_packages import left_out

with left_out("click", "rich"):
    import httpx

__all__ = ["httpx"]
