"""One function for each thing that can be heard. Importing the package registers them all."""

from cramp_coach.handlers import answers, relief, safety, session, transport
from cramp_coach.handlers.registry import HANDLERS

__all__ = ["HANDLERS", "answers", "relief", "safety", "session", "transport"]
