"""How long sitegen, Hugo and Pelican take to build the same pages."""
