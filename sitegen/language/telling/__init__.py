"""The parts of the statement finder; `sitegen.language.statements` is its face."""
