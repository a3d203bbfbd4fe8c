// The script of the lobby TV. Loaded with the page and once more, as the same module, by its live part.
import { tick } from './clock.js';
import { announce as queueCalls, askForSound, prepareSound } from './announcer.js';
import { attachBeat, start } from './lifeline.js';
import { turnNotices } from './notices.js';

let seconds = 0;

export function attach(page) {
  attachBeat(() => page.invokeMethodAsync('Beat'));
  askForSound();
  tick();
}

export function announce(calls) {
  queueCalls(calls);
}

setInterval(() => {
  seconds++;
  tick();
  turnNotices(seconds);
}, 1000);
tick();
prepareSound();
start();
