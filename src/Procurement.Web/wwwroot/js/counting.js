// The phone page of a stock-take: scan or type, count, hear that it was taken. Without this file the page is a plain form.
"use strict";

(() => {
  const { store, camera, list } = window.counting;
  const root = document.getElementById("counting");
  if (!root || !window.indexedDB) {
    return;
  }
  const byId = (id) => document.getElementById(`counting-${id}`);
  const [place, form, find] = [byId("place").elements.place, byId("card"), byId("find")];
  const video = root.querySelector("video");
  let sound = null;

  // High and short for good, low and long for trouble; felt too, where the device can.
  const signal = (good) => {
    navigator.vibrate?.(good ? 60 : [200, 80, 200]);
    sound ??= "AudioContext" in window ? new AudioContext() : null;
    if (sound?.state === "running") {
      const tone = new OscillatorNode(sound, { frequency: good ? 880 : 220 });
      tone.connect(new GainNode(sound, { gain: 0.2 })).connect(sound.destination);
      tone.start();
      tone.stop(sound.currentTime + (good ? 0.12 : 0.4));
    }
  };

  const say = (text, good) => {
    const said = byId("said");
    said.textContent = text;
    said.className = `counting-said ${good ? "counting-good" : "counting-bad"}`;
    signal(good);
  };

  const showState = async (result) => {
    const rows = await window.counting.waiting(root);
    const [mine, others] = [rows.filter((row) => row.person === root.dataset.person).length, rows.filter((row) => row.person !== root.dataset.person)];
    const line = byId("state");
    const texts = {
      idle: mine === 0 ? "在线，全部已发送" : `在线，${mine} 条正在发送`, others: "在线", offline: `离线 ${mine} 条待发送`, fault: `服务器暂时没有应答，${mine} 条待发送，稍后自动重试`,
      signedOut: `登录已过期，${mine} 条保存在本机，登录后自动发送。`, refused: `${result.text ?? ""}（${mine} 条保存在本机）`,
    };
    line.textContent = (navigator.onLine || result.state !== "idle" ? texts[result.state] : "离线 0 条待发送")
      + (others.length > 0 ? ` 另有 ${others.length} 条由${others[0].personName}清点，须由其登录后发送。` : "");
    line.className = `counting-state counting-${result.state}`;
    if (result.state === "signedOut") {
      const link = document.createElement("a");
      link.href = `/sign-in?returnUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`;
      link.textContent = "去登录";
      line.append(link);
    }
    const problems = (await store.all("problems")).filter((row) => row.stocktake === root.dataset.stocktake);
    byId("problems").hidden = problems.length === 0;
    byId("problems").querySelector("ul").replaceChildren(...problems.map((row) => Object.assign(document.createElement("li"), { textContent: row.text })));
  };

  const send = async () => showState(await window.counting.send(root));

  const keep = async (row) => {
    await store.put("queue", {
      id: store.makeId(), stocktake: root.dataset.stocktake, person: root.dataset.person, personName: root.dataset.name, place: place.value, at: new Date().toISOString(), ...row,
    });
    // Until it has arrived nobody is told that all was sent.
    await showState({ state: navigator.onLine ? "idle" : "offline" });
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

  const count = async (again) => {
    const { number, quantity, note } = form.elements;
    const text = number.value.trim();
    const card = choose(text);
    const given = quantity.value.trim() || (card && Number(card.quantity) === 1 ? "1" : "");
    if (text === "") {
      say("请扫码，或者输入卡片编号。", false);
    } else if (given === "" ? card || note.value.trim() === "" : !/^\d+(\.\d{1,4})?$/.test(given)) {
      say(card ? `${card.name}账面 ${card.quantity} ${card.unit}，请填写实盘数量。` : "请填写实盘数量，没有找到填 0。", false);
      quantity.focus();
    } else if (!again && card?.counted && card.counted === given && note.value.trim() === "") {
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
      await count(false);
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
      sound ??= "AudioContext" in window ? new AudioContext() : null;
      try {
        await camera.start(video, scanned);
      } catch (fault) {
        say(`摄像头没有打开（${fault.name}），请允许使用摄像头，或者输入卡片编号。`, false);
      }
    }
    video.hidden = !camera.isOn();
    byId("scan").textContent = camera.isOn() ? "关闭摄像头" : "打开摄像头扫码";
  };

  // The page, its styles and scripts are kept for the cellar; the worker answers with them where there is no line.
  const keepPage = async () => {
    if (!("serviceWorker" in navigator)) {
      return;
    }
    await navigator.serviceWorker.register("/stocktakes/worker.js");
    const assets = [...document.querySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]")].map((asset) => asset.href || asset.src);
    await (await caches.open("counting")).addAll([window.location.pathname, ...assets]);
    await navigator.serviceWorker.ready;
    root.dataset.kept = "yes";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    count(false);
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
    for (const row of (await store.all("problems")).filter((one) => one.stocktake === root.dataset.stocktake)) {
      await store.remove("problems", row.id);
    }
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
  keepPage().catch(() => {
    root.dataset.kept = "no";
  });
})();
