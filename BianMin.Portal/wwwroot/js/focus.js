// What has the focus may go with the next drawing, or rest while its work is under way. Then the keyboard goes on nearby: from the same
// button when it comes back, otherwise from the next useful action or the first button of the nearest place that is left.
(() => {
  "use strict";
  const rest = 1500;
  const pressable = "button:not(:disabled), a[href], [tabindex='0']";
  let last = null; // what had the focus
  let places = []; // where it stood, the nearest first
  let late = 0;

  const lost = () => !document.activeElement || document.activeElement === document.body;
  const seen = element => element.offsetParent !== null;
  const near = () => places.filter(place => place.isConnected && !place.matches("main, :has(main)")).flatMap(place => [...place.querySelectorAll(pressable)]);
  function nearby() {
    if (lost()) ([...document.querySelectorAll(".act.next"), ...near()].find(seen) ?? document.querySelector("h1[tabindex]"))?.focus({ preventScroll: true });
  }

  document.addEventListener("focusin", ({ target }) => {
    clearTimeout(late);
    late = 0;
    last = target;
    places = [];
    for (let place = target.parentElement; place && place !== document.body; place = place.parentElement) places.push(place);
  });
  new MutationObserver(() => {
    if (!last || !lost()) return;
    if (!last.isConnected) nearby();
    else if (last.matches(":disabled")) late ||= setTimeout(nearby, rest);
    else if (late) last.focus({ preventScroll: true });
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["disabled"] });
})();
