// Lets every [data-since] count on in the browser, so that 300 open consoles cost the server nothing per second.
(() => {
  "use strict";
  const pad = n => String(n).padStart(2, "0");
  const words = {
    clock: s => (s >= 3600 ? `${Math.floor(s / 3600)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}` : `${pad(Math.floor(s / 60))}:${pad(s % 60)}`),
    minutes: s => `${Math.floor(s / 60)} 分钟`,
  };
  function tick() {
    const now = window.bianmin.serverNow();
    for (const span of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now - Number(span.dataset.since)) / 1000));
      const text = words[span.dataset.form](seconds);
      // The text node itself is Blazor's; it is written to, never replaced.
      if (span.firstChild && span.firstChild.nodeValue !== text) span.firstChild.nodeValue = text;
    }
  }
  setInterval(tick, 1000);
})();
