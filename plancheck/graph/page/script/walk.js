// Arrow keys: up and down a column, left and right to what is connected.
const elsewhere = () => chosen.tab !== "graph" || byId("detail").contains(document.activeElement);

function step(direction) {
  if (elsewhere()) return false;
  if (!selected || !drawn.kept.has(selected.index)) return walkTo(firstTask());
  const column = inColumn(columnOf(selected.kind));
  return walkTo(column[column.indexOf(selected) + direction]);
}

function inColumn(number) {
  const own = Array.from(drawn.kept, (index) => nodes[index]).filter((node) => columnOf(node.kind) === number);
  return own.sort((a, b) => drawn.places.get(a.index).y - drawn.places.get(b.index).y);
}

const firstTask = () => inColumn(1).find((node) => node.kind === "task") || inColumn(1)[0] || inColumn(2)[0];

function across(direction) {
  if (elsewhere()) return false;
  if (!selected || !drawn.kept.has(selected.index)) return walkTo(firstTask());
  const column = columnOf(selected.kind) + direction, y = drawn.places.get(selected.index).y;
  const near = touching(selected).filter(edgeShown).map((edge) => otherEnd(edge, selected))
    .filter((node) => drawn.kept.has(node.index) && columnOf(node.kind) === column);
  const distance = (node) => Math.abs(drawn.places.get(node.index).y - y);
  return walkTo(near.sort((a, b) => distance(a) - distance(b))[0]);
}

function walkTo(node) {
  if (!node) return;
  select(node);
  bring(node);
}

function turn(direction) {
  const view = chosen.view + direction;
  if (view >= 0 && view < views.length) choose({ view });
}

function showTab(tab) {
  chosen.tab = tab;
  document.body.dataset.tab = tab;
  for (const name of ["graph", "list", "matrix"]) byId("show-" + name).setAttribute("aria-pressed", String(name === tab));
  byId("picture").hidden = tab !== "graph";
  byId("list").hidden = tab !== "list";
  byId("matrix").hidden = tab !== "matrix";
  if (tab === "graph") { cy.resize(); begin(); if (selected) bring(selected); }
  if (tab === "matrix") paintMatrix();
  if (tab === "list" && selected) bring(selected);
  remember();
}

function startTabs() {
  for (const name of ["graph", "list", "matrix"]) byId("show-" + name).addEventListener("click", () => showTab(name));
  byId("list").addEventListener("click", (event) => {
    const row = event.target.closest("tr[id]");
    if (row && !String(window.getSelection())) select(nodes[Number(row.id.slice(1))]);
  });
}

// The list shows the tasks that agree with the filters; a chapter without any is hidden.
function paintList(agreed) {
  for (const row of document.querySelectorAll("#list tr[id]")) row.hidden = !agreed.has(Number(row.id.slice(1)));
  for (const chapter of document.querySelectorAll("#list .chapter")) chapter.hidden = !chapter.querySelector("tr[id]:not([hidden])");
}

function markRow(node) {
  const row = byId("t" + node.index);
  if (row) row.classList.add("selected");
}
