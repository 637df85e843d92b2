/* Two articles side by side: what they differ on, what they agree on, both in full. */
function sides(finding, a, b) {
  const readings = readingsOf(finding);
  return [readings.filter((r) => r.source === a), readings.filter((r) => r.source === b)];
}

function standApart([left, right]) {
  return left.some((one) => right.some((other) => one.group !== other.group));
}

function versus(head, pair) {
  pair.flat().forEach((place) => one("a", place.node).dataset.in && fillSentence(place));
  const column = (places) => make("ul", {}, ...places.map((place) => place.node.cloneNode(true)));
  return make("div", { class: "versus" }, make("p", {}, ...head), column(pair[0]), column(pair[1]));
}

function showCompare([a = 0, b = 1]) {
  if (!sources[a] || !sources[b]) return;
  byId("compare-a").value = String(a);
  byId("compare-b").value = String(b);
  const both = findings.filter((finding) => finding.sources.includes(a) && finding.sources.includes(b));
  const pairs = both.map((finding) => [finding, sides(finding, a, b)]);
  const apart = a === b ? [] : pairs.filter(([, pair]) => standApart(pair));
  const link = (finding) => make("a", { href: `#f-${encodeURIComponent(finding.id)}` }, title(finding));
  byId("compare-differ").textContent = apart.length ? `They differ on ${plural(apart.length, "thing")}` : "They differ on nothing that was found";
  byId("compare-findings").replaceChildren(
    ...apart.map(([finding, pair]) => versus([link(finding), one(".level", finding.node).cloneNode(true)], pair)));
  showAgreed(a, b, pairs.filter(([, pair]) => !standApart(pair)), link);
  const only = apart.map(([finding]) => finding);
  for (const [side, number] of [["a", a], ["b", b]]) {
    byId(`compare-${side}-h`).textContent = sources[number].label;
    fillText(byId(`compare-${side}-text`), number, only);
  }
}

function showAgreed(a, b, alike, link) {
  const at = (places, number) => places.filter((place) => place.source === number);
  const found = a === b ? [] : agreements()
    .map((agreement) => [agreement, [at(agreement.places, a), at(agreement.places, b)]])
    .filter(([, [left, right]]) => left.length && right.length);
  byId("compare-agree").textContent =
    found.length + alike.length ? `They agree on ${plural(found.length + alike.length, "thing")}` : "They agree on nothing that was found";
  byId("compare-agreements").replaceChildren(
    ...found.map(([agreement, pair]) => versus([make("b", {}, agreement.head)], pair)),
    ...(a === b ? [] : alike).map(([finding, pair]) => versus([link(finding), "here others differ"], pair)));
}

function wireCompare() {
  const [a, b] = [byId("compare-a"), byId("compare-b")];
  const change = () => visit({ view: "compare", numbers: [Number(a.value), Number(b.value)], filters: {}, at: "" });
  a.addEventListener("change", change);
  b.addEventListener("change", change);
}
