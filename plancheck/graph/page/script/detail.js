// The panel: of a node its text and place, what was found there, and what it touches; else the units by load.
function paintDetail() {
  const panel = byId("detail");
  panel.textContent = "";
  document.body.classList.toggle("chosen", selected !== null || selectedEdge !== null);
  if (selected) panel.append(...nodeParts(selected));
  else if (selectedEdge) panel.append(...edgeParts(selectedEdge));
  else panel.append(...startParts());
  panel.scrollTop = 0;
}

function nodeParts(node) {
  const parts = [heading(node), quotation(node.text), whereabouts(node)];
  if (node.holes.length) parts.push(make("p", "hole", say("holes") + " · " + node.holes.map((hole) => say("hole_" + hole)).join(say("stop"))));
  for (const finding of node.findings) parts.push(findingBox(finding));
  return parts.concat(relations(node));
}

function heading(node) {
  const title = make("h2", "", node.label);
  title.prepend(make("span", "kind", kinds[node.kind]), " ");
  const close = make("button", "close", "×");
  close.setAttribute("aria-label", byId("close").textContent);
  close.addEventListener("click", unselect);
  title.append(close);
  return title;
}

const quotation = (text) => make("blockquote", "", text);

function whereabouts(at) {
  return make("p", "where", [at.path, say("line", { line: at.line }), at.place].filter(Boolean).join(" · "));
}

// The message, then all its places side by side.
function findingBox(finding) {
  const box = make("article", finding.severity);
  const title = make("h3", "", finding.message);
  title.prepend(make("span", "severity", say(finding.severity)), " ", make("code", "", finding.rule), " ");
  box.append(title);
  finding.places.forEach((place, index) => {
    const side = make("div", "side");
    side.append(make("p", "where", [finding.places.length > 1 ? say("place", { number: index + 1 }) : "", place.path, say("line", { line: place.line }), place.place].filter(Boolean).join(" · ")),
      quotation(place.text));
    const about = place.nodes.map((number) => nodes[number]).filter((node) => node !== selected)[0];
    if (about) side.append(goto(about));
    box.append(side);
  });
  return box;
}

function goto(node) {
  const button = make("button", "goto", kinds[node.kind] + " " + node.label);
  button.addEventListener("click", () => show(node));
  button.addEventListener("focus", () => { if (drawn.kept.has(node.index)) light(node); });
  button.addEventListener("mouseenter", () => { if (drawn.kept.has(node.index)) light(node); });
  for (const name of ["blur", "mouseleave"]) button.addEventListener(name, relight);
  return button;
}

function edgeParts(edge) {
  const source = nodes[edge.source], target = nodes[edge.target];
  const title = make("h2", "", source.label + " → " + target.label);
  title.prepend(make("span", "kind", roleName(edge)), " ");
  const parts = [title, quotation(edge.quote), whereabouts(edge)];
  for (const [name, end] of [["from", source], ["to", target]]) {
    const side = make("div", "side");
    side.append(make("p", "where", say(name) + " · " + kinds[end.kind] + " · " + say("line", { line: end.line })), quotation(end.text), goto(end));
    parts.push(side);
  }
  return parts;
}

const roleName = (edge) => (edge.role || kinds[edge.kind]) + (edge.stated ? "" : "（" + say("inferred") + "）");

function startParts() {
  const parts = [make("p", "hint", say("hint"))];
  const flawed = findings.length + nodes.filter((node) => node.holes.length).length;
  if (flawed) parts.push(flaws());
  parts.push(make("h2", "", say("busy")), unitList());
  return parts;
}

const MOST = 50;

function flaws() {
  const box = make("details", "flaws");
  box.open = findings.length < 6;
  box.append(make("summary", "", say("findings") + " " + findings.length));
  for (const finding of findings.slice(0, MOST)) box.append(findingBox(finding));
  if (findings.length > MOST) box.append(make("p", "where", say("more", { count: findings.length - MOST })));
  return box;
}

// Focus or pointer on a unit lights its tasks; a click selects it.
function unitList() {
  const list = make("ol", "units");
  for (const unit of units().filter((one) => one.load)) {
    const item = make("li"), button = goto(unit);
    button.textContent = unit.label;
    button.append(make("span", "load", String(unit.load)));
    item.append(button);
    list.append(item);
  }
  return list;
}
