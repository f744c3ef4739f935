"""Which scopes each role has, and which each field of the schema needs, as Markdown tables."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from credit.core.roles import Role, Scope

ANY_KEY: Final = "any valid key"
ALL_OTHERS: Final = "all others"
ALL_NAMED: Final = frozenset({"Query", "Mutation", "Subscription", "Tenant"})
"""Types whose fields are all listed by name: the root types of operations."""

Access = AbstractSet[Scope] | None
"""Scopes of which one is enough, or None where every valid key may read."""


def scope_tables(
    scopes: Mapping[Role, AbstractSet[Scope]],
    added: Mapping[Role, AbstractSet[Scope]],
    readers: Mapping[tuple[str, str], Access],
) -> str:
    """Three tables: scopes by role, types that need one scope for all fields, and the others.

    `added` are scopes that a single key of a role can be given; `readers` are the scopes of each
    field, by type and field name.
    """
    fields: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for (type_name, field_name), access in readers.items():
        fields[type_name][_needed(access)].append(field_name)
    whole: dict[str, list[str]] = defaultdict(list)
    for type_name in sorted(fields):
        if len(fields[type_name]) == 1:
            whole[next(iter(fields[type_name]))].append(type_name)
    mixed = {name: by_access for name, by_access in sorted(fields.items()) if len(by_access) > 1}
    parts = (
        "## Scopes of each role",
        _table(("scope", *(f"`{role}`" for role in scopes)), _role_rows(scopes, added)),
        "## Types whose fields all need the same scope",
        _table(("needs", "types"), ((key, _code(whole[key])) for key in sorted(whole))),
        "## Types whose fields differ",
        _table(("type", "fields", "needs"), _mixed_rows(mixed)),
    )
    return "\n\n".join(parts) + "\n"


def _role_rows(
    scopes: Mapping[Role, AbstractSet[Scope]], added: Mapping[Role, AbstractSet[Scope]]
) -> Iterator[tuple[str, ...]]:
    for scope in Scope:
        cells = (
            "yes"
            if scope in own
            else "if given to the key"
            if scope in added.get(role, ())
            else "no"
            for role, own in scopes.items()
        )
        yield (f"`{scope}`", *cells)


def _mixed_rows(mixed: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, ...]]:
    """A row for each scope; types that say the same share their rows."""
    alike: dict[tuple[tuple[str, str], ...], list[str]] = defaultdict(list)
    for type_name, by_access in mixed.items():
        alike[tuple(_parts(type_name, by_access))].append(type_name)
    for parts, type_names in alike.items():
        for fields, needed in parts:
            yield _code(type_names), fields, needed


def _parts(type_name: str, by_access: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Fields of a type and what they need, the smallest group first."""
    ordered = sorted(by_access, key=lambda needed: (len(by_access[needed]), needed))
    for needed in ordered:
        is_rest = needed == ordered[-1] and type_name not in ALL_NAMED
        yield ALL_OTHERS if is_rest else _code(sorted(by_access[needed])), needed


def _needed(access: Access) -> str:
    return ANY_KEY if access is None else " or ".join(f"`{scope}`" for scope in sorted(access))


def _code(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _table(titles: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    lines = [titles, ("---",) * len(titles), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
