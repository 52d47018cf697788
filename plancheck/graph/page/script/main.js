// The list becomes three: picture, list, matrix, with a panel beside them.
function apply() {
  const agreed = matching();
  paint(agreed);
  paintList(agreed);
  if (chosen.tab === "matrix") paintMatrix();
  if (selected) select(selected, true);
  if (hits.length) markHits();
  tellShown(agreed);
  remember();
}

function tellShown(agreed) {
  const count = (kind) => Array.from(drawn.kept).filter((index) => nodes[index].kind === kind).length;
  const shown = say("shown", { tasks: count("task"), units: count("unit") });
  byId("status").textContent = narrowed() ? shown + say("matching", { all: agreed.size }) : shown;
}

function escape() {
  const query = byId("query");
  if (query.value) { query.value = ""; search(); }
  if (selected || selectedEdge) unselect();
  if (document.activeElement !== byId("canvas")) document.activeElement.blur();
}

function start() {
  load();
  if (narrow()) byId("filters").open = false;
  startPicture();
  startChoice();
  startSearch();
  startTabs();
  startPaper();
  startKeys({
    ArrowUp: () => step(-1), ArrowDown: () => step(1), ArrowLeft: () => across(-1), ArrowRight: () => across(1), Enter: near,
    0: fit, "+": () => zoom(1.25), "=": () => zoom(1.25), "-": () => zoom(0.8), "[": () => turn(-1), "]": () => turn(1),
    g: () => showTab("graph"), l: () => showTab("list"), m: () => showTab("matrix"), "/": () => byId("query").focus(), "?": openHelp,
  }, escape);
  paintDetail();
  linked();
  window.addEventListener("hashchange", linked);
  window.addEventListener("resize", () => { if (chosen.tab === "graph") { cy.resize(); begin(); } });
}

opening(start);
