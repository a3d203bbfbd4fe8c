// The script of the touch screen. Loaded with the page and once more, as the same module, by its live part.
import { tick } from './clock.js';
import { attachBeat, start } from './lifeline.js';
import { followTurns } from './turn.js';

let page = null;
let touched = Date.now();

export function attach(live) {
  page = live;
  attachBeat(() => live.invokeMethodAsync('Beat'));
  tick();
}

export { print } from './paper.js';

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
followTurns();
start();
