// Budget lines: Esc leaves an edited row, a code's field suggests items of the catalogue, the split shows what is left to pay.
"use strict";

(() => {
  // Figures only to look at: what is stored is computed by the server, exactly.
  const figure = (text) => Number(text.replace(/[,，\s]/g, "")) || 0;

  document.addEventListener("keydown", (event) => {
    const row = event.key === "Escape" && !event.defaultPrevented && event.target.closest?.("tr[data-edit-row]");
    if (row) {
      event.preventDefault();
      row.querySelector("[data-cancel]")?.click();
    }
  });

  const tellFigures = (form) => {
    const place = form?.querySelector("[data-remainder]");
    if (!place) {
      return;
    }
    const typed = form.elements["Line.Amount"].value;
    const product = figure(form.elements["Line.Quantity"].value) * figure(form.elements["Line.UnitPrice"].value);
    const hint = form.querySelector("[id='Line_Amount-hint']");
    if (hint && product > 0) {
      hint.textContent = `数量×单价 = ${product.toLocaleString("zh-CN", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}；留空则取此数`;
    }
    const amount = typed.trim() ? figure(typed) : product;
    const paid = [...form.querySelectorAll("[data-source]")].reduce((sum, field) => sum + figure(field.value), 0);
    const rest = Math.round((amount - paid) * 100) / 100;
    place.textContent = rest === 0 ? "资金来源合计等于金额。" : rest > 0 ? `尚缺 ${rest.toFixed(2)} 元。` : `超出 ${(-rest).toFixed(2)} 元，请减少资金来源。`;
  };

  document.addEventListener("input", (event) => {
    if (event.target.matches?.("[data-source], [name='Line.Amount'], [name='Line.Quantity'], [name='Line.UnitPrice']")) {
      tellFigures(event.target.form);
    }
  });
  // What was typed before the page was loaded anew comes back without a key being pressed.
  document.addEventListener("keep:restored", (event) => tellFigures(event.target));
  document.querySelectorAll("form[data-kept]").forEach(tellFigures);

  let waiting = 0;
  let asked = 0;

  const close = (field) => {
    document.getElementById("picker")?.remove();
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };

  // Another field of the same thing: Line.Edition beside Line.Code, Input.Items[1].Name beside Input.Items[1].Code.
  const beside = (field, suffix) => {
    const name = field.name.slice(0, field.name.lastIndexOf(".") + 1) + suffix;
    return [...(field.form?.elements ?? [])].find((other) => other.name === name);
  };

  const choose = (field, option) => {
    field.value = option.dataset.code;
    const name = beside(field, "ItemName") ?? beside(field, "Name");
    if (name && !name.value.trim()) {
      name.value = option.dataset.name;
    }
    const edition = beside(field, "Edition");
    if (edition) {
      edition.value = option.dataset.edition;
    }
    close(field);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const show = (field, rows, edition) => {
    close(field);
    if (rows.length === 0) {
      return;
    }
    const list = Object.assign(document.createElement("ul"), { id: "picker", className: "picker", role: "listbox" });
    list.setAttribute("aria-label", "品目");
    rows.forEach((row, index) => {
      const [code, name, path] = [...row.cells].map((cell) => cell.childNodes[0]?.textContent.trim() ?? "");
      const option = Object.assign(document.createElement("li"), { id: `picker-${index}`, role: "option", textContent: `${code} ${name}` });
      Object.assign(option.dataset, { code, name, edition });
      const above = Object.assign(document.createElement("small"), { textContent: row.querySelector(".note-warning")?.textContent ?? path });
      option.append(above);
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        choose(field, option);
      });
      list.append(option);
    });
    field.after(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-controls", "picker");
    field.setAttribute("aria-expanded", "true");
  };

  const ask = async (field) => {
    const mine = ++asked;
    const address = new URL(field.dataset.picker, location.href);
    address.searchParams.set("q", field.value);
    const edition = beside(field, "Edition");
    if (edition instanceof HTMLSelectElement && edition.value) {
      address.searchParams.set("edition", edition.value);
    }
    const answer = await fetch(address, { credentials: "same-origin" });
    if (!answer.ok || answer.redirected || mine !== asked || document.activeElement !== field) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    show(field, [...page.querySelectorAll("main tbody tr")].slice(0, 8), page.querySelector("select[name='edition']")?.value ?? "");
  };

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (field.matches?.("[data-picker]")) {
      clearTimeout(waiting);
      waiting = setTimeout(() => (field.value.trim() ? ask(field).catch(() => close(field)) : close(field)), 150);
    }
  });

  document.addEventListener("keydown", (event) => {
    const field = event.target;
    if (!field.matches?.("[data-picker][aria-expanded='true']")) {
      return;
    }
    const options = [...document.querySelectorAll("#picker [role='option']")];
    const at = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = options[(at + (event.key === "ArrowDown" ? 1 : options.length + (at < 0 ? 0 : -1))) % options.length];
      options.forEach((option) => option.setAttribute("aria-selected", String(option === next)));
      field.setAttribute("aria-activedescendant", next.id);
      next.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter" && at >= 0) {
      event.preventDefault();
      choose(field, options[at]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close(field);
    }
  }, true);

  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.("[data-picker]")) {
      close(event.target);
    }
  });
})();
