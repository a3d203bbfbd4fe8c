// Lets every [data-since] count on, every [data-until] count down and every [data-clock] go, in the browser, so that 300 open consoles cost the server nothing per second.
(() => {
  "use strict";
  const pad = n => String(n).padStart(2, "0");
  const words = {
    clock: s => (s >= 3600 ? `${Math.floor(s / 3600)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}` : `${pad(Math.floor(s / 60))}:${pad(s % 60)}`),
    minutes: s => `${Math.floor(s / 60)} 分钟`,
  };
  // The text node itself is Blazor's; it is written to, never replaced.
  const write = (span, text) => {
    if (span.firstChild && span.firstChild.nodeValue !== text) span.firstChild.nodeValue = text;
  };
  function tick() {
    const now = window.bianmin.serverNow();
    for (const span of document.querySelectorAll("[data-until]")) {
      write(span, `${Math.max(0, Math.floor((Number(span.dataset.until) - now) / 1000))} 秒`);
    }
    for (const span of document.querySelectorAll("[data-clock]")) write(span, new Date(now + 8 * 3600e3).toISOString().slice(11, 16));
    for (const span of document.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now - Number(span.dataset.since)) / 1000));
      write(span, words[span.dataset.form](seconds));
    }
  }
  setInterval(tick, 1000);
})();
