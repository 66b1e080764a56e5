// While a purchase is typed: proposes the amount as quantity × unit price and shows what stays on the line. The server does both again.
"use strict";

(() => {
  // Exact in fen: prices have up to six decimals, quantities up to four.
  const ascii = (text) => (text ?? "").replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/[,，￥¥\s]/g, "");
  const whole = (text, decimals) => {
    const match = /^(\d{1,12})(?:\.(\d*))?$/.exec(ascii(text));
    const fraction = match?.[2] ?? "";
    return match && fraction.length <= decimals ? BigInt(match[1] + fraction.padEnd(decimals, "0")) : null;
  };
  const half = 50000000n;
  const product = (quantity, price) => (quantity * price + half) / (half * 2n);
  const plain = (fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, "0")}`;
  const shown = (fen) => (fen < 0n ? "-" : "") + plain(fen < 0n ? -fen : fen).replace(/\B(?=(\d{3})+\.)/g, ",");
  const value = (row, name) => row.querySelector(`[data-part="${name}"]`);

  const showLeft = () => {
    const taken = new Map();
    const rows = [...document.querySelectorAll("[data-purchase-line]")];
    for (const row of rows) {
      const typed = whole(value(row, "amount")?.value, 2);
      const quantity = whole(value(row, "quantity")?.value, 4);
      const price = whole(value(row, "price")?.value, 6);
      const amount = typed ?? (quantity !== null && price !== null ? product(quantity, price) : null);
      taken.set(row.dataset.purchaseLine, (taken.get(row.dataset.purchaseLine) ?? 0n) + (amount ?? 0n));
    }
    for (const row of rows) {
      const left = whole(row.dataset.left, 2);
      const target = value(row, "left");
      if (target && left !== null) {
        const rest = left - taken.get(row.dataset.purchaseLine);
        target.textContent = `采购后余 ${shown(rest)} 元`;
        target.classList.toggle("negative", rest < 0n);
      }
    }
  };

  document.addEventListener("input", (event) => {
    const row = event.target.closest?.("[data-purchase-line]");
    if (!row) {
      return;
    }
    const part = event.target.dataset.part;
    if (part === "quantity" || part === "price") {
      const quantity = whole(value(row, "quantity").value, 4);
      const price = whole(value(row, "price").value, 6);
      // Unreadable: empty, which is quantity × unit price to the server; never the amount of figures that are gone.
      value(row, "amount").value = quantity !== null && price !== null ? plain(product(quantity, price)) : "";
    }
    showLeft();
  });
  document.addEventListener("DOMContentLoaded", showLeft);
  document.addEventListener("htmx:load", showLeft);

  // A known supplier brings its code and size along.
  document.addEventListener("change", (event) => {
    if (event.target.id !== "Input_SupplierName") {
      return;
    }
    const known = [...document.querySelectorAll("#suppliers option")].find((option) => option.value === event.target.value);
    const code = document.getElementById("Input_SupplierCode");
    if (known && code && code.value === "") {
      code.value = known.dataset.code;
      document.getElementById("Input_SupplierSize").value = known.dataset.size;
    }
  });
})();
