// Puts a variable of the palette into the text of a layout where the cursor last was.
"use strict";

(() => {
  const { say } = window.layouts;
  let lastField = null;

  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.("[data-template]")) {
      lastField = event.target;
    }
  });

  document.addEventListener("click", (event) => {
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
})();
