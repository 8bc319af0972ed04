"""Cramp Coach as a web service of one's own, instead of a Lambda function."""

from server import certvalidator_stand_in

certvalidator_stand_in.register()
