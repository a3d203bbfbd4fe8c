// The script of the lobby TV. Loaded with the page and once more, as the same module, by its live part.
import { tick } from './clock.js';
import { announce as queueCalls, askForSound, prepareSound } from './announcer.js';
import { attachBeat, start } from './lifeline.js';

const noticeSeconds = 8;
const still = matchMedia('(prefers-reduced-motion: reduce)');
let seconds = 0;

export function attach(page) {
  attachBeat(() => page.invokeMethodAsync('Beat'));
  askForSound();
  tick();
}

export function announce(calls) {
  queueCalls(calls);
}

function turnNotices() {
  for (const ticker of document.querySelectorAll('[data-ticker]')) {
    const lines = [...ticker.querySelectorAll('li')];
    const current = Math.floor(seconds / noticeSeconds) % Math.max(1, lines.length);
    lines.forEach((line, index) => { line.hidden = still.matches && index !== current; });
  }
}

setInterval(() => {
  seconds++;
  tick();
  turnNotices();
}, 1000);
tick();
prepareSound();
start();
