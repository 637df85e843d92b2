/* Marking findings: what a card shows of its mark, the buttons in an open card, the dialog for reasons. */
const reviewer = byId("reviewer");

/* The mark as a card shows it, on paper too. */
function showMark(finding) {
  const mark = marks.get(finding.id);
  const card = finding.node;
  card.classList.toggle("dismissed", mark?.state === "dismissed");
  one(".rv", card)?.remove();
  if (mark && (mark.state !== "open" || mark.note)) card.append(markLine(mark));
  finding.text = null;
  const desk = one(".desk-row", card);
  if (!desk) return;
  card.append(desk);
  for (const button of all("button[data-state]", desk)) {
    button.setAttribute("aria-pressed", String(stateOf(finding.id) === button.dataset.state));
  }
  const note = one("textarea", desk);
  if (note !== document.activeElement) note.value = mark?.note ?? "";
}

function markLine(mark) {
  const reason = mark.reason ? `: ${mark.reason}` : "";
  const by = mark.by ? ` (${mark.by})` : "";
  const head = mark.state === "open" ? "Note" : `${STATE_WORDS[mark.state]}${reason}`;
  return make("p", { class: "rv", dir: "auto" }, make("b", {}, head + by), mark.note ? ` – ${mark.note}` : "");
}

/* Buttons and note of an open card, made when it is first opened. */
function showDesk(finding) {
  if (one(".desk-row", finding.node)) return;
  const button = (state, label, key) =>
    make("button", { type: "button", "data-state": state, "aria-pressed": "false" }, label, " ", make("kbd", { "aria-hidden": "true" }, key));
  const note = make("textarea", { rows: "1", maxlength: String(LONGEST_NOTE), placeholder: "Note (n)", "aria-label": `Note on: ${title(finding)}` });
  finding.node.append(
    make("div", { class: "desk-row", role: "group", "aria-label": "Review" },
      button("confirmed", "Confirm", "c"), button("dismissed", "Dismiss", "x"), button("later", "Later", "l"), note),
  );
  showMark(finding);
}

function showProgress() {
  const counts = reviewCounts(findings);
  const likely = reviewCounts(looks).decided;
  byId("progress-text").textContent = findings.length ? `Review ${counts.decided}/${findings.length}` : "Review";
  byId("progress-looks").textContent = likely ? ` + ${likely}/${looks.length}` : "";
  byId("review-text").textContent =
    `${counts.decided} of ${plural(findings.length, "finding")} decided: ${counts.confirmed} confirmed, ` +
    `${counts.dismissed} dismissed; ${counts.later} left for later.` +
    (looks.length ? ` Of ${looks.length} worth a look, ${likely} decided.` : "");
  byId("review-bar").max = Math.max(1, findings.length);
  byId("review-bar").value = counts.decided;
  byId("undo").disabled = steps.length === 0;
}

function newMark(id, change) {
  const before = marks.get(id) ?? { state: "open", reason: null, note: "", by: "", changed: "" };
  return { ...before, ...change, by: reviewer.value.trim(), changed: new Date().toISOString() };
}

/* A finding that the filter no longer shows gives its place to the one after it. */
function afterMarking(ids) {
  for (const id of ids) showMark(findingById.get(id));
  showProgress();
  const at = shown.indexOf(current);
  const before = shown;
  applyFilters(state.filters);
  if (current && at >= 0 && !shown.includes(current)) {
    const next = before.slice(at).find((finding) => shown.includes(finding)) ?? shown.at(-1) ?? null;
    select(next);
    keep(Object.assign(state, { at: next?.id ?? "" }), false);
  }
}

/* Marks the finding; the mark that it has already is taken off. */
function mark(finding, wanted, reason = null) {
  const same = stateOf(finding.id) === wanted && (marks.get(finding.id)?.reason ?? null) === reason;
  const next = same ? "open" : wanted;
  putMarks([[finding.id, newMark(finding.id, { state: next, reason: next === "dismissed" ? reason : null })]]);
  say(`${STATE_WORDS[next]}: ${title(finding)}`);
  afterMarking([finding.id]);
}

function setNote(finding, note) {
  const text = note.trim().slice(0, LONGEST_NOTE);
  if (text === (marks.get(finding.id)?.note ?? "")) return;
  putMarks([[finding.id, newMark(finding.id, { note: text })]]);
  afterMarking([finding.id]);
}

function undo() {
  const ids = undoStep();
  if (!ids.length) return say("Nothing to undo.");
  afterMarking(ids);
  const finding = findingById.get(ids[0]);
  if (state.view === "findings" && shown.includes(finding)) goTo(finding);
  return say(`Undone: ${ids.length === 1 ? title(finding) : plural(ids.length, "mark")}`);
}

function askReason(finding) {
  if (stateOf(finding.id) === "dismissed") return mark(finding, "dismissed", marks.get(finding.id).reason);
  const dialog = byId("reasons");
  dialog.dataset.finding = finding.id;
  dialog.showModal();
  return one("button", dialog).focus();
}

/* `choice` from 1. */
function giveReason(choice) {
  const dialog = byId("reasons");
  const finding = findingById.get(dialog.dataset.finding);
  if (!dialog.open || !REASONS[choice - 1]) return;
  dialog.close();
  mark(finding, "dismissed", REASONS[choice - 1]);
}

function writeNote(finding) {
  setOpen(finding, true);
  one("textarea", finding.node).focus();
}

function wireReview() {
  const choices = REASONS.map((reason, n) =>
    make("li", {}, make("button", { type: "button", "data-choice": String(n + 1) }, make("kbd", {}, String(n + 1)), " ", reason)));
  one(".choices").append(...choices);
  one(".choices").addEventListener("click", (event) => giveReason(Number(event.target.closest("button")?.dataset.choice)));
  byId("undo").addEventListener("click", undo);
  reviewer.value = store.get("checker.reviewer") ?? "";
  reviewer.addEventListener("change", () => store.set("checker.reviewer", reviewer.value.trim()));
  byId("review-open").addEventListener("click", () => byId("review").showModal());
  byId("found").addEventListener("focusout", (event) => {
    if (event.target.matches("textarea")) setNote(findingById.get(event.target.closest("article").id.slice(2)), event.target.value);
  });
  addEventListener("storage", (event) => {
    const finding = event.key?.startsWith("checker.review.") && findingById.get(event.key.slice(15));
    if (!finding) return;
    const found = parseMark(event.newValue);
    if (found) marks.set(finding.id, found);
    else marks.delete(finding.id);
    showMark(finding);
    showProgress();
  });
}
