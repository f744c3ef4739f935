"""Tokens of an OpenID Connect issuer: its keys, and the verification of what they signed."""
