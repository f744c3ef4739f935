"""The error of requests that are not well-formed, over HTTP."""

from collections.abc import Mapping


class HttpError(Exception):
    """The request is not a well-formed GraphQL request; answered with `status`."""

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.headers = dict(headers or {})
