/* The findings as they stand in the page, then what is merely worth a look, and the texts that stand beside them. */
const data = JSON.parse(byId("data").textContent);
const sources = data.sources;

const everything = all("#list > article, #look-list > article").map((node) => ({
  node,
  look: node.parentNode.id === "look-list",
  id: node.id.slice(2),
  level: node.dataset.l,
  kind: node.dataset.k,
  topic: node.dataset.t,
  sure: Number(node.dataset.c),
  sources: node.dataset.s.split(" ").map(Number),
  head: one("h3 a", node),
  number: one(".meta > b", node).textContent,
  text: null,
}));
const findings = everything.filter((finding) => !finding.look); // what counts
const looks = everything.filter((finding) => finding.look);
const findingById = new Map(everything.map((finding) => [finding.id, finding]));
const title = (finding) => finding.head.textContent;

/* Words that the search looks through. */
function wordsOf(finding) {
  finding.text ??= finding.node.textContent.toLowerCase();
  return finding.text;
}

/* The places of a list item's link: {source, start, end, node}. */
function placeOf(node) {
  const [, source, start, end] = one("a", node).getAttribute("href").split("-");
  return { source: Number(source), start: Number(start), end: Number(end), node };
}

/* Readings of a finding, each with the number of its group. */
function readingsOf(finding) {
  finding.readings ??= all(".g", finding.node).flatMap((group, number) =>
    all("li", group).map((item) => ({ ...placeOf(item), group: number })),
  );
  return finding.readings;
}

let agreed = null;
function agreements() {
  agreed ??= all(".agreed > li").map((node) => ({
    node,
    head: one("h3", node).textContent,
    places: all("ul > li", node).map(placeOf),
  }));
  return agreed;
}
