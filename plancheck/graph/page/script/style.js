// How nodes and edges look; colours of the page itself come from its style sheet, so that dark windows stay dark.
const HEADINGS = ["document", "section", "attachment"];

function pageColour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
}

function frameOf(node) {
  return node.findings.length ? colours.finding : node.holes.length ? colours.hole : colours[node.kind];
}

function lookOf(count) {
  const faint = count > 400 ? 0.2 : count > 150 ? 0.5 : 0.75;
  const font = "Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif";
  return [
    { selector: "node", style: {
      shape: "round-rectangle", width: "data(width)", height: 20, "background-color": pageColour("paper"), "border-width": "data(pen)",
      "border-color": "data(frame)", label: "data(label)", color: pageColour("ink"), "font-size": 12, "font-family": font,
      "text-valign": "center", "text-halign": "center", "min-zoomed-font-size": 4 } },
    { selector: "node.heading", style: { "border-width": 0, "background-opacity": 0, "font-weight": "bold" } },
    { selector: "node.heading.found", style: { "border-width": 1.5 } },
    { selector: "edge", style: {
      width: "data(pen)", "line-color": "data(colour)", opacity: faint, "curve-style": "bezier", "control-point-step-size": 26,
      "source-endpoint": "data(from)", "target-endpoint": "data(to)", "target-arrow-shape": "none" } },
    { selector: "edge.side", style: { "curve-style": "unbundled-bezier", "control-point-distances": "data(bow)", "control-point-weights": 0.5, "edge-distances": "endpoints",
      "target-arrow-shape": "triangle", "target-arrow-color": "data(colour)", "arrow-scale": 0.8 } },
    { selector: "edge.inferred", style: { "line-style": "dashed", "line-dash-pattern": [6, 4] } },
    { selector: ".dim", style: { opacity: 0.22 } },
    { selector: "edge.dim", style: { opacity: 0.04 } },
    { selector: "edge.away", style: { opacity: 0 } },
    { selector: "edge.lit", style: { opacity: 1, "z-index": 9 } },
    { selector: "node.lit", style: { opacity: 1, "z-index": 10 } },
    { selector: "node.hit", style: { "background-color": pageColour("flash"), "background-opacity": 1 } },
    { selector: "node.selected", style: { "border-width": 3, "border-color": pageColour("focus"), "z-index": 11, "background-opacity": 1, "background-color": pageColour("info-mark") } },
    { selector: "edge.selected", style: { opacity: 1, width: 5, "z-index": 11 } },
  ];
}
