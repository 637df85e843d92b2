"""How sure a finding is: what its comparison says, weighed by how real findings of its sort turned out."""
