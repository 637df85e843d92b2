"""What linking records needs whatever they are: blocking, components, names of people, words held against words."""
