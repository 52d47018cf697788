// Done marks as a file: out, and in again, on this or another machine.
function exported() {
  const marked = findings.filter(isDone).map((finding) => ({
    rule: finding.rule, fingerprint: finding.fingerprint, path: documents[finding.document],
    message: finding.message, done: done.get(finding.key),
  }));
  return JSON.stringify({ plancheck: "done", version: 1, done: marked }, null, 2) + "\n";
}

function exportDone() {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([exported()], { type: "application/json" }));
  link.download = say("file_name");
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

// A draft that was renamed meanwhile: its fingerprint decides where only one finding here has it.
function matching(entry) {
  const same = findings.filter((finding) => finding.fingerprint === entry.fingerprint);
  const exact = same.filter((finding) => documents[finding.document] === entry.path);
  return exact.length ? exact : same.length === 1 ? same : [];
}

function importDone(text) {
  let entries;
  try {
    const content = JSON.parse(text);
    if (content.plancheck !== "done" || !Array.isArray(content.done)) throw new SyntaxError();
    entries = content.done;
  } catch (trouble) {
    byId("status").textContent = say("bad_file");
    return;
  }
  const matched = entries.map(matching), found = [].concat(...matched);
  matched.forEach((own, index) => own.forEach((finding) => done.set(finding.key, String(entries[index].done))));
  writeDone(found.map((finding) => finding.key));
  afterDone();
  const missing = matched.filter((own) => !own.length).length;
  byId("status").textContent = say("imported", { count: found.length }) + (missing ? say("unmatched", { count: missing }) : "");
}

function startFiles() {
  const file = byId("file");
  byId("export").addEventListener("click", exportDone);
  byId("import").addEventListener("click", () => file.click());
  file.addEventListener("change", () => {
    const reader = new FileReader();
    reader.addEventListener("load", () => { importDone(reader.result); file.value = ""; });
    if (file.files.length) reader.readAsText(file.files[0]);
  });
}
