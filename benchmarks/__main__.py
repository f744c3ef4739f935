"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import (
    cost,
    export_writers,
    exports,
    forecast,
    growth,
    importing,
    ingest,
    queries,
    start,
    subscriptions,
)

for part in (
    ingest,
    importing,
    queries,
    export_writers,
    exports,
    forecast,
    subscriptions,
    start,
    cost,
    growth,
):
    part.main()
