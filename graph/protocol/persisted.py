"""From the parameters of a request to the document that is executed for it.

Called with the context of an authenticated viewer alone: nobody else reads the list or the store,
or puts anything into it.
"""

from contextlib import suppress
from typing import Final

from graphql import GraphQLError

from credit.core.roles import Role
from graph.documents import Origin, checked
from graph.problems import ErrorCode
from graph.protocol.document_ids import DocumentId
from graph.protocol.request import GraphQLRequest, RequestParameters
from resolvers.context import Context
from resolvers.persisted_documents import OperationMode, digest_of

HOW_TO_IMPORT: Final = "`insights operations import FILE`"


async def graphql_request(parameters: RequestParameters, context: Context) -> GraphQLRequest:
    """The request with its document.

    Raises GraphQLError for a document that is not known or may not be executed.
    """
    id, query = parameters.document_id, parameters.query
    if id is None:
        assert query is not None, "a request without both is refused before"
        return await _by_text(parameters, query, context)
    listed = await context.documents.listed.find(id.value)
    if listed is not None:
        return _request(parameters, listed, Origin.LISTED)
    mode = context.documents.mode
    if mode is OperationMode.LISTED and context.viewer.role is not Role.OPERATOR:
        raise _not_listed()
    if mode is not OperationMode.APQ and id.is_automatic:
        raise _not_supported()
    if query is not None:
        registered_as = id.value if mode is OperationMode.APQ else None
        return _request(parameters, query, Origin.TEXT, registered_as)
    found = await context.documents.registered(id.value)
    if found is None:
        raise _not_found(id)
    return _request(parameters, found, Origin.AUTOMATIC)


async def register(request: GraphQLRequest, context: Context) -> None:
    """Keep the document of an executed request, if it was sent to be named by its hash."""
    if request.registered_as is not None:
        key_id = context.viewer.key_id
        await context.documents.register(key_id, request.registered_as, request.query)


async def _by_text(parameters: RequestParameters, query: str, context: Context) -> GraphQLRequest:
    is_listed_only = context.documents.mode is OperationMode.LISTED
    if is_listed_only and context.viewer.role is not Role.OPERATOR:
        listed = await context.documents.listed.find(digest_of(query))
        if listed is None:
            raise _not_listed()
        return _request(parameters, listed, Origin.LISTED)
    return _request(parameters, query, Origin.TEXT)


def _request(
    parameters: RequestParameters, query: str, origin: Origin, registered_as: str | None = None
) -> GraphQLRequest:
    if origin is not Origin.TEXT:
        with suppress(GraphQLError):  # which the execution finds again
            checked(query, origin)
    return GraphQLRequest(
        query,
        parameters.operation_name,
        parameters.variables,
        parameters.extensions,
        registered_as,
        parameters.sent,
    )


def _not_found(id: DocumentId) -> GraphQLError:
    """The error for an unknown document. Clients of Apollo's protocol retry at this message."""
    message = "PersistedQueryNotFound"
    if not id.is_automatic:
        message = f"There is no document with this documentId: import it by {HOW_TO_IMPORT}."
    return _error(message, ErrorCode.PERSISTED_QUERY_NOT_FOUND)


def _not_supported() -> GraphQLError:
    """The error at which clients of Apollo's protocol send documents as text from then on."""
    return _error("PersistedQueryNotSupported", ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED)


def _not_listed() -> GraphQLError:
    msg = (
        "This service executes listed operations alone, and this one is not listed: an operator "
        f"imports it by {HOW_TO_IMPORT}."
    )
    return _error(msg, ErrorCode.PERSISTED_QUERY_NOT_IN_LIST)


def _error(message: str, code: ErrorCode) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code.value})
