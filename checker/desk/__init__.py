"""The review desk: the findings of reports decided on in the browser, with a history of who decided what when."""
