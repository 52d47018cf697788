// From finding to finding, and from one of its places to the next.
let selected = null;
let step = 0; // the place last shown of the selected finding

function select(finding, place) {
  if (selected !== null) selected.card.classList.remove("selected");
  selected = finding;
  step = place || 0;
  finding.card.classList.add("selected");
  paintBoth();
  goTo(finding.places[step]);
  frameSelected();
  remember(finding);
}

// A link to this finding may be copied from the address line; some browsers refuse that for files.
function remember(finding) {
  try { history.replaceState(null, "", "#f" + (finding.index + 1)); } catch (trouble) { /* the page works without */ }
}

function focusCard(finding) {
  finding.card.scrollIntoView({ block: "nearest" });
  finding.card.focus({ preventScroll: true });
}

// From where the selected one stands, also when a filter has just hidden it.
function walk(direction) {
  const from = selected === null ? (direction > 0 ? -1 : findings.length) : selected.index;
  for (let index = from + direction; index >= 0 && index < findings.length; index += direction) {
    if (findings[index].card.hidden) continue;
    select(findings[index]);
    focusCard(findings[index]);
    return;
  }
  byId("status").textContent = say(direction > 0 ? "last" : "first");
}

function nextPlace() {
  if (selected === null) return walk(1);
  showPane("text");
  step = (step + 1) % selected.places.length;
  goTo(selected.places[step]);
}

function toggleDone() {
  if (selected === null) return;
  mark(selected, !isDone(selected));
  if (selected.card.hidden) walk(1);
}

// On a narrow screen the list and the text take turns.
function showPane(name) {
  document.body.dataset.pane = name;
  byId("show-list").setAttribute("aria-pressed", String(name === "list"));
  byId("show-text").setAttribute("aria-pressed", String(name === "text"));
}

function startWalk() {
  byId("next").addEventListener("click", () => walk(1));
  byId("previous").addEventListener("click", () => walk(-1));
  byId("show-list").addEventListener("click", () => { showPane("list"); if (selected) selected.card.scrollIntoView({ block: "nearest" }); });
  byId("show-text").addEventListener("click", () => { showPane("text"); if (selected) goTo(selected.places[step]); });
  byId("findings").addEventListener("change", (event) => {
    const card = event.target.closest("article");
    if (card) mark(findings[Number(card.id.slice(1)) - 1], event.target.checked);
  });
  byId("findings").addEventListener("click", pickCard);
  byId("texts").addEventListener("click", pickMark);
}

function pickCard(event) {
  const silent = event.target.closest(".silent a");
  if (silent) {
    event.preventDefault();
    showDocument(Number(silent.getAttribute("href").slice(2)) - 1);
    showPane("text");
  }
  const card = event.target.closest("article");
  if (!card || event.target.closest("label, summary, .rule") || String(window.getSelection())) return;
  event.preventDefault();
  const figures = Array.from(card.querySelectorAll("figure"));
  select(findings[Number(card.id.slice(1)) - 1], Math.max(0, figures.indexOf(event.target.closest("figure"))));
  showPane("text");
  goTo(selected.places[step]);
}

// A mark under several findings leads to each in turn.
function pickMark(event) {
  const node = event.target.closest("mark");
  if (!node) return;
  event.preventDefault();
  const own = marks(shownDocument).find((mark) => mark.node === node).findings.filter((finding) => !finding.card.hidden);
  if (!own.length) return;
  const finding = own[(own.indexOf(selected) + 1) % own.length];
  const start = Number(node.parentNode.id.split("-")[1]);
  const at = finding.places.findIndex((place) => place.document === shownDocument && place.start <= start && start < place.end);
  select(finding, Math.max(0, at));
  focusCard(finding);
}
