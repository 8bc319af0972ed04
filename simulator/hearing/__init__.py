"""How an utterance becomes an intent and its slots, part by part."""
