"""Plans and billing periods, grants and their burn order, and the ledger that moves credits."""
