"""The demand model: expected usage of each future day, and simulated paths around it.

Start with `model.py`; it states the model in one formula and names the module of each part.
"""
