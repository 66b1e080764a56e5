// Keys: / to the search field, Ctrl+Enter sends the form, Esc closes a menu, arrows and Enter move between a table's cells.
"use strict";

(() => {
  const isTyping = (element) => element.matches("input:not([type='checkbox'], [type='radio'], [type='button'], [type='submit']), textarea, select, [contenteditable]");
  const cellControls = "input:not([type='hidden'], [type='checkbox'], [type='radio']), select, textarea";

  // The control of the same column in the next row that has one, as in a sheet.
  const move = (control, step) => {
    const cell = control.closest("td, th");
    let row = cell.parentElement;
    do {
      row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
      const next = row?.children[cell.cellIndex]?.querySelector(cellControls);
      if (next && !next.disabled) {
        next.focus();
        next.select?.();
        return true;
      }
    } while (row);
    return false;
  };

  const inTable = (event) => {
    const control = event.target;
    if (!control.matches("td input, td select, td textarea, th input") || control.getAttribute("aria-expanded") === "true" || event.isComposing) {
      return;
    }
    const ownsArrows = control.matches("select, textarea, input[type='number'], input[type='date']");
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !ownsArrows && !event.altKey) {
      if (move(control, event.key === "ArrowDown" ? 1 : -1)) {
        event.preventDefault();
      }
    } else if (event.key === "Enter" && !control.matches("textarea") && control.closest("table").hasAttribute("data-cells")) {
      event.preventDefault();
      move(control, event.shiftKey ? -1 : 1);
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) {
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
    } else if (event.key === "/" && !event.ctrlKey && !event.altKey && !event.metaKey && !isTyping(event.target) && !document.querySelector("dialog[open]")) {
      const search = document.querySelector("main input[type='search']");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "Escape") {
      const menu = event.target.closest("details.menu[open]") ?? document.querySelector("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    } else {
      inTable(event);
    }
  });
})();
