"""Alexa's side: what she keeps for a skill, asks a person for it, and lets ring."""
