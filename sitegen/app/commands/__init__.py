"""The commands and their options; what they do stands in the packages beside this."""
