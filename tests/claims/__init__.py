"""What is said to be set, cancelled or deleted, held against what Alexa's side has."""
