// The picture: only what is shown is given to the drawing library, at the places that came with the page.
let cy = null;
let drawn = { kept: new Set(), shown: [], places: new Map() };

function startPicture() {
  cy = cytoscape({ container: byId("canvas"), layout: { name: "preset" }, elements: [], minZoom: 0.08, maxZoom: 3,
    boxSelectionEnabled: false, autoungrabify: true, selectionType: "single" });
  cy.on("tap", "node", (event) => select(nodes[Number(event.target.id().slice(1))]));
  cy.on("tap", "edge", (event) => selectEdge(edges[Number(event.target.id().slice(1))]));
  cy.on("tap", (event) => { if (event.target === cy) unselect(); });
  cy.on("mouseover", "node", (event) => { hover(nodes[Number(event.target.id().slice(1))]); });
  cy.on("mouseout", "node", () => hover(null));
  byId("picture").addEventListener("wheel", wheel, { capture: true, passive: false });
  byId("fit").addEventListener("click", fit);
  startBeside();
}

// The wheel moves along the plan, with Ctrl it zooms: as on any page.
function wheel(event) {
  event.preventDefault();
  event.stopPropagation();
  const unit = event.deltaMode ? 20 : 1;
  if (event.ctrlKey || event.metaKey) return zoom(Math.exp(-event.deltaY * unit / 400), { x: event.offsetX, y: event.offsetY });
  cy.panBy({ x: -event.deltaX * unit, y: -event.deltaY * unit });
}

function zoom(factor, at) {
  const box = byId("canvas");
  cy.zoom({ level: cy.zoom() * factor, renderedPosition: at || { x: box.clientWidth / 2, y: box.clientHeight / 2 } });
}

function paint(agreed) {
  const view = views[chosen.view];
  drawn = shownOf(view, agreed);
  drawn.places = placesOf(view, drawn.kept);
  cy.batch(() => {
    cy.elements().remove();
    cy.style(lookOf(drawn.shown.length * Math.min(1, 40 * ROW / columnHeight())));
    cy.add(Array.from(drawn.kept, nodeElement).concat(drawn.shown.map(edgeElement)));
  });
  gatherUnits();
  begin();
  tellKinds(view);
}

// The legend names the kinds of edges that this view has, hidden or not.
function tellKinds(view) {
  const present = new Set(edgesOf(view.places.keys()).filter((edge) => view.places.has(edge.target)).map((edge) => edge.kind));
  for (const box of document.querySelectorAll("#legend input")) box.parentNode.hidden = !present.has(box.value);
}

function nodeElement(index) {
  const node = nodes[index], place = drawn.places.get(index);
  const marked = node.findings.length || node.holes.length;
  return { group: "nodes", position: { x: place.x, y: place.y },
    classes: (HEADINGS.includes(node.kind) ? "heading " : "") + (marked ? "found" : ""),
    data: { id: "n" + index, label: node.label, width: place.width, frame: frameOf(node), pen: marked ? 2.5 : 1 } };
}

function edgeElement(edge) {
  const source = drawn.places.get(edge.source), target = drawn.places.get(edge.target);
  const gap = (target.x - target.width / 2) - (source.x + source.width / 2);
  const right = gap >= 0, left = (source.x - source.width / 2) >= (target.x + target.width / 2);
  const down = target.y > source.y;
  return { group: "edges", classes: (edge.stated ? "" : "inferred ") + (right || left ? "" : "side"),
    data: { id: "e" + edge.index, source: "n" + edge.source, target: "n" + edge.target, colour: colours[edge.kind],
      pen: edge.kind === "lead" ? 2.2 : 1.2, from: right ? "50% 0%" : "-50% 0%", to: left ? "50% 0%" : "-50% 0%",
      bow: (down ? 1 : -1) * Math.min(140, 24 + Math.abs(target.y - source.y) / 6) } };
}

function fit() {
  const box = boundsOf(drawn.kept), room = byId("canvas"), pad = 24;
  const level = Math.min((room.clientWidth - 2 * pad) / box.w, (room.clientHeight - 2 * pad) / box.h);
  cy.viewport({ zoom: level, pan: { x: (room.clientWidth - level * (box.x1 + box.x2)) / 2, y: (room.clientHeight - level * (box.y1 + box.y2)) / 2 } });
}

// Where nodes stand on the whole sheet, wherever units have come along to.
function boundsOf(kept) {
  const box = { x1: Infinity, x2: -Infinity, y1: Infinity, y2: -Infinity };
  for (const index of kept) {
    const { x, y, width } = drawn.places.get(index);
    box.x1 = Math.min(box.x1, x - width / 2); box.x2 = Math.max(box.x2, x + width / 2);
    box.y1 = Math.min(box.y1, y - 12); box.y2 = Math.max(box.y2, y + 12);
  }
  return Object.assign(box, { w: box.x2 - box.x1, h: box.y2 - box.y1 });
}

// All of it, if it can be read so; else its full width, from the top.
function begin() {
  if (!drawn.kept.size || !byId("canvas").clientWidth) return;
  fit();
  if (cy.zoom() > 1.25) { cy.zoom(1.25); cy.center(); }
  if (cy.zoom() < 0.7) wide(boundsOf(drawn.kept).y1);
}

// The full width, a height of the sheet at the top.
function wide(top) {
  const box = boundsOf(drawn.kept), width = byId("canvas").clientWidth;
  const level = Math.max(Math.min(1, (width - 32) / box.w), 0.45);
  cy.viewport({ zoom: level, pan: { x: 16 - box.x1 * level + Math.max(0, (width - 32 - box.w * level) / 2), y: 24 - top * level } });
}
