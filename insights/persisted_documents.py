"""Persisted documents by the settings, and those that come with the service and its app."""

from insights.operations import packaged_operations
from insights.pages.dashboard import dashboard_operations
from insights.settings import Settings
from notifiers.document_store import DocumentStore, LocalDocumentStore
from resolvers.persisted_documents import ListedDocuments, OperationMode, PersistedDocuments


def persisted_documents_of(settings: Settings) -> PersistedDocuments:
    """Registered in this process alone, or on the server that several processes share."""
    url = settings.pubsub_url
    store: DocumentStore = LocalDocumentStore()
    if url is not None and settings.operations is OperationMode.APQ:
        from notifiers.valkey_document_store import ValkeyDocumentStore  # noqa: PLC0415 - only where it is used: it loads Valkey's client

        store = ValkeyDocumentStore(url.get_secret_value())
    listed = ListedDocuments([*packaged(), *dashboard_operations()])
    return PersistedDocuments(settings.operations, listed, store)


def packaged() -> list[str]:
    """The ready-made operations, with their headers and without, and without white space around."""
    texts = [form for one in packaged_operations() for form in (one.text, one.document)]
    return [form for text in texts for form in {text, text.strip()}]
