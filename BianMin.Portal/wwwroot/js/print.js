// The print button of papers and guides: shown only where this script runs, because without it the button could do nothing.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
