// The selected finding: what its rule asks for, and all its places side by side, each with its paragraph or table row.
const MOST_SIDES = 8;

function paintBoth() {
  const panel = byId("both");
  panel.hidden = selected === null;
  panel.textContent = "";
  if (selected === null) return;
  panel.className = "tool both " + selected.severity;
  panel.append(heading(selected), because(selected));
  if (selected.places.length < 2) return;
  const sides = make("div", "sides");
  selected.places.slice(0, MOST_SIDES).forEach((place, index) => sides.append(side(selected, place, index)));
  panel.append(sides);
  for (const near of sides.querySelectorAll(".near-by")) centre(near, near.querySelector("mark.on"));
}

function centre(box, node) {
  if (!node) return;
  const at = node.getBoundingClientRect(), frame = box.getBoundingClientRect();
  box.scrollTop += at.top + at.height / 2 - frame.top - frame.height / 2;
}

function heading(finding) {
  const title = copy(finding.card.querySelector("h3"));
  title.removeAttribute("id");
  return title;
}

function because(finding) {
  const rule = rules[finding.rule];
  return make("p", "because", rule ? rule.title + (rule.because ? " · " + say("because") + rule.because : "") : "");
}

function side(finding, place, index) {
  const box = make("div", "side");
  const figure = finding.card.querySelectorAll("figure")[index];
  const title = make("h4");
  title.append(make("span", "", figure.querySelector("figcaption").textContent));
  const found = within(marks(place.document), place);
  if (found.length) {
    const button = make("button", "", say("goto"));
    button.addEventListener("click", () => { showPane("text"); goTo(place); });
    title.append(button);
  }
  box.append(title);
  const near = make("div", "near-by");
  near.tabIndex = 0; // so that keys can scroll it
  near.append(...(found.length ? around(found.map((mark) => mark.node)) : [copy(figure.querySelector("blockquote"))]));
  box.append(near);
  return box;
}

// The paragraphs of a place with one before and after, or the rows of a table under its heads.
function around(nodes) {
  const row = nodes[0].closest("tr");
  if (row) return [tableOf(row, nodes)];
  const first = nodes[0].closest("p"), last = nodes[nodes.length - 1].closest("p") || first;
  const parts = [];
  if (isParagraph(first.previousElementSibling)) parts.push(copy(first.previousElementSibling, "near"));
  for (let node = first; node && parts.length < 5; node = node === last ? null : node.nextElementSibling) {
    if (isParagraph(node)) parts.push(copy(node, "", nodes));
  }
  if (isParagraph(last.nextElementSibling)) parts.push(copy(last.nextElementSibling, "near"));
  return parts;
}

const isParagraph = (node) => node !== null && node.tagName === "P";

function tableOf(row, nodes) {
  const table = make("table");
  for (let node = row.parentNode.firstElementChild; node && node !== row && node.querySelector("th"); node = node.nextElementSibling) table.append(copy(node));
  table.append(copy(row, "", nodes));
  const box = make("div", "table");
  box.append(table);
  return box;
}

// A copy that nothing links to; of its marks only those of the place are lit.
function copy(node, className, lit) {
  const twin = node.cloneNode(true);
  const originals = node.querySelectorAll("mark");
  twin.querySelectorAll("mark").forEach((mark, index) => {
    mark.classList.remove("on", "off", "finished", "flash");
    mark.classList.toggle("on", !lit ? twin.tagName === "BLOCKQUOTE" : lit.includes(originals[index]));
  });
  for (const inner of twin.querySelectorAll("[id], a")) {
    inner.removeAttribute("id");
    inner.removeAttribute("href");
    inner.removeAttribute("data-n");
  }
  if (className) twin.classList.add(className);
  return twin;
}
