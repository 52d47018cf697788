// Findings marked done: kept by fingerprint and document, in the browser where it allows that.
const STORE = "plancheck.done";
const done = new Map(); // key -> time marked
let kept = true;

// Damaged data counts as none and is replaced with the next mark; a browser that keeps nothing throws.
function stored() {
  const text = window.localStorage.getItem(STORE);
  try {
    const content = JSON.parse(text);
    return content !== null && typeof content === "object" && !Array.isArray(content) ? content : {};
  } catch (trouble) {
    return {};
  }
}

function readDone() {
  done.clear();
  try {
    const content = stored();
    for (const key of Object.keys(content)) done.set(key, String(content[key]));
  } catch (trouble) {
    kept = false;
  }
}

// What another window has written meanwhile stays.
function writeDone(changed) {
  try {
    const content = stored();
    for (const key of changed) {
      if (done.has(key)) content[key] = done.get(key);
      else delete content[key];
    }
    window.localStorage.setItem(STORE, JSON.stringify(content));
  } catch (trouble) {
    kept = false;
  }
}

const isDone = (finding) => done.has(finding.key);

function mark(finding, finished) {
  if (finished) done.set(finding.key, new Date().toISOString());
  else done.delete(finding.key);
  writeDone([finding.key]);
  afterDone();
}

function afterDone() {
  for (const finding of findings) {
    finding.card.classList.toggle("finished", isDone(finding));
    finding.card.querySelector(".tick input").checked = isDone(finding);
  }
  filter();
  paintBoth();
}
