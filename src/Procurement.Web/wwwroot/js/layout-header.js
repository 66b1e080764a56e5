// The header's tree in the editor of layouts: chosen and moved by keyboard, and by dragging. The server takes each step.
"use strict";

(() => {
  const step = (detail) => document.dispatchEvent(new CustomEvent("layouts:step", { detail }));
  const grips = () => [...document.querySelectorAll("[data-outline] .outline-grip")];
  const itemOf = (element) => element?.closest?.("[data-outline] > .outline-item");

  // Only one item is in the order of the tab key; the arrows go on from it.
  const rove = (chosen) => {
    for (const grip of grips()) {
      grip.tabIndex = grip === chosen ? 0 : -1;
    }
    for (const act of document.querySelectorAll("[data-outline] .item-acts button")) {
      act.tabIndex = -1;
    }
  };
  document.addEventListener("layouts:awake", () => {
    const all = grips();
    for (const grip of all) {
      grip.draggable = true;
    }
    rove(all.includes(document.activeElement) ? document.activeElement : all.find((grip) => grip.tabIndex === 0 && grip.hasAttribute("tabindex")) ?? all[0]);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.(".outline-grip")) {
      rove(event.target);
    }
  });

  const moves = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };
  document.addEventListener("keydown", (event) => {
    const item = itemOf(event.target);
    if (!item) {
      return;
    }
    const onGrip = event.target.matches(".outline-grip");
    if (event.altKey && moves[event.key] && (onGrip || event.target.matches("input"))) {
      event.preventDefault();
      step(`header:${moves[event.key]}:${item.dataset.index}`);
    } else if (onGrip && ["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) {
      event.preventDefault();
      const all = grips();
      const at = all.indexOf(event.target);
      const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
      all[Math.min(Math.max(next, 0), all.length - 1)].focus();
    } else if (onGrip && event.key === "Enter") {
      event.preventDefault();
      const label = item.querySelector("input:not([type=hidden])");
      label.focus();
      label.select();
    } else if (onGrip && event.key === "Delete") {
      event.preventDefault();
      step(`header:remove:${item.dataset.index}`);
    } else if (event.target.matches("input") && (event.key === "Enter" || event.key === "Escape")) {
      // Back to the item, as one leaves a cell of a table; saving is the button's.
      event.preventDefault();
      event.stopPropagation();
      item.querySelector(".outline-grip").focus();
    }
  }, true);

  let dragged = null;
  const clear = () => document.querySelectorAll("[data-drop]").forEach((item) => item.removeAttribute("data-drop"));
  // In the upper third before it, in the lower after it; a group takes in what is dropped on its middle.
  const placeOf = (item, event) => {
    const box = item.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    if (item.dataset.group && share > 0.3 && share < 0.9) {
      return "into";
    }
    return share < 0.5 ? "before" : "after";
  };

  document.addEventListener("dragstart", (event) => {
    const item = event.target.matches?.(".outline-grip") && itemOf(event.target);
    if (item) {
      dragged = item;
      item.dataset.dragged = "yes";
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", item.dataset.index);
      event.dataTransfer.setDragImage(item, 12, 12);
    }
  });
  document.addEventListener("dragover", (event) => {
    const item = dragged && itemOf(event.target);
    clear();
    if (item && item !== dragged) {
      event.preventDefault();
      item.dataset.drop = placeOf(item, event);
    }
  });
  document.addEventListener("drop", (event) => {
    const item = dragged && itemOf(event.target);
    if (item && item !== dragged) {
      event.preventDefault();
      const from = dragged.dataset.index;
      dragged = null;   // the item is replaced, so that no dragend comes from it
      step(`header:move:${from}:${placeOf(item, event)}:${item.dataset.index}`);
    }
  });
  document.addEventListener("dragend", () => {
    clear();
    dragged?.removeAttribute("data-dragged");
    dragged = null;
  });
})();
