// What a node touches, by kind of relation: each with its quotation and line.
function relations(node) {
  const groups = new Map();
  for (const edge of touching(node)) {
    const name = (edge.source === node.index ? "" : "← ") + roleName(edge);
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(edge);
  }
  const parts = [];
  for (const [name, own] of groups) parts.push(relationGroup(node, name, own));
  return parts;
}

function relationGroup(node, name, own) {
  const box = make("details", "relations"), list = make("ul");
  box.open = own.length <= 40;
  const title = make("summary", "", name + " " + own.length);
  title.prepend(stroke(own[0]), " ");
  box.append(title, list);
  for (const edge of own) {
    const item = make("li"), other = otherEnd(edge, node), button = goto(other);
    button.textContent = other.label;
    item.append(button, make("span", "where", say("line", { line: edge.line })));
    if (![node.label, node.text, other.label, other.text].includes(edge.quote)) item.append(make("q", "", edge.quote));
    list.append(item);
  }
  return box;
}

function drawing(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]);
  return made;
}

function stroke(edge) {
  const picture = drawing("svg", { width: 22, height: 8, "aria-hidden": "true" });
  const dash = edge.stated ? {} : { "stroke-dasharray": "5 3" };
  picture.append(drawing("path", Object.assign({ d: "M1 4h20", stroke: colours[edge.kind], "stroke-width": 3 }, dash)));
  return picture;
}
