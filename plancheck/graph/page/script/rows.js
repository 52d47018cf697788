// Where filters leave gaps in the columns of a view, the columns close up: order and place across stay.
const ROW = 24;

function placesOf(view, kept) {
  if (kept.size === view.places.size) return view.places;
  const columns = [[], [], []];
  for (const index of kept) columns[columnOf(nodes[index].kind)].push(index);
  const height = Math.max(...columns.map((column) => column.length)) * ROW;
  const places = new Map();
  for (const column of columns) {
    column.sort((a, b) => view.places.get(a).y - view.places.get(b).y);
    const step = Math.min(4 * ROW, Math.max(ROW, height / column.length));
    column.forEach((index, at) => places.set(index, Object.assign({}, view.places.get(index), { y: Math.round(at * step) })));
  }
  return places;
}

function columnOf(kind) {
  if (kind === "unit") return 2;
  return ["title", "target", "period"].includes(kind) ? 0 : 1;
}
