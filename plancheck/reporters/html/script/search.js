// Words in the texts of all documents: counted, coloured where the browser can, walked with Enter.
let hits = []; // {document, start} in text order
let hit = -1;
const canColour = Boolean(window.Highlight && window.CSS && CSS.highlights);
const nodesOf = new Map(); // document -> {text, starts, nodes}

function content(document_) {
  if (!nodesOf.has(document_)) {
    const nodes = [], starts = [];
    let text = "";
    const root = section(document_) && section(document_).querySelector(".text");
    const walker = root && document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker && walker.nextNode()) {
      nodes.push(walker.currentNode);
      starts.push(text.length);
      text += walker.currentNode.data;
    }
    nodesOf.set(document_, { text: folded(text), starts, nodes });
  }
  return nodesOf.get(document_);
}

function search() {
  const query = folded(byId("query").value.trim());
  hits = [];
  hit = -1;
  if (query) documents.forEach((path, number) => collectHits(number, query));
  colour(query);
  report();
  filter();
}

function collectHits(number, query) {
  const { text } = content(number);
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) hits.push({ document: number, start: at });
}

function report() {
  const query = byId("query").value.trim();
  byId("hits").textContent = !query ? "" : hits.length ? say("hits", { at: hit + 1, all: hits.length }) : say("no_hits");
}

function range({ document: number, start }, length) {
  const made = document.createRange();
  made.setStart(...point(number, start));
  made.setEnd(...point(number, start + length - 1, 1));
  return made;
}

function point(number, offset, more) {
  const { starts, nodes } = content(number);
  let low = 0, high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle;
  }
  return [nodes[low], offset - starts[low] + (more || 0)];
}

function colour(query) {
  if (!canColour) return;
  CSS.highlights.clear();
  if (hits.length) CSS.highlights.set("hits", new Highlight(...hits.slice(0, 2000).map((one) => range(one, query.length))));
}

function nextHit(direction) {
  if (!hits.length) return;
  hit = (hit + direction + hits.length + (hit < 0 && direction < 0 ? 1 : 0)) % hits.length;
  showPane("text");
  showDocument(hits[hit].document);
  const found = range(hits[hit], folded(byId("query").value.trim()).length);
  found.startContainer.parentNode.scrollIntoView({ block: "center" });
  const box = byId("texts"), at = found.getBoundingClientRect(), frame = box.getBoundingClientRect();
  box.scrollTop += at.top - frame.top - frame.height / 2; // inside a long paragraph
  if (canColour) CSS.highlights.set("hit", Object.assign(new Highlight(found), { priority: 1 }));
  else flash([found.startContainer.parentNode]);
  report();
}

function startSearch() {
  let waiting = 0;
  byId("query").addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(search, 150); });
  byId("query").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing) return;
    clearTimeout(waiting);
    if (hit < 0) search();
    nextHit(event.shiftKey ? -1 : 1);
  });
}
