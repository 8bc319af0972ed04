"""Calls from the skill back to Alexa."""
