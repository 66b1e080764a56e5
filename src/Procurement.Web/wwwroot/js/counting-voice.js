// The phone page of a stock-take: what the counter hears, feels and reads after each count.
"use strict";

(() => {
  let sound = null;

  // A device lets sound out only after somebody touched it.
  const wake = () => {
    sound ??= "AudioContext" in window ? new AudioContext() : null;
  };

  // High and short for good, low and long for trouble; felt too, where the device can.
  const signal = (good) => {
    navigator.vibrate?.(good ? 60 : [200, 80, 200]);
    wake();
    if (sound?.state === "running") {
      const tone = new OscillatorNode(sound, { frequency: good ? 880 : 220 });
      tone.connect(new GainNode(sound, { gain: 0.2 })).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + (good ? 0.12 : 0.4));
    }
  };

  const say = (text, good) => {
    const said = document.getElementById("counting-said");
    said.textContent = text;
    said.className = `counting-said ${good ? "counting-good" : "counting-bad"}`;
    signal(good);
  };

  window.counting.voice = { say, wake };
})();
