// What the reader has chosen, and the lists to choose from.
const chosen = { tab: "graph", view: 0, unit: "", role: "", rule: "", due: "", holes: false, sel: "" };
const hiddenKinds = new Set();
const LISTS = ["view", "unit", "role", "rule", "due"];

function option(list, value, text) {
  const made = make("option", "", text);
  made.value = value;
  byId(list).append(made);
}

function fillLists() {
  views.forEach((view, index) => option("view", String(index), viewName(view)));
  for (const unit of units()) if (unit.load) option("unit", unit.id, unit.label + " " + unit.load);
  const rules = new Map();
  for (const finding of findings) rules.set(finding.rule, (rules.get(finding.rule) || 0) + 1);
  for (const rule of Array.from(rules.keys()).sort()) option("rule", rule, rule + " " + rules.get(rule));
  const dues = nodes.filter((node) => node.kind === "period").sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const due of dues) option("due", due.id, due.label);
  for (const name of ["rule", "due", "unit"]) byId(name).parentNode.hidden = byId(name).options.length < 2;
  byId("role").parentNode.hidden = byId("role").options.length < 3;
  byId("view").parentNode.hidden = views.length < 2;
  byId("holes").parentNode.hidden = !nodes.some((node) => node.holes.length);
}

function viewName(view) {
  const name = view.kind === "chapter" ? (view.about < 0 ? say("no_chapter") : nodes[view.about].label) : say(view.kind);
  return view.parts > 1 ? say("part", { name, part: view.part, parts: view.parts }) : name;
}

// Lists and boxes show what is chosen; then everything is drawn anew.
function choose(changes) {
  Object.assign(chosen, changes);
  for (const name of LISTS) byId(name).value = String(chosen[name]);
  byId("holes").checked = chosen.holes;
  apply();
}

function startChoice() {
  fillLists();
  for (const name of LISTS) {
    byId(name).addEventListener("change", () => choose({ [name]: name === "view" ? Number(byId(name).value) : byId(name).value }));
  }
  byId("holes").addEventListener("change", () => choose({ holes: byId("holes").checked }));
  byId("clear").addEventListener("click", clearFilters);
  byId("legend").addEventListener("change", (event) => {
    if (event.target.checked) hiddenKinds.delete(event.target.value); else hiddenKinds.add(event.target.value);
    apply();
  });
}

function clearFilters() {
  hiddenKinds.clear();
  for (const box of document.querySelectorAll("#legend input")) box.checked = true;
  choose({ unit: "", role: "", rule: "", due: "", holes: false });
}
