// For people who ask for no motion the ticker shows one notice after the other instead of running.
const noticeSeconds = 8;
const still = matchMedia('(prefers-reduced-motion: reduce)');

export function turnNotices(seconds) {
  for (const ticker of document.querySelectorAll('[data-ticker]')) {
    const lines = [...ticker.querySelectorAll('li')];
    const current = Math.floor(seconds / noticeSeconds) % Math.max(1, lines.length);
    lines.forEach((line, index) => { line.hidden = still.matches && index !== current; });
  }
}
