// Which findings are shown: by severity, rule, document, state, and the words searched for.
function filter() {
  const query = folded(byId("query").value.trim());
  const severities = new Set(Array.from(document.querySelectorAll("[name=severity]:checked"), (box) => box.value));
  const chosen = { rule: byId("rule").value, stage: byId("stage").value, document: byId("document") ? byId("document").value : "" };
  let shown = 0, finished = 0;
  for (const finding of findings) {
    const visible = severities.has(finding.severity) && agrees(finding, chosen) && (!query || haystack(finding).includes(query));
    finding.card.hidden = !visible;
    shown += visible;
    finished += isDone(finding);
  }
  for (const group of document.querySelectorAll(".group")) {
    group.hidden = !group.querySelector("article:not([hidden]), .trouble");
  }
  paintMarks();
  const state = say("shown", { shown, all: findings.length, done: finished });
  byId("status").textContent = kept ? state : state + " · " + say("not_kept");
}

function agrees(finding, chosen) {
  if (chosen.rule && finding.rule !== chosen.rule) return false;
  if (chosen.document && !finding.places.some((place) => String(place.document) === chosen.document)) return false;
  return chosen.stage === "all" || (chosen.stage === "done") === isDone(finding);
}

function haystack(finding) {
  if (finding.folded === undefined) {
    const parts = finding.card.querySelectorAll("h3, figure, .fix"); // not the button's own words
    finding.folded = folded(Array.from(parts, (part) => part.textContent).join(" "));
  }
  return finding.folded;
}

// A list chosen from with the mouse gives the keys back, so that j walks on; with the arrow keys it keeps them.
function startFilters() {
  let pointed = false;
  byId("filters").addEventListener("mousedown", () => { pointed = true; });
  byId("filters").addEventListener("keydown", () => { pointed = false; });
  byId("filters").addEventListener("change", (event) => {
    if (pointed) event.target.blur();
    if (event.target.id === "document" && event.target.value) showDocument(Number(event.target.value));
    filter();
  });
}
