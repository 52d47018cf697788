"""One file a part of the judgement: gold data and facts in, scores out."""
