/* Single keys. Everything they do can be done by a button or a link as well. */
"use strict";
(() => {
  const one = (selector, within = document) => within.querySelector(selector);
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const rows = all("#rows > .f");
  const dismiss = one("#dismiss");
  let at = -1;
  let choosing = false;

  const isTyping = (node) => node.matches?.("textarea, select, input:not([type=hidden], [type=checkbox])");
  const press = (selector) => one(selector)?.click();

  function choose(on) {
    choosing = on && dismiss !== null;
    dismiss?.classList.toggle("choosing", choosing);
  }

  function go(by) {
    if (!rows.length) return press(by > 0 ? "a[rel=next]" : "a[rel=prev]");
    rows[at]?.classList.remove("at");
    at = Math.min(rows.length - 1, Math.max(0, at + by));
    rows[at].classList.add("at");
    one("a", one("h2", rows[at])).focus();
    rows[at].scrollIntoView({ block: "nearest" });
  }

  const KEYS = {
    j: () => go(1),
    k: () => go(-1),
    o: () => one("h2 a", rows[at] ?? rows[0])?.click(),
    q: () => press("#to-queue"),
    x: () => choose(true),
    "/": () => one("input[type=search]")?.focus(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === "Escape") {
      choose(false);
      if (isTyping(event.target)) event.target.blur();
      return;
    }
    if (isTyping(event.target)) return;
    if (choosing && /^[1-9]$/.test(event.key)) {
      press(`#dismiss [data-choice="${event.key}"]`);
      return;
    }
    const named = /^[a-z]$/.test(event.key) && one(`[data-key="${event.key}"]`);
    const act = named ? () => (named.matches("textarea") ? named.focus() : named.click()) : KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    if (event.key !== "x") choose(false);
    act();
  });

  /* A note that was begun goes with whatever is done next, and is not left behind without a question. */
  const note = one("#decide textarea");
  let saving = false;
  document.addEventListener("submit", (event) => {
    saving = true;
    if (!note?.value.trim() || event.target === note.form || !one("[name=revision]", event.target)) return;
    const begun = Object.assign(document.createElement("input"), { type: "hidden", name: "note", value: note.value });
    event.target.append(begun);
  });
  addEventListener("beforeunload", (event) => {
    if (!saving && note?.value.trim() && note.value !== note.defaultValue) event.preventDefault();
  });

  const take = one("#take");

  /* The place of what is selected in one article: its document, words, and first character, counted in code points. */
  function selected() {
    const found = document.getSelection();
    if (!take || !found || found.isCollapsed) return null;
    const range = found.getRangeAt(0);
    const text = range.commonAncestorContainer.parentElement?.closest("[data-document]") ?? null;
    if (!text?.contains(range.startContainer)) return null;
    const before = document.createRange();
    before.setStart(text, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const words = range.toString();
    const start = [...before.toString()].length + [...words].length - [...words.trimStart()].length;
    return { name: text.dataset.document, words: words.trim(), start };
  }

  let marked = null;
  document.addEventListener("selectionchange", () => {
    marked = selected() ?? marked;
    if (!marked?.words) return;
    take.hidden = false;
    one("q", take).textContent = marked.words.slice(0, 80);
  });
  for (const button of all("[data-take]")) {
    button.addEventListener("click", () => {
      const within = one(`[data-side="${button.dataset.take}"]`);
      one("select", within).value = marked.name;
      one("textarea", within).value = marked.words;
      one("input", within).value = marked.start;
    });
  }
  for (const side of all("[data-side]")) {
    const forget = () => { one("input", side).value = ""; };
    one("textarea", side).addEventListener("input", forget);
    one("select", side).addEventListener("change", forget);
  }
})();
