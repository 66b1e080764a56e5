// Keeps the whole form of the editor of layouts in this tab until it is saved, and offers it again, structure and all.
"use strict";

(() => {
  const form = () => document.querySelector("form[data-layout-editor]");
  const keyOf = (at) => `keep|${document.getElementById("main")?.dataset.person ?? ""}|${location.pathname}|layout ${at.dataset.keptVersion}`;
  const typed = (at) => new URLSearchParams([...new FormData(at)].filter(([name]) => !name.startsWith("__"))).toString();

  const keep = () => {
    const at = form();
    try {
      sessionStorage.setItem(keyOf(at), typed(at));
    } catch {
      // A full store keeps nothing more; the page works all the same.
    }
  };
  document.addEventListener("layouts:stepped", keep);
  document.addEventListener("input", (event) => {
    if (event.target.closest?.("form[data-layout-editor]")) {
      keep();
    }
  });

  const offer = () => {
    const at = form();
    const kept = at && !at.dataset.offered && sessionStorage.getItem(keyOf(at));
    if (!kept || kept === typed(at)) {
      return;
    }
    at.dataset.offered = "yes";
    const banner = Object.assign(document.createElement("p"), { className: "banner banner-kept" });
    const button = Object.assign(document.createElement("button"), { type: "button", className: "button-small", textContent: "接着改" });
    banner.setAttribute("role", "status");
    banner.append("上次在这里有没保存的修改。", button);
    button.addEventListener("click", () => {
      const body = new URLSearchParams(kept);
      body.set("__RequestVerificationToken", at.elements.__RequestVerificationToken.value);
      document.dispatchEvent(new CustomEvent("layouts:step", { detail: { step: "restore", body } }));
      banner.remove();
    });
    at.before(banner);
  };
  document.addEventListener("site:shown", offer);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", offer);
  } else {
    offer();
  }
})();
