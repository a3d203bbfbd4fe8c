// One press, one action. Where an action changes what the next press would do, the page carries data-paced: after an action no
// button takes another press before the key came up and a person could have seen what the first one did.
(() => {
  "use strict";
  const rest = 600;
  // A view that opens or a choice that is made does nothing in the hall.
  const views = "[aria-expanded], [aria-pressed], [role=option], [role=tab]";
  const root = document.documentElement;
  const dialogOf = element => element.closest("[role=dialog]");
  let down = null; // the key that is held
  let held = null; // the held key that did the last action
  let within = null; // the dialog in which the last action was done

  document.addEventListener("keydown", press => {
    // A held Enter would press whatever the focus goes to next; in a text it makes new lines.
    if (press.repeat && press.key === "Enter" && !press.target.matches?.("textarea")) {
      press.preventDefault();
      press.stopImmediatePropagation();
    } else if (!press.repeat) {
      down = press.code;
    }
  }, true);
  const up = code => {
    if (down === code) down = null;
    if (held === code) held = null;
  };
  document.addEventListener("keyup", press => up(press.code), true);
  // The key of a window that lost the keyboard comes up elsewhere.
  addEventListener("blur", () => { down = held = null; });

  document.addEventListener("click", click => {
    const button = click.target.closest?.("button, [role=button], input[type=submit]");
    // A key presses what the mouse cannot while the connection is lost (shell.css); it would go nowhere.
    if (button && root.dataset.connection === "lost") {
      click.preventDefault();
      click.stopImmediatePropagation();
      return;
    }
    if (!button || button.matches(views) || !document.querySelector("[data-paced]")) return;
    const dialog = dialogOf(button);
    const resting = "resting" in root.dataset || held !== null;
    if (resting && !(dialog && dialog === within)) {
      click.preventDefault();
      click.stopImmediatePropagation();
    } else if (button.getAttribute("aria-disabled") !== "true") {
      within = dialog;
      held = down;
      const turn = root.dataset.resting = String(click.timeStamp);
      setTimeout(() => { if (root.dataset.resting === turn) delete root.dataset.resting; }, rest);
    }
  }, true);

  // A dialog that opens takes the focus, unless one of its fields has it already.
  window.bianminEnterDialog = body => {
    const dialog = body.closest(".mud-dialog");
    if (!dialog || dialog.contains(document.activeElement)) return;
    const reachable = "input:not([type=hidden]), select, textarea, button, a[href], [tabindex='0']";
    const first = part => [...part.querySelectorAll(reachable)].find(e => !e.disabled && e.offsetParent !== null);
    (first(body) ?? first(dialog))?.focus({ preventScroll: true });
  };

  // The next useful action takes the focus, but never from a dialog or from somebody who is typing.
  window.bianminOfferFocus = element => {
    if (!document.querySelector(".mud-dialog") && !document.activeElement?.matches("input, textarea, select")) element.focus({ preventScroll: true });
  };
})();
