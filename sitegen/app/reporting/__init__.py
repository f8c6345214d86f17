"""Say what was found: diagnostics, reasons, explanations, in text and data."""
