/* A text with its claims marked. Offsets count code points, JavaScript's strings count UTF-16 units. */
const AROUND = 280; // characters of a sentence on either side of a quote
const SEVERITY = ["conflict", "tension", "update", "scope", "variant"];

function slicer(text) {
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, cut: (start, end) => text.slice(start, end) };
  const points = Array.from(text);
  return { length: points.length, cut: (start, end) => points.slice(start, end).join("") };
}

const slicers = [];
const slicerOf = (number) => (slicers[number] ??= slicer(sources[number].text));

/* Fills in the sentence of an agreement's place, which stands in the article's text alone. */
function fillSentence({ source, start, end, node }) {
  if (one("p", node)) return;
  const [first, last] = one("a", node).dataset.in.split("-").map(Number);
  const { cut } = slicerOf(source);
  const [from, to] = [Math.max(first, start - AROUND), Math.min(last, end + AROUND)];
  if (sources[source].date) one("a", node).after(" ", make("time", {}, sources[source].date));
  node.append(make("p", { lang: sources[source].lang === "en" ? null : sources[source].lang },
    (from > first ? "… " : "") + cut(from, start), make("mark", {}, cut(start, end)), cut(end, to) + (to < last ? " …" : "")));
}

function fillAgreements() {
  for (const { places } of agreements()) places.forEach(fillSentence);
}

/* Every claim of a source: {start, end, finding?, agreement?}. only: the findings to mark; with those worth a look if left out. */
function claimsOf(number, only = everything) {
  const out = [];
  for (const finding of only) {
    if (!finding.sources.includes(number)) continue;
    for (const place of readingsOf(finding)) if (place.source === number) out.push({ ...place, finding });
  }
  for (const agreement of agreements()) {
    for (const place of agreement.places) if (place.source === number) out.push({ ...place, agreement });
  }
  const gaps = sources[number].marks;
  for (let n = 0, start = 0; n < gaps.length; n += 2) {
    start += gaps[n];
    out.push({ start, end: start + gaps[n + 1] });
  }
  return out;
}

/* The stretches between all starts and ends, each with the claims that lie over it. */
function stretches(claims, length) {
  const edges = [...new Set([0, length, ...claims.flatMap((c) => [c.start, c.end])])]
    .filter((edge) => edge <= length)
    .sort((a, b) => a - b);
  const sorted = [...claims].sort((a, b) => a.start - b.start);
  const out = [];
  let active = [];
  let next = 0;
  for (let n = 0; n + 1 < edges.length; n += 1) {
    const [start, end] = [edges[n], edges[n + 1]];
    active = active.filter((claim) => claim.end > start);
    while (next < sorted.length && sorted[next].start <= start) {
      if (sorted[next].end > start) active.push(sorted[next]);
      next += 1;
    }
    out.push({ start, end, over: [...active] });
  }
  return out;
}

function worst(over) {
  return over
    .filter((claim) => claim.finding)
    .map((claim) => claim.finding)
    .sort((a, b) => a.look - b.look || SEVERITY.indexOf(a.level) - SEVERITY.indexOf(b.level))[0];
}

function markedNode(stretch, text) {
  if (!stretch.over.length) return document.createTextNode(text);
  const finding = worst(stretch.over);
  if (finding) {
    const [kind, word] = finding.look ? ["m look", "worth a look"] : ["m", finding.level];
    return make("a", { class: `${kind} l-${finding.level}`, href: `#f-${encodeURIComponent(finding.id)}`, "data-from": String(stretch.start), title: `${word}: ${title(finding)}` }, text);
  }
  if (stretch.over.some((claim) => claim.agreement)) {
    return make("a", { class: "m agree", href: "#agreements", "data-from": String(stretch.start), title: "borne out by other sources" }, text);
  }
  return make("span", { class: "m claim" }, text);
}

/* Numbers of the findings that end with a stretch, or a tick for an agreement. */
function notesAfter(stretch) {
  const ending = stretch.over.filter((claim) => claim.end === stretch.end);
  const found = [...new Set(ending.filter((claim) => claim.finding).map((claim) => claim.finding))];
  const notes = found.map((finding) =>
    make("sup", { class: `l-${finding.level}` },
      make("a", { href: `#f-${encodeURIComponent(finding.id)}`, "aria-label": `${finding.look ? "Worth a look" : "Finding"} ${finding.number}, ${finding.level}` }, finding.number)));
  if (!found.length && ending.some((claim) => claim.agreement)) notes.push(make("sup", { class: "l-variant", "aria-hidden": "true" }, "✓"));
  return notes;
}

function fillText(box, number, only) {
  const { length, cut } = slicerOf(number);
  const nodes = stretches(claimsOf(number, only), length).flatMap((stretch) => [
    markedNode(stretch, cut(stretch.start, stretch.end)),
    ...notesAfter(stretch),
  ]);
  box.replaceChildren(...nodes);
  box.lang = sources[number].lang;
}
