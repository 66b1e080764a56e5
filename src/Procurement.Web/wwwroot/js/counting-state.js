// The phone page of a stock-take: the line that says what is on its way, and the counts that the server refused.
"use strict";

(() => {
  const { store } = window.counting;

  const textOf = (result, mine) => ({
    idle: mine === 0 ? "在线，全部已发送" : `在线，${mine} 条正在发送`,
    others: "在线",
    offline: `离线 ${mine} 条待发送`,
    fault: `服务器暂时没有应答，${mine} 条待发送，稍后自动重试`,
    signedOut: `登录已过期，${mine} 条保存在本机，登录后自动发送。`,
    refused: `${result.text ?? ""}（${mine} 条保存在本机）`,
  }[result.state]);

  const signIn = () => Object.assign(document.createElement("a"), {
    href: `/sign-in?returnUrl=${encodeURIComponent(window.location.pathname + window.location.search)}`, textContent: "去登录",
  });

  const problemsOf = async (root) => (await store.all("problems")).filter((row) => row.stocktake === root.dataset.stocktake);

  const showProblems = async (root) => {
    const problems = await problemsOf(root);
    const place = document.getElementById("counting-problems");
    place.hidden = problems.length === 0;
    place.querySelector("ul").replaceChildren(...problems.map((row) => Object.assign(document.createElement("li"), { textContent: row.text })));
  };

  // What a sending came to, with what waits on this device: the person's own counts, and those of whoever used it before.
  const show = async (root, result) => {
    const rows = await window.counting.waiting(root);
    const others = rows.filter((row) => row.person !== root.dataset.person);
    const mine = rows.length - others.length;
    const line = document.getElementById("counting-state");
    line.textContent = (navigator.onLine || result.state !== "idle" ? textOf(result, mine) : "离线 0 条待发送")
      + (others.length > 0 ? ` 另有 ${others.length} 条由${others[0].personName}清点，须由其登录后发送。` : "");
    line.className = `counting-state counting-${result.state}`;
    if (result.state === "signedOut") {
      line.append(signIn());
    }
    await showProblems(root);
  };

  // Somebody has read them.
  const forgetProblems = async (root) => {
    for (const row of await problemsOf(root)) {
      await store.remove("problems", row.id);
    }
  };

  window.counting.state = { show, forgetProblems };
})();
