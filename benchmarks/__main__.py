"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import export_writers, exports, forecast, importing, ingest, reading, subscriptions

for part in (ingest, importing, reading, export_writers, exports, forecast, subscriptions):
    part.main()
