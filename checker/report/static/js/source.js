/* One article in full. */
const pick = byId("source-pick");

function sourceMeta(source) {
  const facts = [source.label, source.date, plural(source.words, "word"), source.language, source.path];
  if (source.copy !== null) facts.push(`repeats ${sources[source.copy].label}`);
  const nodes = facts.filter(Boolean).map((fact) => make("span", { dir: "auto" }, fact));
  if (source.url) nodes.push(make("a", { href: source.url, rel: "noopener noreferrer external" }, "the original"));
  return nodes.flatMap((node) => [node, " "]);
}

function step(link, number) {
  link.hidden = !sources[number];
  if (sources[number]) link.setAttribute("href", `#source-${number}`);
  else link.removeAttribute("href");
}

let shownSource = null;
function showSource([number = 0, from, to]) {
  const source = sources[number];
  if (!source) return;
  pick.value = String(number);
  step(byId("source-before"), number - 1);
  step(byId("source-after"), number + 1);
  if (shownSource !== number) {
    byId("source-h").textContent = source.title;
    byId("source-meta").replaceChildren(...sourceMeta(source));
    fillText(byId("source-text"), number);
    listFindings(number);
  }
  shownSource = number;
  for (const node of all(".here")) node.classList.remove("here");
  if (from === undefined) byId("source-h").focus({ preventScroll: true });
  else showPlace(from, to);
}

function listFindings(number) {
  const inText = everything
    .filter((finding) => finding.sources.includes(number))
    .map((finding) => ({ finding, start: Math.min(...readingsOf(finding).filter((r) => r.source === number).map((r) => r.start)) }))
    .sort((a, b) => a.finding.look - b.finding.look || a.start - b.start);
  const items = inText.map(({ finding }) =>
    make("li", {}, make("a", { href: `#f-${encodeURIComponent(finding.id)}` }, title(finding)),
      one(".level", finding.node).cloneNode(true), ` ${finding.number}${finding.look ? ", worth a look" : ""}`));
  byId("source-list").replaceChildren(...(items.length ? items : [make("li", {}, "None.")]));
}

function showPlace(from, to) {
  const places = all("#source-text [data-from]").filter((node) => Number(node.dataset.from) >= from && Number(node.dataset.from) < to);
  for (const node of places) node.classList.add("here");
  places[0]?.focus({ preventScroll: true });
  places[0]?.scrollIntoView({ block: "center" });
}

function wireSource() {
  const options = () => sources.map((source, number) => make("option", { value: String(number) }, `${source.label} – ${source.title}`.slice(0, 90)));
  for (const select of [pick, byId("compare-a"), byId("compare-b")]) select.append(...options());
  pick.addEventListener("change", () => visit({ view: "source", numbers: [Number(pick.value)], filters: {}, at: "" }));
}
