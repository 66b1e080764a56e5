// The phone page of a stock-take: the expected list of a place, kept on the device, with what this device has counted meanwhile.
"use strict";

(() => {
  const { store } = window.counting;
  const names = { pending: "未盘", matches: "相符", shortage: "盘亏", surplus: "盘盈", misplaced: "错位", differs: "信息不符" };
  const looks = { pending: "draft", matches: "done", shortage: "error", surplus: "warning", misplaced: "adjusted", differs: "adjusted" };
  let cards = new Map();

  const keyOf = (root, place) => `${root.dataset.stocktake}|${root.dataset.person}|${place}`;

  // As the server will see it, as far as the device knows; the server decides.
  const resultOf = (card, count) => {
    const [counted, expected] = [Number(count.quantity), Number(card.quantity)];
    if (counted !== expected) {
      return counted < expected ? "shortage" : "surplus";
    }
    return count.place && card.place && count.place !== card.place ? "misplaced" : count.note && count.note !== "无" ? "differs" : "matches";
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) {
      made.className = className;
    }
    return made;
  };

  const line = (card) => {
    const row = document.createElement("li");
    const what = document.createElement("span");
    what.append(element("b", card.name), " ", element("span", card.number, "code"), document.createElement("br"),
      element("small", [`${card.quantity} ${card.unit}`, card.model, card.custodian].filter(Boolean).join(" ")));
    row.append(what, element("span", names[card.result] + (card.waits ? "（待发送）" : ""), `badge badge-${looks[card.result]}`));
    return row;
  };

  const load = async (root, place) => {
    const key = keyOf(root, place);
    let kept = await store.get("lists", key);
    if (place) {
      try {
        const answer = await fetch(`${window.location.pathname}?handler=List&place=${encodeURIComponent(place)}`, { redirect: "manual", cache: "no-store" });
        if (answer.ok) {
          kept = { key, cards: await answer.json() };
          await store.put("lists", kept);
        }
      } catch (fault) {
        if (!(fault instanceof TypeError)) {
          throw fault;
        }
      }
    }
    cards = new Map((kept?.cards ?? []).map((card) => [card.number, card]));
  };

  const show = async (root) => {
    for (const count of await window.counting.waiting(root)) {
      const card = cards.get(count.number);
      if (card && count.quantity !== "") {
        Object.assign(card, { result: resultOf(card, count), counted: count.quantity, waits: true });
      }
    }
    const all = [...cards.values()];
    all.sort((one, other) => (one.result === "pending" ? 0 : 1) - (other.result === "pending" ? 0 : 1) || one.number.localeCompare(other.number));
    document.getElementById("counting-list").replaceChildren(...all.map(line));
    document.getElementById("counting-progress").textContent = `${all.filter((card) => card.result !== "pending").length} / ${all.length}`;
  };

  // What the server made of it.
  const settle = (root, outcomes) => {
    for (const outcome of outcomes) {
      const card = cards.get(outcome.cardNumber);
      if (card) {
        card.waits = false;
        card.result = outcome.result ?? card.result;
      }
    }
    return show(root);
  };

  window.counting.list = { load, show, settle, find: (number) => cards.get(number) };
})();
