// What the server made of the form, shown in the editor of layouts: the preview, problems at their fields, and a sentence for whoever listens.
"use strict";

(() => {
  const part = (id) => document.getElementById(id);

  // Emptied first: the same sentence twice is told twice.
  const say = (text) => {
    const place = part("layout-said");
    if (place && text) {
      place.textContent = "";
      setTimeout(() => { place.textContent = text; }, 50);
    }
  };

  const preview = (page) => {
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
  const errors = (form, page) => {
    for (const control of form.querySelectorAll("#layout-editor :is(input, select, textarea)[id]")) {
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

  window.layouts = { say, show: { preview, errors } };
})();
