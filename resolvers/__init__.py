"""Use cases, called by the field resolvers of graph/: one function each, and who may call it."""
