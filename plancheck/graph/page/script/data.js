// What the page knows: rows of the data element become objects that know each other.
let nodes, edges, findings, views, kinds, colours, duties;

function load() {
  const data = JSON.parse(byId("data").textContent);
  const word = (number) => data.strings[number];
  ({ words, kinds, colours, duties } = data);
  nodes = data.nodes.map(([id, kind, label, text, path, line, place, above, chapter, holes, load], index) => ({
    index, id, kind, label, text: text || label, path: word(path), line, place: word(place), above, chapter, holes, load,
    out: [], into: [], findings: [],
  }));
  edges = data.edges.map(([source, target, kind, role, letter, stated, path, line, place, quote], index) => ({
    index, source, target, kind: word(kind), role: word(role), letter: word(letter), stated: stated === 1,
    path: word(path), line, place: word(place), quote: word(quote),
  }));
  for (const edge of edges) { nodes[edge.source].out.push(edge); nodes[edge.target].into.push(edge); }
  findings = data.findings.map(([rule, severity, message, places], index) => ({
    index, rule, severity, message,
    places: places.map(([path, line, place, text, own]) => ({ path: word(path), line, place: word(place), text, nodes: own })),
  }));
  for (const finding of findings) {
    for (const node of new Set([].concat(...finding.places.map((place) => place.nodes)))) nodes[node].findings.push(finding);
  }
  views = data.views.map(readView);
}

function readView([kind, about, part, parts, flat]) {
  const places = new Map();
  for (let at = 0; at < flat.length; at += 4) places.set(flat[at], { x: flat[at + 1], y: flat[at + 2], width: flat[at + 3] });
  return { kind, about, part, parts, places };
}

const isDuty = (edge) => duties.includes(edge.kind);
const touching = (node) => node.out.concat(node.into);
const otherEnd = (edge, node) => nodes[edge.source === node.index ? edge.target : edge.source];
const tasks = () => nodes.filter((node) => node.kind === "task");
const units = () => nodes.filter((node) => node.kind === "unit").sort((a, b) => b.load - a.load);
