// Large buttons turn a text that is longer than its place, because few people at a touch screen think of dragging it.
const step = 0.85;
const edge = 4;

export function followTurns() {
  document.addEventListener('click', click => {
    const button = click.target.closest?.('[data-turn]');
    const text = document.querySelector('[data-turned]');
    if (button && text) {
      text.scrollBy({ top: Number(button.dataset.turn) * text.clientHeight * step, behavior: 'auto' });
      show();
    }
  });
  // Scroll events do not bubble, so they are caught on their way down.
  document.addEventListener('scroll', show, { capture: true, passive: true });
  addEventListener('resize', show);
  new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  show();
}

function show() {
  const text = document.querySelector('[data-turned]');
  const turns = document.querySelector('[data-turns]');
  if (!text || !turns) {
    return;
  }
  const room = text.scrollHeight - text.clientHeight;
  turns.toggleAttribute('data-fits', room <= edge);
  for (const button of turns.querySelectorAll('[data-turn]')) {
    const ended = Number(button.dataset.turn) < 0 ? text.scrollTop <= edge : text.scrollTop >= room - edge;
    button.setAttribute('aria-disabled', ended ? 'true' : 'false');
  }
}
