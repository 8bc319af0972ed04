"""Drink reminders within the hours that a person is awake, and what was drunk."""
