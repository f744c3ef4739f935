"""Calendar days of a time zone, date ranges, calendar buckets and comparisons of them."""
