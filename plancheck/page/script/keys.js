// The keyboard, and the window that explains it. The page gives what each key does, and what Escape does beyond.
let before = null; // where the focus was
let does = {};

function openHelp() {
  before = document.activeElement;
  byId("keys").hidden = false;
  byId("close").focus();
}

function closeHelp() {
  byId("keys").hidden = true;
  if (before) before.focus();
}

function pressed(event, escape) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape") return byId("keys").hidden ? escape() : closeHelp();
  if (!byId("keys").hidden) { if (event.key === "Tab") event.preventDefault(); return; }
  const target = event.target;
  if (target.closest("input:not([type=checkbox]), select, textarea")) return;
  if (event.key === "Enter" && target.closest("button, summary, label, a")) return;
  const act = does[keyOf(event)];
  if (!act || act(event) === false) return;
  event.preventDefault();
}

// An input method may keep the letter to itself, or make the mark full-width.
function keyOf(event) {
  if (event.key === "Process" && event.code.startsWith("Key")) return event.code.slice(3).toLowerCase();
  return event.key.length === 1 ? folded(event.key) : event.key;
}

function startKeys(keys, escape) {
  does = keys;
  document.addEventListener("keydown", (event) => pressed(event, escape));
  byId("help").addEventListener("click", openHelp);
  byId("close").addEventListener("click", closeHelp);
}
