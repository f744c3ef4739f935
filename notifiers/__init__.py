"""Notifications of changes: publish/subscribe between processes, and sending of webhooks."""
