/* Which findings are shown, and in which order. */
const form = byId("filters");
const list = byId("list");
const folded = byId("looks"); // null where nothing is merely worth a look

/* The cards one can go through: those that fit, in order, and of what is worth a look none while it is folded. */
let shown = findings;

const ORDERS = {
  sure: (a, b) => b.sure - a.sure,
  sources: (a, b) => b.sources.length - a.sources.length,
  kind: (a, b) => a.kind.localeCompare(b.kind),
  topic: (a, b) => a.topic.localeCompare(b.topic),
};

/* A test of one finding, made once for a set of filters. */
function fits(filters) {
  const tests = [];
  for (const name of LISTS) {
    if (!filters[name]) continue;
    const wanted = new Set(filters[name].split(","));
    tests.push((finding) => wanted.has(finding[name]));
  }
  if (filters.source) tests.push((finding) => finding.sources.includes(Number(filters.source)));
  if (filters.topic) tests.push((finding) => finding.topic === filters.topic);
  if (filters.sure) tests.push((finding) => finding.sure >= Number(filters.sure));
  if (filters.state) tests.push((finding) => isInState(finding.id, filters.state));
  for (const word of (filters.q ?? "").toLowerCase().split(/\s+/).filter(Boolean)) {
    tests.push((finding) => wordsOf(finding).includes(word));
  }
  return (finding) => tests.every((test) => test(finding));
}

let lastOrder = "";
function applyFilters(filters) {
  const order = filters.sort ?? "";
  const test = fits(filters);
  const [found, likely] = [findings, looks].map((these) => arranged(these, order, test));
  lastOrder = order;
  shown = folded?.open ? [...found, ...likely] : found;
  const some = FILTERS.some((name) => name !== "sort" && filters[name]);
  byId("shown").textContent = some ? `${found.length} of ${plural(findings.length, "finding")}` : plural(findings.length, "finding");
  if (folded) byId("looks-shown").textContent = `${some ? `${likely.length} of ` : ""}${looks.length.toLocaleString("en")}`;
  byId("clear").hidden = !some;
  byId("none").hidden = found.length > 0 || findings.length === 0;
}

/* Puts the cards of one list in order, hides those that do not fit, and gives the others. */
function arranged(these, order, test) {
  const sorted = ORDERS[order] ? [...these].sort(ORDERS[order]) : these;
  if (order !== lastOrder) these[0]?.node.parentNode.append(...sorted.map((finding) => finding.node));
  const kept = sorted.filter(test);
  const fitting = new Set(kept);
  for (const finding of these) {
    if (finding.node.hidden === fitting.has(finding)) finding.node.hidden = !fitting.has(finding);
  }
  return kept;
}

/* The form shows what the address says. */
function fillForm(filters) {
  for (const box of all("input[type=checkbox]", form)) {
    box.checked = (filters[box.name] ?? "").split(",").includes(box.value);
  }
  for (const name of ["state", "source", "topic", "sort"]) form.elements[name].value = filters[name] ?? "";
  form.elements.sure.value = filters.sure ?? 0;
  byId("sure-out").textContent = form.elements.sure.value;
  if (form.elements.q !== document.activeElement) form.elements.q.value = filters.q ?? "";
}

function readForm() {
  const filters = {};
  for (const name of LISTS) filters[name] = all(`input[name=${name}]:checked`, form).map((box) => box.value).join(",");
  for (const name of ["state", "source", "topic", "sort"]) filters[name] = form.elements[name].value;
  filters.q = form.elements.q.value.trim();
  filters.sure = form.elements.sure.value === "0" ? "" : form.elements.sure.value;
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
}

function fillChoices() {
  form.elements.source.append(...sources.map((source, number) => make("option", { value: number }, source.label)));
  form.elements.topic.append(...data.topics.map(([id, label, count]) => make("option", { value: id }, count ? `${label} (${count})` : label)));
}
