"""Persisted documents by the settings, and those that come with the service."""

from importlib import resources
from importlib.resources.abc import Traversable
from typing import Final

from insights.settings import Settings
from notifiers.document_store import DocumentStore, LocalDocumentStore
from notifiers.valkey_document_store import ValkeyDocumentStore
from resolvers.persisted_documents import ListedDocuments, OperationMode, PersistedDocuments

FOLDER: Final = "operations"
"""The folder of the ready-made operations: docs/operations, which is linked here."""
ENDING: Final = ".graphql"


def persisted_documents_of(settings: Settings) -> PersistedDocuments:
    """Registered in this process alone, or on the server that several processes share."""
    url = settings.pubsub_url
    store: DocumentStore = LocalDocumentStore()
    if url is not None and settings.operations is OperationMode.APQ:
        store = ValkeyDocumentStore(url.get_secret_value())
    return PersistedDocuments(settings.operations, ListedDocuments(packaged()), store)


def packaged() -> list[str]:
    """The ready-made operations, each as in its file and without the white space around it."""
    texts = [path.read_text("utf-8") for path in _files(resources.files("insights") / FOLDER)]
    return [form for text in texts for form in {text, text.strip()}]


def _files(folder: Traversable) -> list[Traversable]:
    found = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _files(entry)
        elif entry.name.endswith(ENDING):
            found.append(entry)
    return found
