// The editor of layouts: shows the preview while one types, takes steps without a new page, inserts variables.
// Everything is worked out by the server from the whole form; without this file the same buttons post it.
"use strict";

(() => {
  const pause = 400;
  let waiting = 0;
  let asked = 0;
  let running = Promise.resolve();
  let lastField = null;

  const form = () => document.querySelector("form[data-layout-editor]");
  const part = (id) => document.getElementById(id);
  const say = (text) => {
    const place = part("layout-said");
    if (place && text) {
      place.textContent = "";
      setTimeout(() => { place.textContent = text; }, 50);
    }
  };

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

  const showPreview = (page) => {
    const [here, there] = [part("layout-preview"), page.getElementById("layout-preview")];
    if (!here || !there) {
      return;
    }
    const [old, now] = [here.querySelector(".layout-paper"), there.querySelector(".layout-paper")];
    // While something is wrong the last good page stays.
    if (old?.dataset.printed && !now.dataset.printed) {
      old.dataset.stale = "yes";
      now.replaceWith(old.cloneNode(true));
    }
    const top = old?.scrollTop ?? 0;
    here.replaceChildren(...there.childNodes);
    here.querySelector(".layout-paper").scrollTop = top;
    const [table, fresh] = [part("layout-palette")?.querySelector("tbody"), page.querySelector("#layout-palette tbody")];
    if (table && fresh) {
      table.replaceChildren(...fresh.childNodes);
    }
  };

  // Problems at their fields, without touching what is being typed.
  const showErrors = (page) => {
    for (const control of form().querySelectorAll("#layout-editor :is(input, select, textarea)[id]")) {
      const [field, other] = [control.closest(".field"), page.getElementById(control.id)?.closest(".field")];
      if (!field || !other) {
        continue;
      }
      field.className = other.className;
      field.querySelector(":scope > .error")?.remove();
      const hint = [field.querySelector(":scope > .hint"), other.querySelector(":scope > .hint")];
      if (hint[0] && hint[1]) {
        hint[0].textContent = hint[1].textContent;
      }
      const error = other.querySelector(":scope > .error");
      const shown = page.getElementById(control.id);
      for (const name of ["aria-invalid", "aria-describedby"]) {
        if (shown.hasAttribute(name)) {
          control.setAttribute(name, shown.getAttribute(name));
        } else {
          control.removeAttribute(name);
        }
      }
      if (error) {
        field.append(error);
      }
    }
  };

  const look = async () => {
    const mine = ++asked;
    const at = form();
    const page = await post(at, "preview");
    if (mine === asked && form() === at) {
      showErrors(page);
      showPreview(page);
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
    showPreview(page);
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
      return;
    }
    const insert = event.target.closest?.("[data-insert]");
    if (insert && lastField?.isConnected) {
      lastField.focus();
      lastField.setRangeText(insert.dataset.insert, lastField.selectionStart, lastField.selectionEnd, "end");
      lastField.dispatchEvent(new Event("input", { bubbles: true }));
      say(`已插入 ${insert.dataset.insert}`);
    } else if (insert) {
      say("请先把光标放到要插入的文字里。");
    }
  }, true);

  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("[data-template]")) {
      lastField = event.target;
    }
  });

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
