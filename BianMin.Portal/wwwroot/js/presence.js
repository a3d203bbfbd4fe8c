// A page without a circuit tells that whoever stands at a window is there. A worker tells it: the clock of a hidden page is slowed,
// and a page before its print dialog stands still.
if (typeof document === "undefined") {
  const beat = () => fetch("/presence", { method: "POST", redirect: "manual" }).catch(() => {});
  setInterval(beat, 20000);
  void beat();
} else {
  new Worker(document.currentScript.src);
}
