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
  cy.batch(() => {
    besides.forEach((unit, at) => {
      const own = drawn.places.get(Number(unit.id().slice(1)));
      unit.position("y", fixed ? own.y : Math.round(top + (at + 0.5) * height / besides.length));
    });
    cy.edges().forEach((edge) => edge.toggleClass("away", !fixed && isAway(edges[Number(edge.id().slice(1))], seen)));
  });
}

// What leads to a unit from a task out of sight says nothing: it is hidden until the task comes.
function isAway(edge, seen) {
  const y = drawn.places.get(edge.source).y;
  return isDuty(edge) && (y < seen.y1 - ROW || y > seen.y2 + ROW);
}

function columnHeight() {
  return Math.max(...Array.from(drawn.kept, (index) => drawn.places.get(index).y));
}
