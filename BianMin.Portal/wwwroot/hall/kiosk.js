// The script of the touch screen. Loaded with the page and once more, as the same module, by its live part.
import { tick } from './clock.js';
import { attachBeat, start } from './lifeline.js';

const longestPrint = 20000;

let page = null;
let touched = Date.now();

export function attach(live) {
  page = live;
  attachBeat(() => live.invokeMethodAsync('Beat'));
  tick();
}

// Resolves when the browser says that the paper was handed to the printer, and fails when it never says so.
export async function print() {
  const code = document.querySelector('[data-paper] img');
  await code?.decode();
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no afterprint')), longestPrint);
    addEventListener('afterprint', () => { clearTimeout(timer); resolve(); }, { once: true });
    window.print();
  });
}

function backWhenIdle() {
  const kiosk = document.querySelector('[data-kiosk]');
  const allowed = Number(kiosk?.dataset.idle ?? 60) * 1000;
  if (page !== null && Date.now() - touched > allowed) {
    touched = Date.now();
    page.invokeMethodAsync('GoHome').catch(() => {});
  }
}

for (const sign of ['pointerdown', 'keydown']) {
  addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
}
setInterval(() => { tick(); backWhenIdle(); }, 1000);
tick();
start();
