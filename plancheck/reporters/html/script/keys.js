// The keyboard, and the window that explains it.
const KEYS = {
  j: () => walk(1), n: () => walk(1), k: () => walk(-1), p: () => walk(-1),
  Enter: nextPlace, x: toggleDone, "/": () => byId("query").focus(), "?": openHelp,
};
let before = null; // where the focus was

function openHelp() {
  before = document.activeElement;
  byId("keys").hidden = false;
  byId("close").focus();
}

function closeHelp() {
  byId("keys").hidden = true;
  if (before) before.focus();
}

function escape() {
  if (!byId("keys").hidden) return closeHelp();
  const query = byId("query");
  if (query.value) { query.value = ""; search(); }
  document.activeElement.blur();
}

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") return escape();
  if (!byId("keys").hidden) { if (event.key === "Tab") event.preventDefault(); return; }
  const target = event.target;
  if (target.closest("input:not([type=checkbox]), select, textarea")) return;
  if (event.key === "Enter" && target.closest("button, summary, label, a")) return;
  const does = KEYS[keyOf(event)];
  if (!does) return;
  event.preventDefault();
  does();
}

// An input method may keep the letter to itself, or make the mark full-width.
function keyOf(event) {
  if (event.key === "Process" && event.code.startsWith("Key")) return event.code.slice(3).toLowerCase();
  return event.key.length === 1 ? folded(event.key) : event.key;
}

function startKeys() {
  document.addEventListener("keydown", pressed);
  byId("help").addEventListener("click", openHelp);
  byId("close").addEventListener("click", closeHelp);
}
