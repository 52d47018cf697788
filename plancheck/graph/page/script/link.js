// The address line says what is shown and selected, so that it can be sent to somebody; some browsers refuse that for files.
const KEPT = ["tab", "view", "unit", "role", "rule", "due", "sel"];

function remember() {
  const pairs = KEPT.filter((name) => chosen[name] && chosen[name] !== (name === "tab" ? "graph" : ""))
    .map((name) => name + "=" + encodeURIComponent(chosen[name]));
  if (chosen.holes) pairs.push("holes=1");
  try { history.replaceState(null, "", "#" + pairs.join("&")); } catch (trouble) { /* the page works without */ }
}

function asked() {
  const found = {};
  for (const pair of location.hash.slice(1).split("&")) {
    const at = pair.indexOf("=");
    try { if (at > 0) found[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1)); } catch (trouble) { /* a link cut short */ }
  }
  return found;
}

const narrow = () => window.innerWidth < 900;

// What a link asks for and the page does not have is left out.
function linked() {
  const wanted = asked(), changes = { unit: "", role: "", rule: "", due: "", holes: wanted.holes === "1" };
  for (const name of ["unit", "role", "rule", "due"]) {
    if (Array.from(byId(name).options).some((one) => one.value === wanted[name])) changes[name] = wanted[name];
  }
  if (views[Number(wanted.view)]) changes.view = Number(wanted.view);
  const node = nodes.find((one) => one.id === wanted.sel);
  choose(changes);
  showTab(["list", "matrix", "graph"].includes(wanted.tab) ? wanted.tab : narrow() ? "list" : "graph");
  if (node) { show(node); if (chosen.tab === "graph") near(); }
}
