// The responsibility matrix of the tasks that agree with the filters: tasks by chapter, units by load, totals on both margins.
const MOST_ROWS = 400;

function paintMatrix() {
  const room = byId("matrix"), agreed = matching();
  room.textContent = "";
  const inView = views[chosen.view].kind === "chapter" ? views[chosen.view].places : null;
  const rows = tasks().filter((task) => agreed.has(task.index) && (!inView || inView.has(task.index)));
  if (!rows.length) return room.append(make("p", "hint", say("nothing")));
  if (rows.length > MOST_ROWS) room.append(make("p", "hint", say("many", { count: MOST_ROWS })));
  const shown = rows.slice(0, MOST_ROWS), table = make("table");
  const columns = columnsOf(shown);
  table.append(headRow(columns), bodyOf(shown, columns), sums(shown, columns));
  room.append(table);
}

function lettersOf(task, unit) {
  const letters = new Set(task.out.filter((edge) => isDuty(edge) && edge.target === unit.index).map((edge) => edge.letter));
  return "牵责配参指".split("").filter((letter) => letters.has(letter)).join("");
}

function columnsOf(rows) {
  const loads = new Map();
  for (const task of rows) for (const unit of new Set(task.out.filter(isDuty).map((edge) => edge.target))) loads.set(unit, (loads.get(unit) || 0) + 1);
  return units().filter((unit) => loads.has(unit.index)).map((unit) => ({ unit, load: loads.get(unit.index) })).sort((a, b) => b.load - a.load);
}

function cell(tag, text, scope) {
  const made = make(tag, "", text);
  if (scope) made.setAttribute("scope", scope);
  return made;
}

function headRow(columns) {
  const head = make("thead"), row = make("tr");
  row.append(cell("th", say("task"), "col"), cell("th", say("sum"), "col"));
  for (const { unit } of columns) row.append(cell("th", unit.label, "col"));
  head.append(row);
  return head;
}

function bodyOf(rows, columns) {
  const body = make("tbody");
  let chapter = null;
  for (const task of rows) {
    if (task.chapter !== chapter) { body.append(chapterRow(task, columns.length)); chapter = task.chapter; }
    body.append(taskRow(task, columns));
  }
  return body;
}

function chapterRow(task, count) {
  const row = make("tr", "chapter"), title = cell("th", task.chapter < 0 ? say("no_chapter") : nodes[task.chapter].label);
  title.colSpan = count + 2;
  row.append(title);
  return row;
}

function taskRow(task, columns) {
  const row = make("tr", task.holes.length ? "hole" : ""), name = cell("th", "", "row"), button = make("button", "goto", task.label);
  button.addEventListener("click", () => select(task));
  name.append(button);
  row.append(name, cell("td", String(new Set(task.out.filter(isDuty).map((edge) => edge.target)).size)));
  for (const { unit } of columns) {
    const letters = lettersOf(task, unit), made = cell("td", letters);
    if (letters) made.className = "l" + "牵责配参指".indexOf(letters[0]);
    row.append(made);
  }
  return row;
}

function sums(rows, columns) {
  const foot = make("tfoot"), row = make("tr");
  row.append(cell("th", say("sum"), "row"), cell("td", String(columns.reduce((sum, column) => sum + column.load, 0))));
  for (const { load } of columns) row.append(cell("td", String(load)));
  foot.append(row);
  return foot;
}
