"""structlog, loaded without Rich, which takes longer to load and would only colour tracebacks."""

from notifiers.optional_packages import left_out

with left_out("rich"):
    import structlog

__all__ = ["structlog"]
