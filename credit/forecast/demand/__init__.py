"""How much is likely to be used on each day ahead: a model of daily use, and simulated paths.

Read `model.py` first; it says the model in one formula and names the module of each part.
"""
