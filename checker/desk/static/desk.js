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
})();
