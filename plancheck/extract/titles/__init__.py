"""Names of documents: 《…》, short names, and two ways of writing one."""
