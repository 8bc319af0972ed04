"""Conversations written down as YAML, and the player that holds them to what they say."""
