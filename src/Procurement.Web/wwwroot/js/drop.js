// A file may be dropped anywhere on a form with data-drop; without this file it is picked.
"use strict";

(() => {
  const form = (event) => event.target.closest?.("form[data-drop]");
  const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

  document.addEventListener("dragover", (event) => {
    const target = carriesFiles(event) && form(event);
    if (target) {
      event.preventDefault();
      target.classList.add("dropping");
    }
  });

  document.addEventListener("dragleave", (event) => {
    const target = form(event);
    if (target && !target.contains(event.relatedTarget)) {
      target.classList.remove("dropping");
    }
  });

  document.addEventListener("drop", (event) => {
    const target = carriesFiles(event) && form(event);
    if (!target) {
      return;
    }
    event.preventDefault();
    target.classList.remove("dropping");
    const input = target.querySelector("input[type=file]");
    if (input && event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
      input.focus();
    }
  });
})();
