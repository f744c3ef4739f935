"""Tests that a distributed database cannot run, each with its reason.

They are skipped where INSIGHTS_TEST_DATABASE_URL names a database whose tables are distributed over
nodes (`tests.given`), and nowhere else. docs/distributed.md has this table too, which a test holds.
"""

from collections.abc import Mapping
from typing import Final

import pytest

LEFT_OUT: Final[Mapping[str, str]] = {
    "a distributed database takes a statement for each tenant, and these count them": """
        resolvers/test_run_outs.py::test_run_outs_of_many_tenants_take_as_many_statements_as_of_one
        resolvers/test_loaders.py::test_forty_keys_take_as_many_statements_as_one
    """,
    "keys and tenants are on different nodes: nothing of a tenant is read with a key": """
        resolvers/test_prefetching.py::test_an_operation_takes_one_statement_where_the_one_before_it_asked_alike
        resolvers/test_prefetching.py::test_a_key_whose_operations_ask_for_no_tenant_is_read_alone_soon
        resolvers/test_prefetching.py::test_the_usage_of_the_period_is_prefetched_where_it_was_expected
    """,
    "tenants are advanced one by one there, and these are about groups": """
        resolvers/test_advancing.py::test_time_brings_the_same_with_the_lock_and_without
        resolvers/test_advancing.py::test_a_group_of_boundaries_costs_as_many_statements_as_one
        resolvers/test_advancing.py::test_of_a_group_those_are_left_that_need_more_than_a_write
        resolvers/test_advancing.py::test_a_group_waits_for_no_wallet_that_somebody_has_locked
    """,
    "distributed tables have no triggers: the role of the service keeps them append only": """
        models/test_migrations.py::test_what_is_append_only_is_neither_changed_nor_deleted
        resolvers/test_joint_recording.py::test_a_damaged_row_of_one_caller_fails_for_no_other
        models/test_tenant_deletion.py::test_only_a_marked_tenant_s_rows_can_be_deleted_and_none_can_be_changed
        resolvers/test_late_usage.py::test_late_usage_goes_with_the_entries_that_a_process_of_the_release_before_deletes
        resolvers/test_late_usage.py::test_a_limit_of_time_for_statements_ends_nothing_that_comes_behind_the_migrations
        stories/test_erasing.py::test_a_candidate_s_id_is_replaced_and_everything_still_adds_up
    """,
    "Citus refuses to change the tenant of a row": """
        resolvers/test_audited_columns.py::test_a_changed_column_is_noticed_exactly_where_it_is_not_on_the_list
    """,
    "uniqueness and references across tenants go when tables are distributed": """
        models/test_migrations.py::test_the_tables_refuse_what_no_account_can_be
        models/test_distribution.py::test_what_is_unique_is_so_within_a_tenant_or_replaced
    """,
    "about a database without Citus": """
        models/test_distribution.py::test_what_is_missing_is_said
    """,
    "a distributed database is backed up by the means of its servers": """
        insights/test_restored_service.py::test_a_service_goes_on_from_a_backup_and_nothing_new_is_taken_for_known
    """,
    "Tortoise joins tables by one column, without the tenant": """
        models/test_tenant_rows.py::test_relations_lead_to_the_rows_of_the_same_tenant
    """,
    "they read plans, in which Citus names parts of tables": """
        models/test_keyset.py::test_the_index_finds_where_a_page_begins
        resolvers/test_balance_changes.py::test_a_page_of_some_reasons_is_read_off_the_index_however_long_the_ledger_is
        resolvers/test_charges.py::test_a_page_is_read_from_an_index_in_its_order_however_many_interviews_there_are
        resolvers/test_purchase_events.py::test_the_list_is_read_from_an_index
    """,
}
"""Files and names of tests, by the reason."""

_REASONS: Final = {
    f"tests/{test}": reason for reason, tests in LEFT_OUT.items() for test in tests.split()
}


def skip_if_left_out(test: pytest.Item) -> None:
    """Skip a test that has begun, if a distributed database cannot run it."""
    if reason := _REASONS.get(test.nodeid.partition("[")[0]):
        pytest.skip(reason)
