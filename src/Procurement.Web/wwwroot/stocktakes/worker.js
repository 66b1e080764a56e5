// Answers for the counting page where there is no line: with the page as it was last seen, and with its styles and scripts. Everything else goes its way.
"use strict";

const kept = "counting";
const isPage = (url) => /^\/stocktakes\/[0-9a-f-]{36}\/count$/.test(url.pathname) && !url.searchParams.has("handler");
const isAsset = (url) => /^\/(css|js|lib)\//.test(url.pathname) || url.pathname === "/icon.svg";

// The page differs by its place only, which its script reads from the address: one copy serves all.
const fromLine = async (request, key) => {
  const answer = await fetch(request);
  if (answer.ok && !answer.redirected) {
    await (await caches.open(kept)).put(key, answer.clone());
  }
  return answer;
};

const page = async (request, url) => {
  try {
    return await fromLine(request, url.pathname);
  } catch (fault) {
    const copy = await (await caches.open(kept)).match(url.pathname);
    if (copy) {
      return copy;
    }
    throw fault;
  }
};

// An asset's address names its version: a copy of it never grows old.
const asset = async (request) => await (await caches.open(kept)).match(request.url) ?? fetch(request);

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && isPage(url)) {
    event.respondWith(page(event.request, url));
  } else if (isAsset(url)) {
    event.respondWith(asset(event.request));
  }
});
