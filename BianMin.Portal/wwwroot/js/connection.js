// Keeps the page tied to the server: says at once when the tie is broken, tries for ever, and reloads the page when the
// server is back without the circuit. Other scripts hear of it by the event "bianmin:connection" on the document.
(() => {
  "use strict";
  const retryEvery = 2000;
  const giveUpAfter = 8000; // silence of the server after which the connection counts as lost
  const startWithin = 20000;
  const root = document.documentElement;
  const banner = document.getElementById("connection-lost");
  const pad = n => String(n).padStart(2, "0");
  const clock = ms => {
    const china = new Date(ms + 8 * 3600000);
    return [china.getUTCHours(), china.getUTCMinutes(), china.getUTCSeconds()].map(pad).join(":");
  };
  const serverNow = (offset => () => Date.now() + offset)(
    Number(root.dataset.serverNow) - (performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.responseStart ?? performance.now())));
  window.bianmin = { ...window.bianmin, serverNow };

  let lost = false;
  let proof = null; // the question that is under way
  let page = null; // what answers it
  let tries = 0;
  let said = "";

  function say(state) {
    said = state;
    root.dataset.connection = state;
    document.dispatchEvent(new CustomEvent("bianmin:connection", { detail: { state } }));
  }

  async function reachable() {
    try {
      return (await fetch("health/live", { cache: "no-store", signal: AbortSignal.timeout(retryEvery) })).ok;
    } catch {
      return false;
    }
  }

  async function reloadWhenReachable(unless = () => false) {
    while (!(await reachable())) await pause();
    if (!unless()) await reload();
  }

  // What was typed comes along (drafts.js), so the page need not ask whether it may go.
  async function reload() {
    try {
      await window.bianmin.drafts?.carry();
    } catch {
      // It goes with what was kept before.
    }
    addEventListener("beforeunload", going => going.stopImmediatePropagation(), { capture: true });
    location.reload();
  }

  const pause = () => new Promise(done => setTimeout(done, retryEvery));

  async function comeBack() {
    while (lost) {
      tries += 1;
      document.getElementById("connection-tries").textContent = String(tries);
      if (await reachable()) {
        try {
          if (await Blazor.reconnect()) return;
          await reload(); // the server no longer knows this circuit
          return;
        } catch {
          // between two tries the server may go again
        }
      }
      await pause();
    }
  }

  // A circuit may come back without taking events any more. Only one that answers is said to be connected.
  async function prove() {
    const turn = proof = {};
    const late = new Promise((_, fail) => setTimeout(fail, giveUpAfter));
    try {
      await Promise.race([page?.invokeMethodAsync("Answer"), late]);
    } catch {
      if (proof === turn) await reload();
    }
    if (proof !== turn) return;
    proof = null;
    lost = false;
    banner.hidden = true;
    say("live");
  }

  const reconnectionHandler = {
    onConnectionDown(_, error) {
      if (lost && !proof) return;
      lost = true;
      proof = null;
      tries = 0;
      const silent = /timeout/i.test(error?.message ?? "") ? giveUpAfter : 0;
      const shown = document.querySelector("[data-as-of]")?.dataset.asOf;
      document.getElementById("connection-as-of").textContent = shown || clock(serverNow() - silent);
      banner.hidden = false;
      say("lost");
      void comeBack();
    },
    onConnectionUp() {
      void prove();
    },
  };

  let started = false;
  Blazor.start({
    circuit: {
      reconnectionHandler,
      configureSignalR: builder => builder.withServerTimeout(giveUpAfter).withKeepAliveInterval(retryEvery),
    },
  });

  // Following a link before the circuit was there fetches the page as it stands on the server, without what was said here.
  Blazor.addEventListener("enhancedload", () => { if (said) root.dataset.connection = said; });

  // A page that came through while the server went down has no circuit that could be lost: it must fetch itself anew.
  window.bianmin.circuitUp = answering => {
    page = answering;
    started = true;
    say("live");
  };
  // One that comes alive while the server is asked is in use already: a reload would throw away what was pressed and typed.
  setTimeout(() => { if (!started) void reloadWhenReachable(() => started); }, startWithin);

  // Nobody stands by a lobby screen to press a button, so it reloads itself after an error.
  const broken = document.getElementById("blazor-error-ui");
  new MutationObserver(() => {
    if (broken.style.display === "block" && document.querySelector("[data-unattended]")) setTimeout(reloadWhenReachable, retryEvery);
  }).observe(broken, { attributes: true, attributeFilter: ["style"] });
  new MutationObserver(() => {
    if (document.querySelector("[data-trouble]")) setTimeout(reloadWhenReachable, 5 * retryEvery);
  }).observe(document.body, { childList: true, subtree: true });
})();
