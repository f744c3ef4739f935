"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import (
    exporting,
    exports,
    following,
    forecast,
    importing,
    ingest,
    reading,
)

for part in (ingest, importing, reading, exports, exporting, forecast, following):
    part.main()
