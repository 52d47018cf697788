// The texts: one document is shown at a time; its marks know the findings whose places they are.
let shownDocument = -1;
let framed = []; // marks of the selected finding
let flashing = [];
const marksOf = new Map(); // document -> marks in text order: {start, node, findings}

const section = (document) => byId("t" + (document + 1));

function marks(document) {
  if (!marksOf.has(document)) marksOf.set(document, collectMarks(document));
  return marksOf.get(document);
}

function collectMarks(document) {
  const root = section(document);
  const found = root ? Array.from(root.querySelectorAll("a[id] > mark")) : [];
  const list = found.map((node) => ({ start: Number(node.parentNode.id.split("-")[1]), node, findings: [] }));
  for (const finding of findings) {
    for (const place of finding.places) {
      if (place.document !== document) continue;
      for (const mark of within(list, place)) mark.findings.push(finding);
    }
  }
  return list;
}

function within(list, place) {
  let low = 0, high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle].start < place.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < list.length && list[end].start < place.end) end++;
  return list.slice(low, end);
}

function showDocument(document) {
  if (document === shownDocument || !section(document)) return;
  if (shownDocument >= 0) section(shownDocument).classList.remove("current");
  section(document).classList.add("current");
  section(document).querySelector("details").open = true;
  shownDocument = document;
  byId("texts").scrollTop = 0;
  paintMarks();
  frameSelected();
}

// Marks of findings that are filtered out fade.
function paintMarks() {
  if (shownDocument < 0) return;
  for (const { node, findings: own } of marks(shownDocument)) {
    const live = own.filter((finding) => !finding.card.hidden);
    node.classList.toggle("off", live.length === 0);
    node.classList.toggle("finished", live.length > 0 && live.every(isDone));
  }
}

// Only marks that change are touched: a text may have thousands.
function frameSelected() {
  for (const node of framed) node.classList.remove("on");
  const places = selected === null ? [] : selected.places.filter((place) => place.document === shownDocument);
  framed = [].concat(...places.map((place) => within(marks(shownDocument), place).map((mark) => mark.node)));
  for (const node of framed) node.classList.add("on");
}

function goTo(place) {
  showDocument(place.document);
  const nodes = within(marks(place.document), place).map((mark) => mark.node);
  if (!nodes.length) return;
  nodes[0].scrollIntoView({ block: "center" });
  flash(nodes);
}

// Only what was asked for last flashes; asked for again, it starts anew.
function flash(nodes) {
  for (const node of flashing) node.classList.remove("flash");
  void document.body.offsetWidth;
  for (const node of nodes) node.classList.add("flash");
  flashing = nodes;
}
