/* Single keys. They can be switched off, and never work while one types. */
const keysOn = byId("keys-on");

function firstPassage(finding) {
  location.hash = one(".g li a", finding.node).getAttribute("href");
}

const withCurrent = (act) => () => {
  if (state.view === "findings" && current) act(current);
};
const move = (by) => () => {
  if (state.view === "draft") stepNote(by);
  if (state.view === "findings" && neighbour(by)) goTo(neighbour(by));
};

const KEYS = {
  j: move(1),
  k: move(-1),
  o: () => (state.view === "draft" ? toggleNote() : withCurrent((finding) => setOpen(finding, !isOpen(finding)))()),
  e: () => setAllOpen(!allOpen),
  v: withCurrent(firstPassage),
  c: withCurrent((finding) => mark(finding, "confirmed")),
  x: withCurrent(askReason),
  l: withCurrent((finding) => mark(finding, "later")),
  n: withCurrent(writeNote),
  u: undo,
  s: saveReview,
  m: () => byId("file").click(),
  "/": search,
  "?": () => byId("help").showModal(),
};

function search() {
  if (state.view !== "findings") visit({ view: "findings", numbers: [], filters: {}, at: "" });
  form.elements.q.focus();
  form.elements.q.select();
}

const isTyping = (node) => node.matches?.("textarea, select, input:not([type=checkbox], [type=range], [type=file])");

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && isTyping(event.target) && !event.target.closest("dialog")) return leaveField(event);
  if (isTyping(event.target) || !keysOn.checked) return;
  if (byId("reasons").open) return giveReason(Number(event.key));
  if (one("dialog[open]") || !Object.hasOwn(KEYS, event.key)) return;
  event.preventDefault();
  KEYS[event.key]();
}

function leaveField(event) {
  event.preventDefault();
  event.target.blur();
  if (current && !current.node.hidden) current.head.focus();
}

function wireKeys() {
  keysOn.checked = store.get("checker.keys") !== "off";
  keysOn.addEventListener("change", () => store.set("checker.keys", keysOn.checked ? null : "off"));
  byId("help-open").addEventListener("click", () => byId("help").showModal());
  document.addEventListener("keydown", onKey);
}
