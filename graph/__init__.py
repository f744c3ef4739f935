"""The GraphQL schema (types, scalars, limits, errors), and the transports that serve it."""
