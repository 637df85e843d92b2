"""Where one thing is, or happened."""
