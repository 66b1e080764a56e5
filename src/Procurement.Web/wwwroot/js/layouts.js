// The editor of layouts: shows the preview while one types, and takes steps without a new page.
// Everything is worked out by the server from the whole form; without this file the same buttons post it.
"use strict";

(() => {
  const { say, show } = window.layouts;
  const pause = 400;
  let waiting = 0;
  let asked = 0;
  let running = Promise.resolve();

  const form = () => document.querySelector("form[data-layout-editor]");
  const part = (id) => document.getElementById(id);

  const post = async (at, step, body) => {
    const data = body ?? new URLSearchParams(new FormData(at));
    data.set("step", step);
    const answer = await fetch(location.pathname, { method: "POST", body: data, credentials: "same-origin" });
    if (!answer.ok || answer.redirected) {
      throw new Error(String(answer.status));
    }
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  };

  // What only works with scripts shows; what is in its place otherwise does not.
  const wake = () => {
    const at = form();
    if (!at) {
      return;
    }
    for (const shown of at.querySelectorAll("[data-live-only], [data-insert], .outline-grip")) {
      shown.hidden = false;
    }
    for (const plain of at.querySelectorAll("[data-plain-only]")) {
      plain.hidden = true;
    }
    document.dispatchEvent(new CustomEvent("layouts:awake"));
  };

  const look = async () => {
    const mine = ++asked;
    const at = form();
    const page = await post(at, "preview");
    if (mine === asked && form() === at) {
      show.errors(at, page);
      show.preview(page);
      wake();
      at.dispatchEvent(new CustomEvent("layouts:previewed", { bubbles: true }));
    }
  };

  const replace = (page) => {
    const editor = page.getElementById("layout-editor");
    if (!editor) {
      return;
    }
    part("layout-editor").replaceWith(editor);
    show.preview(page);
    wake();
    say(editor.dataset.said);
    const target = [...editor.querySelectorAll("[data-entry]")].find((entry) => entry.dataset.entry === `${editor.dataset.list}:${editor.dataset.at}`);
    (target?.querySelector(".outline-grip:not([hidden])") ?? target?.querySelector("textarea, input:not([type=hidden])"))?.focus();
    document.dispatchEvent(new CustomEvent("layouts:stepped", { detail: editor.dataset.list }));
  };

  // One step after the other: each builds on what the one before made.
  const take = (step, body) => {
    clearTimeout(waiting);
    asked++;
    running = running.then(async () => {
      try {
        replace(await post(form(), step, body));
      } catch {
        say("服务器没有完成这一步，填写的内容还在本页，请再试一次。");
        document.dispatchEvent(new Event("htmx:sendError"));
      }
    });
    return running;
  };
  document.addEventListener("layouts:step", (event) => take(event.detail.step ?? event.detail, event.detail.body));

  const later = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look().catch(() => {}), pause);
  };

  document.addEventListener("input", (event) => {
    if (event.target.closest?.("form[data-layout-editor]")) {
      later();
    }
  });
  document.addEventListener("change", (event) => {
    if (event.target.closest?.("form[data-layout-editor]")) {
      later();
    }
  });

  document.addEventListener("click", (event) => {
    const step = event.target.closest?.("form[data-layout-editor] button[name='step']");
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      if (step.value === "preview") {
        // On a phone the preview stands below the whole form.
        look().then(() => part("layout-preview").scrollIntoView({ block: "nearest" })).catch(() => say("服务器没有给出预览，请再试一次。"));
      } else {
        take(step.value);
      }
    }
  }, true);

  document.addEventListener("submit", (event) => {
    if (event.target.matches?.("form[data-layout-editor]")) {
      clearTimeout(waiting);
      asked++;
    }
  });

  document.addEventListener("site:shown", wake);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", wake);
  } else {
    wake();
  }
})();
