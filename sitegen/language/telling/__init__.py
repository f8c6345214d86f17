"""The parts of the statement finder; `sitegen.language.statements` is its face.

An article is cut into sentences with what stands in each; the head becomes the
lead; each dated sentence gets a kind, a speaker, a title and a score.
"""
