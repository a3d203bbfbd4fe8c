// Alt + letter presses the button, or enters the field, that carries data-shortcut="letter". Which letters are free is said in Controls/Shortcut.cs.
(() => {
  "use strict";
  document.addEventListener("keydown", press => {
    if (!press.altKey || press.ctrlKey || press.metaKey || press.shiftKey || !/^Key[A-Z]$/.test(press.code)) return;
    const dialogs = document.querySelectorAll(".mud-dialog");
    const scope = dialogs.length > 0 ? dialogs[dialogs.length - 1] : document;
    const button = [...scope.querySelectorAll(`[data-shortcut="${press.code.slice(3)}"]`)]
      .find(b => !b.disabled && b.getAttribute("aria-disabled") !== "true" && b.offsetParent !== null);
    if (!button) return;
    press.preventDefault();
    if (press.repeat) return;
    // What stands in the field is selected, so that the next letters replace it and Esc or an arrow keeps it.
    // In a form the field that is being typed in is left first, so that its last words count too.
    if (scope !== document || document.activeElement?.closest("[data-draft]")) button.focus({ preventScroll: true });
    if (button.matches("input")) {
      button.focus();
      button.select();
    }
    button.click();
  });
  // Esc presses the dialog's own way out, which asks first when something was typed.
  document.addEventListener("keydown", press => {
    if (press.key !== "Escape" || press.repeat) return;
    if (document.querySelector(".mud-popover-open")) return;
    const dialogs = document.querySelectorAll(".mud-dialog");
    dialogs[dialogs.length - 1]?.querySelector("[data-escape]")?.click();
  });
})();
