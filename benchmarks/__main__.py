"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import (
    cost,
    export_writers,
    exports,
    forecast,
    importing,
    ingest,
    reading,
    start,
    subscriptions,
)

for part in (
    ingest,
    importing,
    reading,
    export_writers,
    exports,
    forecast,
    subscriptions,
    start,
    cost,
):
    part.main()
