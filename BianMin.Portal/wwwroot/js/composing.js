// While an input method composes, the letters of its pinyin and the keys that choose the word are its own: the page hears of the
// word when it is there, and what the server writes meanwhile does not replace it.
(() => {
  "use strict";
  const withhold = event => { if (event.isComposing) event.stopImmediatePropagation(); };
  addEventListener("input", withhold, true);
  addEventListener("keydown", event => {
    withhold(event);
    // Enter takes the word; it does not send the form with the letters.
    if (event.isComposing && event.key === "Enter") event.preventDefault();
  }, true);
  addEventListener("compositionstart", ({ target }) => {
    if (!("value" in target)) return;
    Object.defineProperty(target, "value", { configurable: true, get: () => Reflect.get(Object.getPrototypeOf(target), "value", target), set() {} });
  }, true);
  addEventListener("compositionend", ({ target }) => {
    delete target.value;
    target.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, true);
})();
