// The panel beside a disclosure's preview: a figure's derivation comes in by htmx; the keyboard goes along and back.
"use strict";

(() => {
  const panel = () => document.querySelector(".with-aside #derivation");
  let opener = null;

  const close = () => {
    panel()?.replaceChildren();
    for (const figure of document.querySelectorAll("a.figure[aria-current]")) {
      figure.removeAttribute("aria-current");
    }
    if (opener?.isConnected) {
      opener.focus();
    }
    opener = null;
  };

  document.addEventListener("htmx:beforeRequest", (event) => {
    const figure = event.target.closest?.(".paper a.figure");
    if (figure) {
      document.querySelector("a.figure[aria-current]")?.removeAttribute("aria-current");
      figure.setAttribute("aria-current", "true");
      opener = figure;
    }
  });

  document.addEventListener("htmx:afterSettle", () => {
    if (opener && panel()?.firstElementChild) {
      panel().querySelector("#derivation-title")?.focus({ preventScroll: true });
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-close-derivation]") && panel()) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel()?.firstElementChild && !document.querySelector("dialog[open]")) {
      close();
    }
  });
})();
