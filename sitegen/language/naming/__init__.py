"""The parts of the name finder; `sitegen.language.names` is its face.

    scan -> pieces (known | wholes | titles | lands) -> grounds -> evidence -> emit

Words with a capital form runs; runs are cut into pieces; what no table knows is
weighed by its grounds over the whole article; then people and places are linked
and put in order. What a file of the site says about names wins over every rule.
"""
