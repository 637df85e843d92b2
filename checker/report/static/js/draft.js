/* A draft: which verdicts are shown beside it, and how one gets from a mark to its evidence. */
const draftNotes = all("#draft .note");
const draftForm = byId("draft-filters"); // null where no draft was held against its sources
let atNote = null;

/* Shows the notes of the verdicts that are ticked; one that is open stays. */
function applyVerdicts() {
  const wanted = new Set(all("input:checked", draftForm).map((box) => box.value));
  for (const note of draftNotes) note.hidden = !wanted.has(note.dataset.v) && note !== atNote;
}

function showNote(note, open = true) {
  if (!note) return;
  atNote?.classList.remove("at");
  atNote = note;
  applyVerdicts();
  if (open) note.open = true;
  note.classList.add("at");
  for (const mark of all("#draft .m")) mark.classList.toggle("here", `draft-${mark.dataset.n}` === note.id);
  one("summary", note).focus({ preventScroll: true });
  note.scrollIntoView({ block: "nearest" });
}

function showDraft([number]) {
  if (number !== undefined) showNote(byId(`draft-${number}`));
}

/* The next or previous note that is shown. */
function stepNote(by) {
  const shownNotes = draftNotes.filter((note) => !note.hidden);
  const place = shownNotes.indexOf(atNote);
  showNote(shownNotes[place < 0 ? (by > 0 ? 0 : shownNotes.length - 1) : place + by], false);
}

function toggleNote() {
  if (atNote) atNote.open = !atNote.open;
}

function wireDraft() {
  if (!draftForm) return;
  draftForm.addEventListener("input", applyVerdicts);
  draftForm.addEventListener("submit", (event) => event.preventDefault());
  byId("draft").addEventListener("click", (event) => {
    const mark = event.target.closest(".m");
    const link = event.target.closest('a[href="#left-out"]');
    if (link) byId("left-out").scrollIntoView();
    if (link) event.preventDefault();
    if (!mark) return;
    event.preventDefault();
    visit({ view: "draft", numbers: [Number(mark.dataset.n)], filters: {}, at: "" });
  });
  applyVerdicts();
}
