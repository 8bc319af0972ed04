"""From what Alexa sent to what the coach is asked."""
