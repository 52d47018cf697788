// What the page knows: the findings from the data element, each with its card.
let documents, rules, findings;

function load() {
  const data = JSON.parse(byId("data").textContent);
  ({ words, documents, rules } = data);
  findings = data.findings.map((finding, index) => Object.assign(finding, {
    index,
    card: byId("f" + (index + 1)),
    key: finding.fingerprint + " " + documents[finding.document],
    places: finding.places.map(([document, start, end]) => ({ document, start, end })),
  }));
}
