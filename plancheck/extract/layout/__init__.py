"""Parts of a document told by their form: front matter, signing block, kinds of headings."""
