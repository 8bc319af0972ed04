"""The bedtime stretch: reminded of, begun by Alexa herself, and looked back on."""
