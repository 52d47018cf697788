// The plain page becomes two panes.
const root = document.documentElement;

function start() {
  load();
  readDone();
  startFilters();
  startWalk();
  startSearch();
  startFiles();
  startKeys({
    j: () => walk(1), n: () => walk(1), k: () => walk(-1), p: () => walk(-1),
    Enter: nextPlace, x: toggleDone, "/": () => byId("query").focus(), "?": openHelp,
  }, escape);
  startPrint();
  if (window.innerWidth < 900) byId("filters").open = false;
  byId("filters").addEventListener("toggle", widen);
  widen();
  showPane("list");
  afterDone();
  const first = findings.length ? findings[0].document : documents.findIndex((path, number) => section(number));
  showDocument(first);
  linked();
  window.addEventListener("hashchange", linked);
  window.addEventListener("storage", (event) => { if (event.key === STORE) { readDone(); afterDone(); } });
}

function escape() {
  const query = byId("query");
  if (query.value) { query.value = ""; search(); }
  document.activeElement.blur();
}

// The buttons that a phone has no room for come with the filters.
function widen() {
  document.querySelector(".bar").classList.toggle("wide", byId("filters").open);
}

function linked() {
  const found = /^#f(\d+)$/.exec(location.hash);
  const finding = found && findings[Number(found[1]) - 1];
  if (finding) { select(finding); focusCard(finding); }
}

function startPrint() {
  const box = byId("print-text");
  const apply = () => root.classList.toggle("with-text", box.checked);
  box.addEventListener("change", apply);
  byId("print").addEventListener("click", () => window.print());
  apply();
}

opening(start);
