// What is being typed outlives the server, the circuit and a reload of the page. This tab keeps it, sealed by the server for the account
// that typed it (Shell/Drafts): storage never holds a readable word. A field that was left is known to the server's form; one that is
// still being typed in, or was left while the connection was lost, is told beside it, by its label.
(() => {
  "use strict";
  const pause = 400;
  const root = document.documentElement;
  const areas = new Map(); // name of the draft → the element around its fields, and who answers on the server
  const behind = new Set(); // fields with words that the server's form may not have
  const left = new Set(); // those of them whose words were sent to it
  let timer = 0;
  let asked = 0; // how often something had to be kept
  let kept = 0; // up to which of these it was

  const formKey = name => `draft:${name}`;
  const typedKey = name => `draft-typed:${name}`;
  const isText = field => field.matches("textarea, input:not([type=radio], [type=checkbox], [type=file], [type=password])");
  const labelOf = field => field.labels?.[0]?.textContent.trim() || field.getAttribute("aria-label") || "";

  /** The fields of an area by label; several of one label are counted. */
  function fieldsOf(area) {
    const counts = new Map();
    return new Map([...area.querySelectorAll("input, textarea")].filter(isText).map(field => {
      const label = labelOf(field);
      const turn = counts.get(label) ?? 0;
      counts.set(label, turn + 1);
      return [`${label}#${turn}`, field];
    }));
  }

  function typedIn(area) {
    const typed = [...fieldsOf(area)].filter(([, field]) => behind.has(field)).map(([name, field]) => [name, field.value]);
    return typed.length > 0 ? JSON.stringify(Object.fromEntries(typed)) : null;
  }

  async function tell() {
    if (root.dataset.connection !== "live") return;
    const upTo = asked;
    const sent = new Set(left);
    try {
      await Promise.all([...areas.values()].map(({ element, server }) => server.invokeMethodAsync("Take", typedIn(element))));
      const known = [...sent].filter(field => left.delete(field));
      for (const field of known) behind.delete(field);
      kept = Math.max(kept, upTo);
      if (known.length > 0) soon(); // what is kept beside the form can go
    } catch {
      // The connection went meanwhile; what is behind stays behind.
    }
  }

  function soon() {
    asked += 1;
    clearTimeout(timer);
    timer = setTimeout(tell, pause);
  }

  const ofADraft = event => event.target.closest?.("[data-draft]");
  document.addEventListener("input", typing => {
    if (!ofADraft(typing) || !isText(typing.target)) return;
    behind.add(typing.target);
    left.delete(typing.target);
    soon();
  });
  document.addEventListener("change", change => {
    if (!ofADraft(change)) return;
    if (behind.has(change.target) && root.dataset.connection === "live") left.add(change.target);
    soon();
  });
  document.addEventListener("click", click => { if (ofADraft(click)) soon(); });

  const enter = field => {
    for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  };

  // The same circuit again: what was typed meanwhile reaches its form now.
  let was = "";
  document.addEventListener("bianmin:connection", ({ detail: { state } }) => {
    const back = was === "lost";
    was = state;
    if (state !== "live") return;
    for (const field of back ? behind : []) {
      if (field.isConnected && field !== document.activeElement) enter(field);
    }
    soon();
  });

  window.bianmin = window.bianmin ?? {};
  window.bianmin.drafts = {
    /** What this tab keeps: two lines, of the form and of what was typed beside it. */
    read: name => new TextEncoder().encode(`${sessionStorage.getItem(formKey(name)) ?? ""}\n${sessionStorage.getItem(typedKey(name)) ?? ""}`),
    keepForm: (name, sealed) => sealed ? sessionStorage.setItem(formKey(name), sealed) : sessionStorage.removeItem(formKey(name)),
    keepTyped: (name, sealed) => sealed ? sessionStorage.setItem(typedKey(name), sealed) : sessionStorage.removeItem(typedKey(name)),
    watch(name, element, server) {
      areas.set(name, { element, server });
      soon(); // words may have come before it
    },
    leave: name => areas.delete(name),
    /** Whether everything typed so far is kept. */
    settled: () => kept === asked,
    /** Puts words back into their fields, as if they were typed again. */
    fill(name, typed) {
      const fields = fieldsOf(areas.get(name).element);
      for (const [label, text] of Object.entries(typed)) {
        const field = fields.get(label);
        if (!field || field.value === text) continue;
        field.value = text;
        enter(field);
      }
    },
    /** Before the page loads itself anew: the server seals what only this page knows. */
    carry: () => Promise.all([...areas].map(async ([name, { element }]) => {
      const typed = element.isConnected ? typedIn(element) : null;
      if (!typed) return;
      const sealed = await fetch(`drafts/${encodeURIComponent(name)}`, { method: "POST", body: typed, redirect: "manual", signal: AbortSignal.timeout(5000) });
      if (sealed.ok) sessionStorage.setItem(typedKey(name), await sealed.text());
    })),
  };
})();
