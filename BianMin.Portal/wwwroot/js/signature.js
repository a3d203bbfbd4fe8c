// A pad to sign on with finger, pen or mouse. The picture has its own size, so that turning a telephone loses nothing.
const signed = new WeakSet();
const attached = new WeakSet();

export function attach(canvas) {
  if (attached.has(canvas)) {
    return;
  }
  attached.add(canvas);
  clear(canvas);
  const pen = canvas.getContext('2d');
  let last = null;
  const place = press => {
    const box = canvas.getBoundingClientRect();
    return { x: (press.clientX - box.left) * canvas.width / box.width, y: (press.clientY - box.top) * canvas.height / box.height };
  };
  const line = (from, to) => {
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  };
  canvas.addEventListener('pointerdown', press => {
    if (press.button !== 0 || !press.isPrimary) {
      return;
    }
    press.preventDefault();
    canvas.setPointerCapture(press.pointerId);
    last = place(press);
    line(last, last);
    signed.add(canvas);
  });
  canvas.addEventListener('pointermove', move => {
    if (last === null || !move.isPrimary) {
      return;
    }
    const steps = move.getCoalescedEvents?.() ?? [];
    for (const step of steps.length > 0 ? steps : [move]) {
      const next = place(step);
      line(last, next);
      last = next;
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'lostpointercapture']) {
    canvas.addEventListener(end, () => { last = null; });
  }
}

export function clear(canvas) {
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.strokeStyle = '#111';
  pen.lineWidth = 6;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  signed.delete(canvas);
}

export function isSigned(canvas) {
  return signed.has(canvas);
}

export async function picture(canvas) {
  const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
  return new Uint8Array(await blob.arrayBuffer());
}
