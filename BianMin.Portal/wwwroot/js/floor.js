// The director's board: the sound of alarms, printing, and what browsers want before they drag and let go.
(() => {
  "use strict";
  const key = "bianmin.alarm-sound";
  let audio;
  const beep = (at, pitch) => {
    const tone = audio.createOscillator();
    const loudness = audio.createGain();
    tone.frequency.value = pitch;
    loudness.gain.setValueAtTime(0.0001, at);
    loudness.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.0001, at + 0.3);
    tone.connect(loudness).connect(audio.destination);
    tone.start(at);
    tone.stop(at + 0.32);
  };
  const play = () => {
    // Browsers allow sound only after a touch of the page; until then an alarm is only seen.
    audio ??= new AudioContext();
    if (audio.state === "suspended") void audio.resume();
    beep(audio.currentTime, 880);
    beep(audio.currentTime + 0.35, 660);
    return true;
  };
  window.bianmin = {
    ...window.bianmin,
    alarmSound: {
      play,
      remembered: () => localStorage.getItem(key) === "on",
      remember: on => {
        localStorage.setItem(key, on ? "on" : "off");
        return on ? play() : false;
      },
    },
  };
  document.addEventListener("dragstart", drag => drag.dataTransfer?.setData("text/plain", drag.target.textContent.trim()));
  // A browser lets go only over what says at each move that it takes what is dragged; asking the server each time would be too late.
  document.addEventListener("dragover", drag => {
    if (drag.target.closest?.("[data-takes]")) drag.preventDefault();
  });
  document.addEventListener("click", click => {
    if (click.target.closest?.("[data-print]")) window.print();
  });
})();
