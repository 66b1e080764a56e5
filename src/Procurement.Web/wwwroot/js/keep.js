// Keeps what is typed into forms marked data-keep, in this tab, for this person and address, until it is saved or the person signs out.
"use strict";

(() => {
  const prefix = "keep|";
  const sentKey = "keep-sent";
  const store = window.sessionStorage;

  const person = () => document.getElementById("main")?.dataset.person ?? "";
  const keyOf = (form) => `${prefix}${person()}|${form.dataset.keepAt ?? location.pathname + location.search}|${form.id || form.getAttribute("action") || ""}`;
  const fields = (form) => [...form.elements].filter((field) =>
    field.name && !field.disabled && !["password", "file", "hidden", "submit", "button", "reset", "image"].includes(field.type)
      && field.autocomplete !== "one-time-code" && field.matches("input, select, textarea"));
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const chosen = (select, property) => [...select.options].filter((option) => option[property]).map((option) => option.value).join("\n");

  const typedIn = (field) => isTick(field) ? field.checked : field instanceof HTMLSelectElement ? chosen(field, "selected") : field.value;
  const servedIn = (field) => {
    if (isTick(field)) {
      return field.defaultChecked;
    }
    if (field instanceof HTMLSelectElement) {
      return chosen(field, "defaultSelected") || (field.multiple ? "" : field.options[0]?.value ?? "");
    }
    return field.defaultValue;
  };
  const put = (field, value) => {
    if (isTick(field)) {
      field.checked = value;
    } else if (field instanceof HTMLSelectElement) {
      const values = String(value).split("\n");
      for (const option of field.options) {
        option.selected = values.includes(option.value);
      }
    } else {
      field.value = value;
    }
  };

  // A field is found again by its name and its place among fields of that name.
  const read = (form, value) => {
    const places = {};
    return fields(form).map((field) => {
      places[field.name] = (places[field.name] ?? 0) + 1;
      return [`${field.name}#${places[field.name]}`, value(field), field];
    });
  };
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const pairs = (list) => list.map(([name, value]) => [name, value]);

  const remember = (form) => {
    const typed = pairs(read(form, typedIn));
    const served = pairs(read(form, servedIn));
    try {
      if (same(typed, served)) {
        store.removeItem(keyOf(form));
      } else {
        store.setItem(keyOf(form), JSON.stringify({ typed, served }));
      }
    } catch {
      // A full store keeps nothing more; the page works all the same.
    }
  };

  const fill = (form, typed) => {
    const values = new Map(typed);
    for (const [name, , field] of read(form, typedIn)) {
      if (values.has(name)) {
        put(field, values.get(name));
      }
    }
    form.dispatchEvent(new CustomEvent("keep:restored", { bubbles: true }));
  };

  const note = (form, text, action, onAction) => {
    const banner = document.createElement("p");
    banner.className = "banner banner-kept";
    banner.setAttribute("role", "status");
    banner.append(text);
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-small push";
    button.textContent = action;
    button.addEventListener("click", () => {
      onAction();
      banner.remove();
    });
    banner.append(button);
    form.prepend(banner);
  };

  const restore = (form) => {
    const text = store.getItem(keyOf(form));
    if (text === null || form.hasAttribute("data-kept")) {
      return;
    }
    form.setAttribute("data-kept", "");
    if (form.dataset.keep === "answered") {
      // The server took part of what was sent and shows the rest itself: nothing else is unsaved.
      store.removeItem(keyOf(form));
      return;
    }
    const kept = JSON.parse(text);
    if (same(kept.typed, pairs(read(form, servedIn)))) {
      return;
    }
    const forget = () => {
      store.removeItem(keyOf(form));
      form.reset();
    };
    if (same(kept.served, pairs(read(form, servedIn)))) {
      fill(form, kept.typed);
      note(form, "已恢复您上次没有保存的内容。", "放弃这些内容", forget);
    } else {
      // The thing has changed since: typing over it is for the person to decide.
      note(form, "您有没有保存的内容，但这里的内容后来有了变化。", "填入我的内容", () => fill(form, kept.typed));
    }
  };

  const showsFault = () => document.querySelector("main :is(.field-error, .banner-error, [aria-invalid='true'], [data-fault], .comparison)") !== null;

  // What was sent may be forgotten once the answer shows that it arrived: by htmx, or by the message of the next whole page.
  const shown = (byHtmx) => {
    const sent = store.getItem(sentKey);
    if (sent !== null && (byHtmx || document.querySelector(".flash.banner-success"))) {
      store.removeItem(sentKey);
      // The sign-in page comes in place of the answer when a session has ended: nothing has arrived then.
      if (sent.startsWith(`${prefix}${person()}|`) && !showsFault()) {
        store.removeItem(sent);
      }
    }
    document.querySelectorAll("form[data-keep]").forEach(restore);
  };

  const forgetAll = () => {
    for (const key of Object.keys(store)) {
      if (key.startsWith("keep")) {
        store.removeItem(key);
      }
    }
  };

  for (const name of ["input", "change"]) {
    document.addEventListener(name, (event) => {
      if (event.target.form?.hasAttribute("data-keep")) {
        // What is typed here stands here: when a part of the page is shown anew there is nothing to put back.
        event.target.form.toggleAttribute("data-kept", true);
        remember(event.target.form);
      }
    });
  }
  document.addEventListener("submit", (event) => {
    if (event.target.hasAttribute("data-forget")) {
      forgetAll();
    } else if (event.target.hasAttribute("data-keep")) {
      remember(event.target);
      store.setItem(sentKey, keyOf(event.target));
    }
  }, true);
  document.addEventListener("site:shown", () => shown(true));
  document.addEventListener("site:dialog", () => document.querySelectorAll("dialog form[data-keep]").forEach(restore));
  shown(false);
})();
