// A link marked data-dialog opens its page within a dialog; without scripts it opens the page itself.
"use strict";

(() => {
  const element = (name, properties) => Object.assign(document.createElement(name), properties);

  const contentOf = async (href) => {
    const answer = await fetch(href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    const main = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
    // Sent elsewhere, as to the sign-in: the whole page is the answer.
    return answer.ok && !answer.redirected && main ? [...main.children].filter((child) => !child.matches(".print-head")) : null;
  };

  const show = (href, content) => {
    const dialog = element("dialog", { className: "dialog" });
    const close = element("button", { type: "button", className: "quiet button-small dialog-close", textContent: "关闭" });
    close.addEventListener("click", () => dialog.close());
    const body = element("div", { className: "dialog-body" });
    body.append(...content);
    const title = body.querySelector("h1");
    if (title) {
      title.id ||= "dialog-title";
      dialog.setAttribute("aria-labelledby", title.id);
    }
    for (const form of body.querySelectorAll("form")) {
      // A form without an address of its own means the page it came from.
      if (!form.getAttribute("action")) {
        form.setAttribute("action", href);
      }
      form.dataset.keepAt = new URL(href, location.href).pathname + new URL(href, location.href).search;
    }
    dialog.append(close, body);
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    window.htmx?.process(dialog);
    dialog.showModal();
    (body.querySelector("[autofocus], form :is(input:not([type='hidden']), select, textarea)") ?? close).focus();
    document.dispatchEvent(new CustomEvent("site:dialog"));
  };

  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-dialog]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
      return;
    }
    // Before htmx, which would put the page in the place of this one.
    event.preventDefault();
    event.stopPropagation();
    let content = null;
    try {
      content = await contentOf(link.href);
    } catch {
      document.dispatchEvent(new CustomEvent("htmx:sendError"));
      return;
    }
    if (content) {
      show(link.href, content);
    } else {
      window.location.assign(link.href);
    }
  }, true);

  // A link within the dialog back to the page below it only closes it.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("dialog a[data-close]");
    if (link) {
      event.preventDefault();
      event.stopPropagation();
      link.closest("dialog").close();
    }
  }, true);
})();
