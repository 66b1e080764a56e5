// Enhancements only: every page works without this file. The body is replaced by htmx, so that everything here listens on the document.
"use strict";

(() => {
  const seen = new WeakSet();
  const offlineText = "网络连接已断开。填写的内容还在本页，恢复连接后请再提交一次。";
  const serverText = "服务器没有完成这次操作，填写的内容还在本页，请稍后再提交一次。";
  const fileText = "服务器没有给出这个文件，请稍后再试。";

  const say = (text) => {
    const banner = document.getElementById("offline");
    if (banner) {
      banner.textContent = text;
      banner.hidden = text === "";
    }
  };

  window.addEventListener("offline", () => say(offlineText));
  window.addEventListener("online", () => say(""));
  for (const name of ["htmx:sendError", "htmx:timeout"]) {
    document.addEventListener(name, () => say(offlineText));
  }

  // A form is sent once, however often the button is pressed.
  document.addEventListener("submit", (event) => {
    if (event.target.hasAttribute("data-sending")) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt instanceof HTMLFormElement) {
      event.detail.elt.setAttribute("data-sending", "");
    }
  });
  document.addEventListener("htmx:afterRequest", (event) => event.detail.elt?.removeAttribute?.("data-sending"));

  // A link to a file that htmx asked for by mistake is fetched by the browser itself.
  document.addEventListener("htmx:beforeOnLoad", (event) => {
    const { xhr, requestConfig } = event.detail;
    // Somebody answers again: where only a row changes, the banner would stay.
    if (xhr.status < 500) {
      say("");
    }
    const isFile = /^attachment/i.test(xhr.getResponseHeader("Content-Disposition") ?? "");
    if (!isFile) {
      return;
    }
    event.preventDefault();
    if (requestConfig.verb === "get") {
      window.location.assign(xhr.responseURL);
    } else {
      say(fileText);
    }
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr, requestConfig } = event.detail;
    if (requestConfig.verb === "get") {
      return;
    }
    if (xhr.status >= 500) {
      // What was typed stays on the page: it could not be sent again from the page that tells of the fault.
      event.detail.shouldSwap = false;
      say(serverText);
    } else if (event.detail.boosted && new URL(xhr.responseURL).pathname === window.location.pathname) {
      // Back on the same page after saving: the reader stays at the row they were at.
      event.detail.swapOverride = "innerHTML show:none";
    }
  });

  // After an answer the keyboard goes on from the first error, from the control in use, or from the beginning of the text.
  const refocus = (target) => {
    const error = target.querySelector("[aria-invalid='true'], .field-error :is(input, select, textarea)");
    if (error) {
      error.focus();
    } else if (document.activeElement === document.body) {
      (target.querySelector("[autofocus]") ?? document.getElementById("main"))?.focus({ preventScroll: true });
    }
  };
  document.addEventListener("htmx:afterSettle", (event) => {
    const { xhr, target } = event.detail;
    if (!xhr || seen.has(xhr)) {
      return;
    }
    seen.add(xhr);
    refocus(target && target.isConnected ? target : document.body);
    document.dispatchEvent(new CustomEvent("site:shown"));
  });

  document.addEventListener("change", (event) => {
    const control = event.target;
    // A select that changes what a page shows needs no extra click.
    if (control.matches("select[data-submit], input[data-submit]")) {
      control.form.requestSubmit();
    }
    // The box in a table's head marks all rows.
    if (control.matches("thead .tick input")) {
      for (const box of control.closest("table").querySelectorAll("tbody .tick input:not(:disabled)")) {
        box.checked = control.checked;
      }
    }
    if (control.matches(".tick input")) {
      const table = control.closest("table");
      const count = table.querySelectorAll("tbody .tick input:checked").length;
      for (const place of document.querySelectorAll(`[data-chosen="${table.id}"]`)) {
        place.textContent = String(count);
        place.closest("[hidden]")?.removeAttribute("hidden");
      }
    }
  });

  // An open menu closes by a click elsewhere.
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
    if (event.target.closest("[data-print]")) {
      window.print();
    }
  });
})();
