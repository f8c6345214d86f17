"""The parts of the name finder; `sitegen.language.names` is its face.

    words -> tokens -> (known | roles | guesses) -> mentions, places

What a file of the site says about names wins over every rule here.
"""
