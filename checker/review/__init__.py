"""What people decided on findings: read, kept with the findings of a later report, written."""
