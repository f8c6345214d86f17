"""Build, check, compare and export: what a publisher runs."""
