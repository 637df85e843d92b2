/* The finding one is at, and what of it is open. */
let current = null;
let allOpen = false;
const AT_ONCE = 30; // open cards that are furnished in one go

function setOpen(finding, open) {
  finding.node.classList.toggle("open", open);
  finding.head.setAttribute("aria-expanded", String(open));
  if (!open) return;
  furnish(finding);
  if (finding === current) bringIntoSight(finding.node);
}

/* What an open card has beyond what stands in the page: its line and its buttons. */
function furnish(finding) {
  showDesk(finding);
  drawLine(finding);
}

const isOpen = (finding) => finding.node.classList.contains("open");

function setAllOpen(open) {
  allOpen = open;
  byId("open-all").setAttribute("aria-pressed", String(open));
  for (const { node, head } of everything) {
    node.classList.toggle("open", open);
    head.setAttribute("aria-expanded", String(open));
  }
  if (open) furnishSome([...new Set([...shown, ...everything])]);
  if (open && current) bringIntoSight(current.node);
}

/* The first at once, the others bit by bit, so that very many do not hold up the page. */
function furnishSome(these) {
  these.slice(0, AT_ONCE).filter(isOpen).forEach(furnish);
  const rest = these.slice(AT_ONCE);
  if (rest.length) setTimeout(furnishSome, 0, rest);
}

/* Makes a finding the current one. focus: the keyboard goes there too, and it is brought into sight. */
function select(finding, { focus = true } = {}) {
  if (current && current !== finding) {
    current.node.classList.remove("at");
    current.node.removeAttribute("aria-current");
  }
  current = finding;
  if (!finding) return;
  finding.node.classList.add("at");
  finding.node.setAttribute("aria-current", "true");
  if (!focus) return;
  finding.head.focus({ preventScroll: true });
  bringIntoSight(finding.node);
}

/* Twice, since what lies between takes its real height only when it comes near. */
function bringIntoSight(node) {
  const tall = node.getBoundingClientRect().height > innerHeight * 0.75;
  node.scrollIntoView({ block: tall ? "start" : "nearest" });
  requestAnimationFrame(() => node.scrollIntoView({ block: tall ? "start" : "nearest" }));
}

/* The finding `step` places after the current one, among those that are shown. */
function neighbour(step) {
  if (!shown.length) return null;
  const at = shown.indexOf(current);
  if (at < 0) return shown[step > 0 ? 0 : shown.length - 1];
  return shown[Math.min(shown.length - 1, Math.max(0, at + step))];
}
