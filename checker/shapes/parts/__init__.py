"""A sum beside the parts that its sentence breaks it down into."""
