"""A second reader: a language model of the user's own, asked closed questions about what may be a finding.

It moves what was found between the lists and never makes a finding; nothing here is imported unless one is given.
"""
