// Which tasks agree with the filters, and what of a view is shown for them.
const narrowed = () => Boolean(chosen.unit || chosen.role || chosen.rule || chosen.due || chosen.holes);

function agrees(task) {
  if (chosen.holes && !task.holes.length) return false;
  if ((chosen.unit || chosen.role) && !task.out.some(isWanted)) return false;
  if (chosen.due && !task.out.some((edge) => edge.kind === "due" && nodes[edge.target].id === chosen.due)) return false;
  return !chosen.rule || hasRule(task) || task.out.some((edge) => !isDuty(edge) && hasRule(nodes[edge.target]));
}

const isWanted = (edge) => isDuty(edge) && (!chosen.unit || nodes[edge.target].id === chosen.unit) && (!chosen.role || edge.kind === chosen.role);
const hasRule = (node) => node.findings.some((finding) => finding.rule === chosen.rule);

function matching() {
  return new Set(tasks().filter(agrees).map((task) => task.index));
}

const edgeShown = (edge) => !hiddenKinds.has(edge.kind) && (!chosen.role || !isDuty(edge) || edge.kind === chosen.role);

// Of a view: all of it, or the tasks that agree with what they touch and the headings above; and the edges between these.
function shownOf(view, agreed) {
  const kept = new Set();
  for (const index of view.places.keys()) {
    const node = nodes[index];
    if (!narrowed() || agreed.has(index) || (chosen.rule && node.kind !== "task" && hasRule(node))) kept.add(index);
  }
  if (narrowed()) for (const index of Array.from(kept)) addAround(index, kept, view);
  const shown = edgesOf(kept).filter((edge) => kept.has(edge.target) && edgeShown(edge));
  if (hiddenKinds.size || chosen.role) dropLoose(kept, shown);
  return { kept, shown };
}

const edgesOf = (kept) => [].concat(...Array.from(kept, (index) => nodes[index].out));

function addAround(index, kept, view) {
  const node = nodes[index];
  if (node.kind !== "unit") {
    for (const edge of touching(node)) {
      const other = otherEnd(edge, node);
      if (other.kind !== "task" && edgeShown(edge) && view.places.has(other.index)) kept.add(other.index);
    }
  }
  for (let above = node.above; above >= 0 && view.places.has(above); above = nodes[above].above) kept.add(above);
}

// Units, documents, targets and periods none of whose edges is shown.
function dropLoose(kept, shown) {
  const held = new Set();
  for (const edge of shown) { held.add(edge.source); held.add(edge.target); }
  for (const index of Array.from(kept)) {
    const beside = ["unit", "title", "target", "period"].includes(nodes[index].kind);
    if (beside && !held.has(index) && touching(nodes[index]).length) kept.delete(index);
  }
}
