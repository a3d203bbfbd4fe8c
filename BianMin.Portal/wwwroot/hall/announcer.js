// Shows and speaks calls one after the other: two calls at once are both shown and both spoken, in order.
const leastShown = 4000;
const longestSpoken = 15000;
const hurryFrom = 4;

const queue = [];
const seen = new Set();
let running = false;
let audio = null;

export function announce(calls) {
  for (const call of calls) {
    if (!seen.has(call.id)) {
      seen.add(call.id);
      queue.push(call);
    }
  }
  if (!running) {
    run();
  }
}

async function run() {
  running = true;
  while (queue.length > 0) {
    const call = queue.shift();
    const hurry = queue.length >= hurryFrom;
    show(call);
    const shown = wait(hurry ? leastShown / 2 : leastShown);
    await chime();
    await speak(call.speech, hurry);
    await shown;
  }
  hide();
  running = false;
}

function show(call) {
  const stage = document.querySelector('[data-call]');
  if (!stage) {
    return;
  }
  stage.querySelector('[data-call-label]').textContent = call.label;
  stage.querySelector('[data-call-window]').textContent = call.window;
  stage.querySelector('[data-call-name]').textContent = call.windowName;
  // Taking it out and in again starts the flashing anew for each call.
  stage.hidden = true;
  void stage.offsetWidth;
  stage.hidden = false;
}

function hide() {
  const stage = document.querySelector('[data-call]');
  if (stage) {
    stage.hidden = true;
  }
}

// ---- sound

function voice() {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.find((v) => /^zh[-_]CN/i.test(v.lang)) ?? voices.find((v) => /^zh/i.test(v.lang)) ?? null;
}

function speak(text, hurry) {
  const speaker = voice();
  if (!speaker) {
    return Promise.resolve();
  }
  return Promise.race([
    wait(longestSpoken),
    new Promise((resolve) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = speaker;
      utterance.lang = speaker.lang;
      utterance.rate = hurry ? 1.2 : 0.95;
      utterance.onend = resolve;
      utterance.onerror = (event) => {
        if (event.error === 'not-allowed') {
          askForSound(true);
        }
        resolve();
      };
      speechSynthesis.speak(utterance);
    }),
  ]);
}

// Two falling tones. It goes before each call, and stands alone where the machine has no Chinese voice.
async function chime() {
  if (audio?.state !== 'running') {
    return;
  }
  const at = audio.currentTime;
  for (const [start, frequency] of [[0, 880], [0.35, 659]]) {
    const tone = audio.createOscillator();
    const gain = audio.createGain();
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(0.0001, at + start);
    gain.gain.exponentialRampToValueAtTime(0.4, at + start + 0.03);
    gain.gain.exponentialRampToValueAtTime(0.0001, at + start + 0.6);
    tone.connect(gain).connect(audio.destination);
    tone.start(at + start);
    tone.stop(at + start + 0.65);
  }
  await wait(950);
}

// Browsers keep a page silent until somebody has touched it; the screen then asks to be touched once.
export function prepareSound() {
  if (typeof AudioContext === 'undefined') {
    return;
  }
  audio = new AudioContext();
  const report = () => askForSound(audio.state !== 'running');
  audio.addEventListener('statechange', report);
  const unlock = () => {
    audio.resume().then(report, report);
    if (voice()) {
      speechSynthesis.speak(new SpeechSynthesisUtterance(''));
    }
  };
  document.addEventListener('pointerdown', unlock);
  document.addEventListener('keydown', unlock);
  globalThis.speechSynthesis?.getVoices();
  report();
}

export function askForSound(blocked = audio !== null && audio.state !== 'running') {
  for (const button of document.querySelectorAll('[data-sound]')) {
    button.hidden = !blocked;
  }
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
