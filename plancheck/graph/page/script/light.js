// A unit lights its tasks, a task its units: while pointed at, or as long as it is selected.
let selected = null;
let selectedEdge = null;

function light(node) {
  const lit = new Set([node.index]), bright = new Set();
  for (const edge of touching(node)) {
    if (!edgeShown(edge)) continue;
    lit.add(otherEnd(edge, node).index);
    bright.add(edge.index);
  }
  for (let above = node.above; above >= 0; above = nodes[above].above) lit.add(above);
  cy.batch(() => {
    cy.nodes().forEach((one) => mark(one, lit.has(Number(one.id().slice(1)))));
    cy.edges().forEach((one) => mark(one, bright.has(Number(one.id().slice(1)))));
  });
}

function mark(element, lit) {
  element.toggleClass("lit", lit);
  element.toggleClass("dim", !lit);
}

function hover(node) {
  byId("canvas").classList.toggle("pointing", node !== null);
  if (node !== null) return light(node);
  relight();
}

function relight() {
  cy.batch(() => cy.elements().removeClass("lit dim"));
  if (selected) light(selected);
}

function select(node, quiet) {
  clearSelected();
  selected = node;
  chosen.sel = node.id;
  cy.getElementById("n" + node.index).addClass("selected");
  relight();
  paintDetail();
  markRow(node);
  if (!quiet) remember();
}

function selectEdge(edge) {
  clearSelected();
  selectedEdge = edge;
  cy.getElementById("e" + edge.index).addClass("selected");
  relight();
  paintDetail();
}

function unselect() {
  clearSelected();
  chosen.sel = "";
  relight();
  paintDetail();
  remember();
}

function clearSelected() {
  cy.elements().removeClass("selected");
  for (const row of document.querySelectorAll("tr.selected")) row.classList.remove("selected");
  selected = selectedEdge = null;
}

// A node that is not in the picture: the view that has it is opened, without the filters that hide it.
function show(node) {
  if (!drawn.kept.has(node.index)) {
    const own = views.findIndex((view) => view.places.has(node.index) && view.kind !== "found");
    const any = own >= 0 ? own : views.findIndex((view) => view.places.has(node.index));
    const changes = views[chosen.view].places.has(node.index) ? {} : any >= 0 ? { view: any } : {};
    choose(Object.assign(changes, { unit: "", role: "", rule: "", due: "", holes: false }));
  }
  select(node);
  bring(node);
}

function bring(node) {
  if (chosen.tab === "list") { const row = byId("t" + node.index); if (row) row.scrollIntoView({ block: "center" }); return; }
  const one = cy.getElementById("n" + node.index);
  if (!one.length) return;
  const box = one.renderedBoundingBox(), frame = byId("canvas");
  if (cy.zoom() < 0.45) return wide(drawn.places.get(node.index).y - 200);
  if (box.x1 < 0 || box.x2 > frame.clientWidth) cy.center(one);
  else if (box.y1 < 0 || box.y2 > frame.clientHeight - 60) cy.panBy({ x: 0, y: frame.clientHeight / 2 - box.y1 });
}

// The selected and all it touches, as large as the window allows; beside a long column the units come along instead.
function near() {
  if (!selected || !drawn.kept.has(selected.index)) return;
  const around = cy.getElementById("n" + selected.index).closedNeighborhood().nodes();
  const box = boundsOf(around.map((one) => Number(one.id().slice(1)))), room = byId("canvas");
  const level = Math.min((room.clientWidth - 80) / box.w, (room.clientHeight - 120) / box.h, 1.5);
  if (level < 0.7) return wide(Math.max(boundsOf(drawn.kept).y1, firstRow(around) - 200));
  cy.zoom(level);
  cy.center(around);
}

// The row of what is selected; of a unit, which comes along, that of its first task.
function firstRow(around) {
  const rows = around.map((one) => nodes[Number(one.id().slice(1))]).filter((node) => selected.kind !== "unit" || node.kind !== "unit");
  return selected.kind === "unit" && rows.length ? Math.min(...rows.map((node) => drawn.places.get(node.index).y)) : drawn.places.get(selected.index).y;
}
