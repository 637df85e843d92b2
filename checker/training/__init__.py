"""Making the weights by which figures are aligned, from labelled cases."""
