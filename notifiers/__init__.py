"""Notifications of changes: publish/subscribe for subscribers, and webhooks."""
