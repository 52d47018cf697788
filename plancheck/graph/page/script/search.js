// Words in labels and texts of all nodes: counted, marked in the picture, walked with Enter.
let hits = [];
let hit = -1;

function haystack(node) {
  if (node.folded === undefined) node.folded = folded(node.label + " " + node.text);
  return node.folded;
}

function search() {
  const query = folded(byId("query").value.trim());
  hits = query ? nodes.filter((node) => haystack(node).includes(query)) : [];
  hit = -1;
  markHits();
  tellHits(query);
}

function markHits() {
  cy.batch(() => {
    cy.nodes().removeClass("hit");
    for (const node of hits) cy.getElementById("n" + node.index).addClass("hit");
  });
}

function tellHits(query) {
  byId("hits").textContent = !query ? "" : hits.length ? say("hits", { at: hit + 1, all: hits.length }) : say("no_hits");
}

function nextHit(direction) {
  if (!hits.length) return;
  hit = (hit + direction + hits.length) % hits.length;
  show(hits[hit]);
  markHits();
  tellHits(byId("query").value.trim());
}

function startSearch() {
  const query = byId("query");
  query.addEventListener("input", search);
  query.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); nextHit(event.shiftKey ? -1 : 1); }
  });
}
