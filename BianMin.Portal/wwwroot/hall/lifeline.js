// Keeps a public screen honest and alive: says at once when the server or its data is out of reach, tries for ever,
// and reloads the page as soon as the server serves it again.
import { now, setServerTime, timeText } from './clock.js';

const calm = 2000;
const hasty = 1000;
const patience = 1800;
const readyEvery = 3;
const missesAllowed = 3;
const startWithin = 20000;

let beat = null;
let round = 0;
let missed = 0;
let asOf = now();
let trouble = null;

export function attachBeat(invoke) {
  beat = invoke;
  missed = 0;
}

export function start() {
  document.documentElement.classList.add('has-lifeline');
  // One pass at a time; the next starts a fixed time after the last has ended.
  const pass = () => check().finally(() => {
    alive();
    setTimeout(pass, trouble === null ? calm : hasty);
  });
  setTimeout(pass, calm);
  addEventListener('offline', () => say('连接中断'));
}

// The document says by itself that the screen is old, and loads it anew, when this is not heard for a while.
function alive() {
  globalThis.bianminAlive?.();
  const root = document.documentElement;
  root.dataset.round = root.dataset.round === '1' ? '0' : '1';
  root.style.setProperty('--as-of', JSON.stringify(timeText(asOf)));
}

async function check() {
  if (!await answers('/health/live')) {
    say('连接中断');
    return;
  }
  // The server is there again but this page's circuit is not: nothing can be won by waiting.
  if (trouble !== null && document.documentElement.dataset.connection === 'lost') {
    await reload();
    return;
  }
  if (beat === null && performance.now() < startWithin) {
    return;
  }
  if (!await pulse()) {
    missed++;
    if (trouble !== null || missed >= missesAllowed) {
      say('连接中断');
      await reload();
    }
    return;
  }
  missed = 0;
  if ((trouble !== null || round++ % readyEvery === 0) && !await answers('/health/ready')) {
    say('数据库连接中断');
    return;
  }
  asOf = now();
  say(null);
}

async function pulse() {
  if (beat === null) {
    return false;
  }
  try {
    const answer = await within(beat());
    setServerTime(answer.now);
    return answer.hasBoard;
  } catch {
    return false;
  }
}

// Only when the page itself can be had: a reload into the browser's own error page would be the end.
async function reload() {
  if (await answers(location.href)) {
    location.reload();
  }
}

async function answers(address) {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience) });
    // An address that does not exist says nothing about the server's health.
    return response.ok || response.status === 404;
  } catch {
    return false;
  }
}

function within(promise) {
  return Promise.race([promise, new Promise((_, reject) => setTimeout(reject, patience))]);
}

function say(what) {
  trouble = what;
  document.documentElement.classList.toggle('is-lost', what !== null);
  for (const element of document.querySelectorAll('[data-lost-text]')) {
    element.textContent = what === null ? '' : `${what} · 数据截至 ${timeText(asOf)} · 正在重连`;
  }
}
