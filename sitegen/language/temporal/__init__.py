"""The parts of the temporal tagger; `sitegen.language.dates` is its face.

A text becomes tokens, each of one *kind* (a month, a unit, the word "last").
Rules are regular expressions over the string of kinds, so they are short, alike
for all languages, and cannot see what is not about time.  A rule that matches
hands its tokens to a resolver, which says what they mean.

    kinds -> lexicon -> tokens -> rules -> resolvers -> finder
"""
