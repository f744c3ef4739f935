"""All measurements: `make bench`, or `python -m benchmarks`."""

from benchmarks import importing, ingest, reading

for part in (ingest, importing, reading):
    part.main()
