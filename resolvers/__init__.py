"""Use cases, called by the field resolvers of graph/: one function each, with its authorization."""
