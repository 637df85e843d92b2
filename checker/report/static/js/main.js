/* The views, and how one gets from one to another. */
let state = readAddress();
let lastFindings = "#findings";

function show(next, { arrived = false } = {}) {
  const other = next.view !== state.view;
  state = next;
  for (const view of VIEWS) byId(view).classList.toggle("now", view === next.view);
  for (const link of all(".bar nav a")) {
    if (link.dataset.view === next.view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (next.view === "findings") showFindings(next, arrived);
  else if (other || !next.numbers.length) scrollTo(0, 0);
  if (next.view === "draft") showDraft(next.numbers);
  if (next.view === "agreements") fillAgreements();
  if (next.view === "source") showSource(next.numbers);
  if (next.view === "compare") showCompare(next.numbers);
}

function showFindings(next, arrived) {
  const finding = findingById.get(next.at);
  if (finding?.look) folded.open = true;
  fillForm(next.filters);
  applyFilters(next.filters);
  if (finding && arrived) {
    setOpen(finding, true);
    select(finding);
  } else if (!finding) {
    select(null);
    if (arrived && Object.keys(next.filters).length) byId("shown").scrollIntoView({ block: "center" });
    else if (arrived) scrollTo(0, 0);
  }
  rememberFindings();
}

function rememberFindings() {
  lastFindings = writeAddress({ ...state, view: "findings", numbers: [], at: "" });
  one('.bar nav [data-view="findings"]').setAttribute("href", lastFindings);
}

/* A new place, with a step of the history. */
function visit(next) {
  keep(next, true);
  show(next, { arrived: true });
}

function goTo(finding) {
  select(finding);
  state.at = finding.id;
  keep(state, false);
}

/* One is at no card that cannot be seen. */
function leaveHidden() {
  if (!current || shown.includes(current)) return;
  select(null);
  state.at = "";
}

/* What is worth a look is unfolded, or folded again. */
function onFold() {
  applyFilters(state.filters);
  leaveHidden();
  if (state.view === "findings") keep(state, false);
}

let typing = 0;
function onFilter(event) {
  state = { ...state, filters: readForm() };
  byId("sure-out").textContent = form.elements.sure.value;
  applyFilters(state.filters);
  leaveHidden();
  const slow = event.target.name === "q" || event.target.name === "sure";
  keep(state, !(slow && event.timeStamp - typing < 1000));
  typing = slow ? event.timeStamp : 0;
  rememberFindings();
}

function onCardClick(event) {
  const finding = findingById.get(event.target.closest("article")?.id.slice(2));
  if (!finding) return;
  const button = event.target.closest("button[data-state]");
  const head = event.target.closest("h3 a");
  if (head) event.preventDefault();
  if (head) setOpen(finding, !isOpen(finding));
  select(finding, { focus: false });
  state.at = finding.id;
  keep(state, false);
  if (button?.dataset.state === "dismissed") askReason(finding);
  else if (button) mark(finding, button.dataset.state);
}

/* Paper shows what is on no screen yet: lines of closed findings, sentences of agreements, a note half written. */
function beforePrint() {
  if (document.activeElement?.matches(".desk-row textarea")) document.activeElement.blur();
  everything.filter(({ node }) => !node.hidden).forEach(drawLine);
  fillAgreements();
}

function wire() {
  byId("found").addEventListener("click", onCardClick);
  folded?.addEventListener("toggle", onFold);
  form.addEventListener("input", onFilter);
  form.addEventListener("submit", (event) => event.preventDefault());
  byId("clear").addEventListener("click", () => visit({ view: "findings", numbers: [], filters: {}, at: "" }));
  byId("open-all").addEventListener("click", () => setAllOpen(!allOpen));
  addEventListener("beforeprint", beforePrint);
  addEventListener("popstate", () => show(readAddress(), { arrived: true }));
  for (const finding of everything) finding.head.setAttribute("aria-expanded", "false");
}

readMarks();
fillChoices();
wire();
wireReview();
wireExchange();
wireSource();
wireCompare();
wireDraft();
wireKeys();
for (const { id } of everything) if (marks.has(id)) showMark(findingById.get(id));
showProgress();
if (innerWidth < 992) byId("more-filters").open = false;
show(state, { arrived: location.hash.length > 1 });
