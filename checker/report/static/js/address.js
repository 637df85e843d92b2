/* The state of the page is its address: "#view-1-2?level=conflict&at=id", or "#f-id" for one finding. */
const VIEWS = ["draft", "findings", "agreements", "source", "compare", "matrix", "topics"].filter(byId);
const LISTS = ["level", "kind"];
const FILTERS = ["level", "kind", "state", "source", "topic", "sure", "q", "sort"];

function readAddress(hash = location.hash) {
  const text = hash.replace(/^#/, "");
  if (text.startsWith("f-")) return { view: "findings", numbers: [], filters: {}, at: safeDecode(text.slice(2)) };
  const [path, query = ""] = text.split("?", 2);
  const [view, ...numbers] = path.split("-");
  const params = new URLSearchParams(query);
  const filters = {};
  for (const name of FILTERS) if (params.get(name)) filters[name] = params.get(name);
  return {
    view: VIEWS.includes(view) ? view : VIEWS[0],
    numbers: numbers.map(Number).filter((number) => Number.isInteger(number) && number >= 0),
    filters,
    at: params.get("at") ?? "",
  };
}

function safeDecode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function writeAddress({ view, numbers, filters, at }) {
  const params = new URLSearchParams();
  for (const name of FILTERS) if (filters[name]) params.set(name, filters[name]);
  if (at && !params.size && view === "findings") return `#f-${encodeURIComponent(at)}`;
  if (at) params.set("at", at);
  return `#${[view, ...numbers].join("-")}${params.size ? `?${params}` : ""}`;
}

/* Puts a state into the address, as a new step of the history or in place of the last. */
function keep(state, step) {
  const address = writeAddress(state);
  if (address === location.hash) return;
  history[step ? "pushState" : "replaceState"](null, "", address);
}
