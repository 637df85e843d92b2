/* Number lines and timelines, drawn when a finding is opened. Places are percent of the track. */
const ROW = 36;

function makeSvg(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children.filter((child) => child !== null));
  return node;
}

const clip = (text, longest) => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function stroke(kind, y, from, to, more = {}) {
  return makeSvg("line", { class: kind, x1: `${from}%`, x2: `${to}%`, y1: y, y2: y, ...more });
}

/* The mark of one row: its bounds, open ends as arrows, the value itself as a dot, a ring where it is hedged. */
function bar([letter, , , shape, at, low, high, loose, strict], y) {
  const tip = { "marker-end": "url(#tip)" };
  const bounds = {
    point: () => null,
    over: () => stroke("open", y, low, 100, tip),
    under: () => stroke("open", y, high, 0, tip),
    range: () => stroke("range", y, low, Math.max(high, low + 1)),
    about: () => stroke("about", y, low, high),
  }[shape]();
  const ring = strict || shape === "about";
  return makeSvg("g", { class: `g-${letter}` },
    loose && stroke("loose", y, loose[0], loose[1]), bounds,
    at === null ? null : makeSvg("circle", { class: ring ? "hollow" : "dot", cx: `${at}%`, cy: y, r: 5 }));
}

/* Every second label is left out where a narrow screen has no room for it. */
function tick([at, label], number, height) {
  return [
    makeSvg("line", { class: "tick", x1: `${at}%`, x2: `${at}%`, y1: 0, y2: height + 4 }),
    makeSvg("text", { class: `t${number % 2}`, x: `${at}%`, y: height + 18 }, label),
  ];
}

/* How wide a line is drawn; measured once, since to measure after every change is slow. */
let lineWidth = 0;
const widthOfLines = () => (lineWidth ||= list.clientWidth && Math.min(704, list.clientWidth - 46)) || 704;
addEventListener("resize", () => (lineWidth = 0));

/* How much of a line its labels take: characters of the longest, and percent of the width. */
const LETTER = 7.6; // pixels that a character of a label takes at most
function labelRoom({ bars }, width) {
  const most = Math.max(18, Math.floor((width * 0.42) / LETTER));
  const longest = Math.min(most, Math.max(...bars.flatMap(([, value, outlets]) => [value.length + 2, outlets.length])));
  return { most, share: Math.max(20, Math.ceil((100 * (longest * LETTER + 14)) / width)) };
}

function labels([letter, value, outlets], y, most) {
  return [makeSvg("text", { class: "v", y: y - 2 }, clip(`${letter} ${value}`, most)), makeSvg("text", { y: y + 12 }, clip(outlets, most))];
}

const spoken = ([letter, value, outlets]) => `${letter}, ${outlets}: ${value}`;

function drawLine(finding) {
  const box = one("figure.line", finding.node);
  const line = data.lines[finding.id];
  if (!box || !line || box.firstChild) return;
  const height = line.bars.length * ROW;
  const { most, share } = labelRoom(line, widthOfLines());
  const track = makeSvg("svg", { class: "track", x: `${share}%`, width: `${97 - share}%` },
    ...line.ticks.flatMap((place, number) => tick(place, line.ticks.length > 2 ? number : 0, height)),
    makeSvg("line", { class: "axis", x1: 0, x2: "100%", y1: height + 4, y2: height + 4 }),
    ...line.bars.map((row, number) => bar(row, number * ROW + 16)));
  const name = `${line.bars.map(spoken).join("; ")}.`;
  box.append(makeSvg("svg", { height: height + 22, role: "img", "aria-label": name },
    ...line.bars.flatMap((row, number) => labels(row, number * ROW + 18, most)), track));
  const notes = [line.more && `${plural(line.more, "more value")} below.`, line.log && "The line is logarithmic.", line.unit && `The line is in ${line.unit}.`].filter(Boolean);
  if (notes.length) box.append(make("figcaption", {}, notes.join(" ")));
}
