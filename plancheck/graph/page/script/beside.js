// In a plan higher than the window the units come along: spread, in their order, over the part that is seen.
let besides = [];

function startBeside() {
  cy.on("viewport", bringUnits);
}

function gatherUnits() {
  const own = Array.from(drawn.kept).filter((index) => nodes[index].kind === "unit");
  besides = own.sort((a, b) => drawn.places.get(a).y - drawn.places.get(b).y).map((index) => cy.getElementById("n" + index));
}

function bringUnits() {
  if (!besides.length) return;
  const seen = cy.extent(), all = columnHeight();
  const height = Math.max(seen.h - 80 / cy.zoom(), besides.length * ROW);
  const top = Math.max(0, Math.min(seen.y1 + 24 / cy.zoom(), all - height));
  const fixed = height >= all || (besides.length - 1) * ROW > seen.h;
  cy.batch(() => besides.forEach((unit, at) => {
    const own = drawn.places.get(Number(unit.id().slice(1)));
    unit.position("y", fixed ? own.y : Math.round(top + (at + 0.5) * height / besides.length));
  }));
}

function columnHeight() {
  return Math.max(...Array.from(drawn.kept, (index) => drawn.places.get(index).y));
}
