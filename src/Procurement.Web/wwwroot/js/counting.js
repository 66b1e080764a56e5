// The phone page of a stock-take: scan or type, count, hear that it was taken. Without this file the page is a plain form.
"use strict";

(() => {
  const { store, camera, list, state, voice: { say, wake } } = window.counting;
  const root = document.getElementById("counting");
  if (!root || !window.indexedDB) {
    return;
  }
  const byId = (id) => document.getElementById(`counting-${id}`);
  const [place, form, find] = [byId("place").elements.place, byId("card"), byId("find")];
  const video = root.querySelector("video");

  const send = async () => state.show(root, await window.counting.send(root));

  const keep = async (row) => {
    await store.put("queue", {
      id: store.makeId(), stocktake: root.dataset.stocktake, person: root.dataset.person, personName: root.dataset.name, place: place.value, at: new Date().toISOString(), ...row,
    });
    // Until it has arrived nobody is told that all was sent.
    await state.show(root, { state: navigator.onLine ? "idle" : "offline" });
    await list.show(root);
    send();
  };

  const choose = (number) => {
    const card = list.find(number);
    form.elements.number.value = number;
    byId("found").hidden = !card;
    byId("found").textContent = card ? `${card.name} ${card.model ?? ""}，账面 ${card.quantity} ${card.unit}，保管人 ${card.custodian ?? "未定"}` : "";
    return card;
  };

  const count = async () => {
    const { number, quantity, note } = form.elements;
    const text = number.value.trim();
    const card = choose(text);
    const given = quantity.value.trim() || (card && Number(card.quantity) === 1 ? "1" : "");
    if (text === "") {
      say("请扫码，或者输入卡片编号。", false);
    } else if (given === "" ? card || note.value.trim() === "" : !/^\d+(\.\d{1,4})?$/.test(given)) {
      say(card ? `${card.name}账面 ${card.quantity} ${card.unit}，请填写实盘数量。` : "请填写实盘数量，没有找到填 0。", false);
      quantity.focus();
    } else if (card?.counted && card.counted === given && note.value.trim() === "") {
      say(`${card.name} ${text} 已经清点过，没有重复登记。`, false);
      form.reset();
    } else {
      await keep({ kind: "count", number: text, quantity: given, note: note.value.trim() });
      say(`✓ ${card ? card.name : text} ${given}${card ? ` ${card.unit}` : "，本地点清单中没有，发送后核对"}`, true);
      form.reset();
      byId("found").hidden = true;
    }
  };

  const scanned = async (text) => {
    const [kind, department, ...rest] = text.split(":");
    const code = rest.join(":");
    if (!["ZC", "DD"].includes(kind) || code === "") {
      say("这不是资产标签的二维码。", false);
    } else if (department !== root.dataset.department) {
      say(`这是其他部门（${department}）的标签。`, false);
    } else if (kind === "DD") {
      const option = [...place.options].find((one) => one.dataset.code === code);
      if (option) {
        place.value = option.value;
        await changePlace();
      }
      say(option ? `✓ 已选定地点 ${option.textContent}` : `没有编码为 ${code} 的地点。`, Boolean(option));
    } else {
      form.elements.quantity.value = "";
      form.elements.number.value = code;
      await count();
    }
  };

  const changePlace = async () => {
    const address = new URL(window.location.href);
    address.searchParams.set("place", place.value);
    window.history.replaceState(window.history.state, "", address);
    await list.load(root, place.value);
    await list.show(root);
  };

  const toggleCamera = async () => {
    if (camera.isOn()) {
      camera.stop();
    } else {
      wake();
      try {
        await camera.start(video, scanned);
      } catch (fault) {
        say(`摄像头没有打开（${fault.name}），请允许使用摄像头，或者输入卡片编号。`, false);
      }
    }
    video.hidden = !camera.isOn();
    byId("scan").textContent = camera.isOn() ? "关闭摄像头" : "打开摄像头扫码";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count();
  });
  find.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { findName, findModel, findQuantity, findUnit, findNote } = find.elements;
    await keep({ kind: "find", name: findName.value.trim(), model: findModel.value.trim(), quantity: findQuantity.value.trim(), unit: findUnit.value.trim(), note: findNote.value.trim() });
    say(`✓ 账外物品 ${findName.value.trim()} ${findQuantity.value.trim()} ${findUnit.value.trim()}`, true);
    find.reset();
  });
  form.elements.number.addEventListener("change", () => choose(form.elements.number.value.trim()));
  byId("place").addEventListener("submit", (event) => event.preventDefault());
  byId("place").querySelector("button").hidden = true;
  place.addEventListener("change", changePlace);
  byId("scan").addEventListener("click", toggleCamera);
  byId("clear").addEventListener("click", async () => {
    await state.forgetProblems(root);
    send();
  });
  document.addEventListener("counting:sent", (event) => list.settle(root, event.detail));
  window.addEventListener("online", send);
  window.addEventListener("offline", () => {
    // The general banner says to submit again; here nothing needs that.
    document.getElementById("offline").hidden = true;
    send();
  });
  window.setInterval(send, 20000);

  byId("camera").hidden = !camera.isThere();
  video.hidden = true;
  form.noValidate = true;
  form.elements.number.focus({ preventScroll: true });
  const wanted = new URL(window.location.href).searchParams.get("place");
  if (wanted !== null) {
    place.value = wanted;
  }
  changePlace().then(send);
  window.counting.keepPage(root);
})();
