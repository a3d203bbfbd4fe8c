// The clock on public screens. Screens in lobbies often run with a wrong clock of their own, so the server's counts.
const zone = 'Asia/Shanghai';
const withSeconds = new Intl.DateTimeFormat('zh-CN', { timeZone: zone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
const serverAtLoad = Number(document.documentElement.dataset.serverNow);
let offset = Number.isFinite(serverAtLoad) && serverAtLoad > 0 ? serverAtLoad - Date.now() : 0;

export const now = () => Date.now() + offset;
export const timeText = (at) => withSeconds.format(at);

export function setServerTime(milliseconds) {
  offset = milliseconds - Date.now();
}

// Elements are looked up at each tick: the live page replaces those of the first rendering.
export function tick() {
  const at = now();
  const [hours, minutes, seconds] = timeText(at).split(':');
  for (const element of document.querySelectorAll('[data-clock]')) {
    if (!element.firstElementChild) {
      element.replaceChildren(document.createTextNode(''), document.createElement('small'));
    }
    element.firstChild.data = `${hours}:${minutes}`;
    element.lastElementChild.textContent = `:${seconds}`;
  }
  for (const element of document.querySelectorAll('[data-running-since]')) {
    element.textContent = running(at - Number(element.dataset.runningSince));
  }
}

export function running(milliseconds) {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const rest = [Math.floor(total / 60) % 60, total % 60].map((n) => String(n).padStart(2, '0')).join(':');
  return hours > 0 ? `${hours}:${rest}` : rest;
}
