// Enhancements only: every page works without this file.
"use strict";

(() => {
  const banner = document.getElementById("offline");
  const show = (isOffline) => { banner.hidden = !isOffline; };
  window.addEventListener("offline", () => show(true));
  window.addEventListener("online", () => show(false));
  document.body.addEventListener("htmx:sendError", () => show(true));

  // A select that changes what a page shows needs no extra click.
  for (const select of document.querySelectorAll("select[data-submit]")) {
    select.addEventListener("change", () => select.form.requestSubmit());
  }
})();
