// The phone page of a stock-take: kept with its styles and scripts for the cellar; the worker answers with them where there is no line.
"use strict";

(() => {
  const keep = async (root) => {
    if (!("serviceWorker" in navigator)) {
      return;
    }
    await navigator.serviceWorker.register("/stocktakes/worker.js");
    const assets = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((asset) => asset.href || asset.src);
    await (await caches.open("counting")).addAll([window.location.pathname, ...assets]);
    await navigator.serviceWorker.ready;
    root.dataset.kept = "yes";
  };

  window.counting.keepPage = (root) => keep(root).catch(() => {
    root.dataset.kept = "no";
  });
})();
