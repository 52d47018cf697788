"""Kinds of nodes and edges, and the part a role stands for."""

DOCUMENT, SECTION, TASK, UNIT = "document", "section", "task", "unit"
TARGET, TITLE, ATTACHMENT, PERIOD = "target", "title", "attachment", "period"
NODES = (DOCUMENT, SECTION, TASK, UNIT, TARGET, TITLE, ATTACHMENT, PERIOD)

PART_OF, HAS_TARGET, DUE, REFERS, ISSUES, DEPENDS = (
    "part-of", "has-target", "due", "refers-to", "issues", "depends-on",
)  # fmt: skip
LEAD, RESPONSIBLE, SUPPORT, GUIDE = "lead", "responsible", "support", "guide"
DUTIES = (LEAD, RESPONSIBLE, SUPPORT, GUIDE)
EDGES = (PART_OF, *DUTIES, HAS_TARGET, DUE, REFERS, ISSUES, DEPENDS)

# A unit whose role is not written beside it answers for its task all the same; such an edge is inferred.
PARTS = {
    "牵头": LEAD,
    "负责": RESPONSIBLE,
    "责任": RESPONSIBLE,
    "落实": RESPONSIBLE,
    None: RESPONSIBLE,
    "配合": SUPPORT,
    "参与": SUPPORT,
    "指导": GUIDE,
}
# What a cell of the responsibility matrix shows: the gravest part first.
LETTERS = {"牵头": "牵", "负责": "责", "责任": "责", "落实": "责", None: "责", "配合": "配", "参与": "参", "指导": "指"}
