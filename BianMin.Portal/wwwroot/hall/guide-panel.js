// The guides beside the console: arrows stay with the list, the chosen line stays in sight, a guide is printed.
const attached = new WeakSet();

export function attach(panel) {
  if (attached.has(panel)) {
    return;
  }
  attached.add(panel);
  const field = panel.querySelector('[role=combobox]');
  field.addEventListener('keydown', press => {
    if ((press.key === 'ArrowDown' || press.key === 'ArrowUp') && !press.altKey) {
      press.preventDefault();
    }
  });
  new MutationObserver(() => {
    document.getElementById(field.getAttribute('aria-activedescendant'))?.scrollIntoView({ block: 'nearest' });
  }).observe(field, { attributes: true, attributeFilter: ['aria-activedescendant'] });
  panel.addEventListener('click', click => {
    const button = click.target.closest?.('[data-print-page]');
    if (button) {
      print(button.dataset.printPage);
    }
  });
}

// The page prints as it is made for paper; this one stays where it is.
function print(address) {
  const page = open(address, '_blank');
  page?.addEventListener('load', () => page.print());
}
