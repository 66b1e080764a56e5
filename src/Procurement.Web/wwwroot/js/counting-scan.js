// The phone page of a stock-take: reads QR codes from the camera, with the browser's own detector where it has one, else with jsQR.
"use strict";

(() => {
  const pause = 120;
  const widest = 800;
  let stream = null;
  let last = { text: "", at: 0 };

  const detector = async () => {
    const formats = "BarcodeDetector" in window ? await window.BarcodeDetector.getSupportedFormats() : [];
    return formats.includes("qr_code") ? new window.BarcodeDetector({ formats: ["qr_code"] }) : null;
  };

  const readWithScript = (video, canvas) => {
    const scale = Math.min(1, widest / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = context.getImageData(0, 0, canvas.width, canvas.height);
    return window.jsQR(image.data, image.width, image.height, { inversionAttempts: "dontInvert" })?.data ?? "";
  };

  const read = async (native, video, canvas) => {
    if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || video.videoWidth === 0) {
      return "";
    }
    return native ? (await native.detect(video))[0]?.rawValue ?? "" : readWithScript(video, canvas);
  };

  const stop = () => {
    for (const track of stream?.getTracks() ?? []) {
      track.stop();
    }
    stream = null;
  };

  // The same label in sight is one scan: it counts anew only after it was away for a while.
  const isNew = (text) => {
    const now = performance.now();
    const fresh = text !== last.text || now - last.at > 2500;
    last = { text, at: now };
    return fresh;
  };

  const start = async (video, found) => {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: "environment", width: { ideal: 1280 } } });
    const mine = stream;
    video.srcObject = stream;
    await video.play();
    const native = await detector();
    const canvas = document.createElement("canvas");
    const look = async () => {
      if (stream !== mine) {
        return;
      }
      const text = await read(native, video, canvas);
      if (text && isNew(text)) {
        await found(text);
      }
      window.setTimeout(look, pause);
    };
    look();
  };

  window.counting.camera = {
    isThere: () => Boolean(window.isSecureContext && navigator.mediaDevices?.getUserMedia),
    isOn: () => stream !== null,
    start,
    stop,
  };
  window.addEventListener("pagehide", stop);
  document.addEventListener("htmx:beforeSwap", stop);
})();
