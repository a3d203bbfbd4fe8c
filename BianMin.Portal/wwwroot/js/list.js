// In a list the arrows go from row to row, Home and End to the first and the last; Enter opens what has the focus, as it does everywhere.
// Who goes back to a list finds the focus at the row that they opened.
(() => {
  "use strict";
  const rows = list => [...list.querySelectorAll("tbody tr")].map(row => row.querySelector("a[href], button:not(:disabled)")).filter(Boolean);
  const steps = { ArrowDown: at => at + 1, ArrowUp: at => at - 1, Home: () => 0, End: () => Infinity };
  document.addEventListener("keydown", press => {
    const step = steps[press.key];
    if (!step || press.defaultPrevented || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return;
    const { target } = press;
    // Somebody who types moves within the text; menus and dialogs have arrows of their own.
    if (target.matches("input, textarea, select, [contenteditable]") || target.closest("[role=menu], [role=listbox], [role=dialog]")) return;
    if (document.querySelector(".mud-popover-open, .mud-dialog")) return;
    const row = target.closest(".list tbody tr");
    // From the page itself the first arrow down leads into its list.
    const list = row?.closest(".list") ?? (press.key === "ArrowDown" && target.matches("body, main, h1") ? document.querySelector("main .list") : null);
    const places = list ? rows(list) : [];
    if (places.length === 0) return;
    const at = row ? places.findIndex(place => row.contains(place)) : -1;
    places[Math.min(places.length - 1, Math.max(0, step(at)))].focus();
    press.preventDefault();
  });

  const key = () => `list:${location.pathname}${location.search}`;
  let back = performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  const find = () => {
    if (!back || !document.activeElement?.matches("body, main, h1")) return;
    const opened = sessionStorage.getItem(key());
    const link = opened && [...document.querySelectorAll(".list tbody a[href]")].find(a => a.getAttribute("href") === opened);
    if (link) link.focus();
  };
  addEventListener("popstate", () => { back = true; });
  for (const act of ["keydown", "pointerdown"]) addEventListener(act, () => { back = false; }, true);
  document.addEventListener("click", ({ target }) => {
    const link = target.closest?.(".list tbody a[href]");
    if (link) sessionStorage.setItem(key(), link.getAttribute("href"));
  }, true);
  document.addEventListener("focusin", find);
  new MutationObserver(find).observe(document.body, { childList: true, subtree: true });
})();
