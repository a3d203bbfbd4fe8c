// Prints the ticket that the page holds. Used by the kiosk and by reception.
const longestPrint = 20000;

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
