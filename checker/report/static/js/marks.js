/* Review marks: one for each finding or look, kept by the browser under the finding's id. */
const STATES = ["open", "confirmed", "dismissed", "later"];
const REASONS = [
  "different scope",
  "agrees by rounding",
  "update",
  "wrong extraction",
  "disputed by the speakers",
];
const STATE_WORDS = { confirmed: "✓ Confirmed", dismissed: "✗ Dismissed", later: "… Left for later", open: "Open" };
const LONGEST_NOTE = 5000;
const keyOf = (id) => `checker.review.${id}`;

const marks = new Map();
const steps = []; // each a list of [id, the mark before], for undo

/* A mark with its fields in order and nothing else; null for what is no mark. */
function cleanMark(raw) {
  if (!raw || typeof raw !== "object" || !STATES.includes(raw.state)) return null;
  const changed = Date.parse(raw.changed);
  return {
    state: raw.state,
    reason: raw.state === "dismissed" && REASONS.includes(raw.reason) ? raw.reason : null,
    note: typeof raw.note === "string" ? raw.note.slice(0, LONGEST_NOTE) : "",
    by: typeof raw.by === "string" ? raw.by.slice(0, 40) : "",
    changed: new Date(Number.isNaN(changed) ? 0 : changed).toISOString(),
  };
}

function parseMark(text) {
  try {
    return cleanMark(JSON.parse(text));
  } catch {
    return null;
  }
}

const stateOf = (id) => marks.get(id)?.state ?? "open";

/* "open" holds what is left for later too: neither is decided. */
function isInState(id, state) {
  const now = stateOf(id);
  return state === "open" ? now === "open" || now === "later" : now === state;
}

function putMark(id, mark) {
  if (mark) marks.set(id, mark);
  else marks.delete(id);
  if (!store.set(keyOf(id), mark ? JSON.stringify(mark) : null)) {
    byId("review-said").textContent = "This browser keeps nothing: save the review to a file before you close the page.";
  }
}

/* One step that can be undone. changes: [id, mark] each. */
function putMarks(changes) {
  steps.push(changes.map(([id]) => [id, marks.get(id) ?? null]));
  for (const [id, mark] of changes) putMark(id, mark);
}

/* Takes the last step back and gives the ids that it touched. */
function undoStep() {
  const step = steps.pop() ?? [];
  for (const [id, mark] of step) putMark(id, mark);
  return step.map(([id]) => id);
}

function readMarks() {
  for (const { id } of everything) {
    const mark = parseMark(store.get(keyOf(id)));
    if (mark) marks.set(id, mark);
  }
}

function reviewCounts(these) {
  const counts = { open: 0, confirmed: 0, dismissed: 0, later: 0 };
  for (const { id } of these) counts[stateOf(id)] += 1;
  return { ...counts, decided: counts.confirmed + counts.dismissed };
}
