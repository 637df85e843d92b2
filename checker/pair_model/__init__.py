"""The trained model that tells how likely two figures are of one thing."""
