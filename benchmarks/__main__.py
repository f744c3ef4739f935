"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import exporting, exports, forecast, importing, ingest, reading

for part in (ingest, importing, reading, exports, exporting, forecast):
    part.main()
