// The phone page of a stock-take: sends what waits, as soon as there is a line and the same person is signed in. The server takes each count once.
"use strict";

(() => {
  const { store } = window.counting;
  const batch = 100;
  let sending = null;
  let again = false;

  const page = (handler) => `${window.location.pathname}?handler=${handler}`;

  // A redirect leads to the sign-in page: the session has ended.
  const ask = async (handler, options) => {
    const answer = await fetch(page(handler), { redirect: "manual", cache: "no-store", ...options });
    return answer.type === "opaqueredirect" || answer.status === 401 ? null : answer;
  };

  const waiting = async (root) => (await store.all("queue")).filter((row) => row.stocktake === root.dataset.stocktake);

  const body = (rows) => JSON.stringify({
    counts: rows.filter((row) => row.kind === "count").map(({ id, number, quantity, place, note, at }) => ({ id, number, quantity, place: place || null, note, at })),
    finds: rows.filter((row) => row.kind === "find").map(({ id, name, model, quantity, unit, place, note, at }) => ({ id, name, model, quantity, unit, place: place || null, note, at })),
  });

  // A refusal is shown until somebody has read it; everything else is done.
  const settle = async (rows, outcomes) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const outcome of outcomes) {
      const row = byId.get(outcome.id);
      if (row && (outcome.taken === "refused" || outcome.taken === "disputed")) {
        await store.put("problems", { id: row.id, stocktake: row.stocktake, text: `${row.number ?? row.name}：${outcome.message}` });
      }
      await store.remove("queue", outcome.id);
    }
  };

  const sendAll = async (root) => {
    const all = await waiting(root);
    if (all.length === 0) {
      return { state: "idle" };
    }
    const hello = await ask("Hello");
    if (hello === null) {
      return { state: "signedOut" };
    }
    if (!hello.ok) {
      return { state: "fault" };
    }
    const { person, token } = await hello.json();
    const mine = all.filter((row) => row.person === person);
    for (let at = 0; at < mine.length; at += batch) {
      const rows = mine.slice(at, at + batch);
      const answer = await ask("Send", {
        method: "POST", body: body(rows), headers: { "Content-Type": "application/json", RequestVerificationToken: token },
      });
      if (answer === null) {
        return { state: "signedOut" };
      }
      if (answer.status === 422) {
        return { state: "refused", text: (await answer.json()).message };
      }
      if (!answer.ok) {
        return { state: "fault" };
      }
      const { counts } = await answer.json();
      await settle(rows, counts);
      document.dispatchEvent(new CustomEvent("counting:sent", { detail: counts }));
    }
    return { state: mine.length < all.length ? "others" : "idle" };
  };

  const flush = async (root) => {
    let result;
    do {
      again = false;
      try {
        result = await sendAll(root);
      } catch (fault) {
        // fetch throws a TypeError where there is no line; anything else is ours to see.
        if (!(fault instanceof TypeError)) {
          throw fault;
        }
        result = { state: "offline" };
      }
    } while (again);
    return result;
  };

  window.counting.waiting = waiting;
  window.counting.send = (root) => {
    again = sending !== null;
    sending ??= flush(root).finally(() => {
      sending = null;
    });
    return sending;
  };
})();
