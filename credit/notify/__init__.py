"""Alerts, notifications, and the webhooks that deliver them."""
