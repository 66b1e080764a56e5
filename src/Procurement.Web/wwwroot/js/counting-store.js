// The phone page of a stock-take: what the device keeps. Counts wait here until the server has taken them; nothing is dropped before that.
"use strict";

window.counting = {};

(() => {
  const open = () => new Promise((resolve, reject) => {
    const request = window.indexedDB.open("counting", 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("queue", { keyPath: "id" });
      request.result.createObjectStore("problems", { keyPath: "id" });
      request.result.createObjectStore("lists", { keyPath: "key" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  let opened = null;
  const run = async (name, mode, work) => {
    opened ??= open();
    const transaction = (await opened).transaction(name, mode);
    return new Promise((resolve, reject) => {
      const request = work(transaction.objectStore(name));
      // Only when it is on the disk does a count stand as counted.
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
    });
  };

  const makeId = () => {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };

  window.counting.store = {
    put: (name, value) => run(name, "readwrite", (store) => store.put(value)),
    remove: (name, key) => run(name, "readwrite", (store) => store.delete(key)),
    get: (name, key) => run(name, "readonly", (store) => store.get(key)),
    all: (name) => run(name, "readonly", (store) => store.getAll()),
    makeId,
  };
})();
