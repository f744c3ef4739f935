"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import (
    cost,
    export_writers,
    exports,
    forecast,
    growth,
    importing,
    ingest,
    reading,
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
    cost,
    growth,
):
    part.main()
