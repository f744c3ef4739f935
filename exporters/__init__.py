"""Values in, file out: the formats in which consumption leaves the service."""
