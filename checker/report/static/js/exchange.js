/* The review as a file: saved, loaded, and merged with what is here. */
const LARGEST_FILE = 20_000_000;

function reviewFile() {
  const reviews = everything
    .filter(({ id }) => marks.has(id))
    .map((finding) => ({ id: finding.id, about: title(finding), ...marks.get(finding.id) }));
  return { version: 1, type: "checker-review", report: data.name, saved: new Date().toISOString(), by: reviewer.value.trim(), reviews };
}

function saveReview() {
  const text = JSON.stringify(reviewFile(), null, 1);
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const name = `${data.name.replace(/[^\w.-]+/gu, "-")}-review.json`;
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  sayReview(`Saved as ${name}.`);
}

/* The later of two marks, with the notes of both where two people wrote them. */
function mergeMarks(mine, theirs) {
  if (!mine) return theirs;
  const [late, early] = theirs.changed > mine.changed ? [theirs, mine] : [mine, theirs];
  const lost = early.by !== late.by && early.note && !late.note.includes(early.note);
  const extra = lost ? `${early.by ? `${early.by}: ` : ""}${early.note}` : "";
  const note = [late.note, extra].filter(Boolean).join("\n").slice(0, LONGEST_NOTE);
  return { ...late, note };
}

const differs = (a, b) => JSON.stringify(a) !== JSON.stringify(b);

/* Takes a saved review in, as one step, and says what came of it. Throws on what is no review. */
function mergeReview(text) {
  const file = JSON.parse(text);
  if (file?.type !== "checker-review" || file.version !== 1 || !Array.isArray(file.reviews)) throw new Error("no review");
  const changes = [];
  const count = { taken: 0, same: 0, apart: 0, unknown: 0 };
  for (const raw of file.reviews) {
    const theirs = cleanMark(raw);
    if (!theirs || !findingById.has(raw.id)) {
      count.unknown += 1;
      continue;
    }
    const mine = marks.get(raw.id);
    const merged = mergeMarks(mine, theirs);
    if (mine && mine.state !== "open" && theirs.state !== "open" && mine.state !== theirs.state) count.apart += 1;
    if (mine && !differs(mine, merged)) count.same += 1;
    else changes.push([raw.id, merged]);
  }
  count.taken = changes.length;
  if (changes.length) putMarks(changes);
  afterMarking(changes.map(([id]) => id));
  return count;
}

function sayReview(text) {
  byId("review-said").textContent = text;
  if (!byId("review").open) say(text);
}

async function loadReview(file) {
  try {
    if (file.size > LARGEST_FILE) throw new Error("too large");
    const count = mergeReview(await file.text());
    sayReview(
      `${plural(count.taken, "mark")} taken from ${file.name}, ${count.same} already here` +
        (count.apart ? `, ${count.apart} decided otherwise by the two: the later mark stands` : "") +
        (count.unknown ? `, ${count.unknown} not of this report` : "") + ".",
    );
  } catch {
    sayReview(`${file.name} is not a saved review.`);
  }
}

function wireExchange() {
  const file = byId("file");
  byId("save").addEventListener("click", saveReview);
  byId("load").addEventListener("click", () => file.click());
  file.addEventListener("change", async () => {
    if (file.files.length) await loadReview(file.files[0]);
    file.value = "";
  });
}
