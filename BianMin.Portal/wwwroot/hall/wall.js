// The script of the wall: clock, notices and lifeline. It speaks nothing, because the lobby TV beside it does.
import { tick } from './clock.js';
import { attachBeat, start } from './lifeline.js';
import { turnNotices } from './notices.js';

let seconds = 0;

export function attach(page) {
  attachBeat(() => page.invokeMethodAsync('Beat'));
  tick();
}

setInterval(() => {
  seconds++;
  tick();
  turnNotices(seconds);
}, 1000);
tick();
start();
