// On paper the picture is drawn anew as lines, cut into sheets between its rows; list and matrix print as they are.
const SHEET = 780; // so much of the height of the picture goes on a sheet, for each 1200 across
const HEAD = 100; // less on the first, below the title

function drawPaper() {
  const room = byId("paper");
  room.textContent = "";
  if (chosen.tab !== "graph" || !drawn.kept.size) return;
  const box = boundsOf(drawn.kept);
  const width = Math.max(box.w + 40, 900), rows = (height) => Math.floor(width / 1200 * height / ROW) * ROW;
  const whole = drawing("g", { id: "whole" });
  whole.append(...drawn.shown.map(paperEdge), ...Array.from(drawn.kept, paperNode));
  for (let top = box.y1 - 20, sheet = 0, own; top < box.y2; top += own, sheet += 1) {
    own = Math.min(rows(sheet ? SHEET : SHEET - HEAD), box.y2 + 20 - top);
    const picture = drawing("svg", { viewBox: [box.x1 - 20, top, width, own].map(Math.round).join(" "), class: "sheet" });
    picture.append(sheet ? drawing("use", { href: "#whole" }) : whole);
    room.append(picture);
  }
}

function paperNode(index) {
  const node = nodes[index], place = drawn.places.get(index), group = drawing("g", {});
  const heading = HEADINGS.includes(node.kind), marked = node.findings.length || node.holes.length;
  if (!heading || marked) group.append(drawing("rect", { x: place.x - place.width / 2, y: place.y - 10, width: place.width, height: 20, rx: 4,
    fill: "#fff", stroke: frameOf(node), "stroke-width": marked ? 2.5 : 1 }));
  const words = drawing("text", { x: place.x, y: place.y + 4, "text-anchor": "middle", "font-size": 12, "font-weight": heading ? "bold" : "normal" });
  words.textContent = node.label;
  group.append(words);
  return group;
}

function paperEdge(edge) {
  const source = drawn.places.get(edge.source), target = drawn.places.get(edge.target);
  const right = source.x + source.width / 2 <= target.x - target.width / 2, left = source.x - source.width / 2 >= target.x + target.width / 2;
  const x1 = source.x + (right ? 1 : -1) * source.width / 2, x2 = target.x + (left ? 1 : -1) * target.width / 2;
  const bow = right || left ? (x1 + x2) / 2 : Math.min(x1, x2) - 60;
  return drawing("path", Object.assign({ d: `M${x1},${source.y}C${bow},${source.y} ${bow},${target.y} ${x2},${target.y}`, fill: "none",
    stroke: colours[edge.kind], "stroke-width": edge.kind === "lead" ? 2.2 : 1.2, "stroke-opacity": 0.75 }, edge.stated ? {} : { "stroke-dasharray": "6 4" }));
}

function startPaper() {
  byId("print").addEventListener("click", () => window.print());
  window.addEventListener("beforeprint", drawPaper);
  window.addEventListener("afterprint", () => { byId("paper").textContent = ""; });
}
