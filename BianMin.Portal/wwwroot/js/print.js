// The print button of papers and guides: shown only where this script runs, because without it the button could do nothing.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
// A paper whose print was counted goes to the printer at once.
if (document.querySelector('[data-print-now]')) {
  await document.fonts.ready;
  // A signature that is still on its way would be missing on the paper; one that cannot be read does not keep the paper back.
  await Promise.allSettled([...document.images].map(image => image.decode()));
  print();
}
