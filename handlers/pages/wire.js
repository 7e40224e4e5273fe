/* The line to Wren: one WebSocket. What is written waits here, in order, each with its own key, until the server has
   stored it. Memory only, never localStorage: people share computers. */
const body = document.body;
const words = JSON.parse(body.dataset.words);
const practice = Boolean(body.dataset.practice);

const line = (() => {
  const unsent = [];
  let socket, token, chat = "", seen = 0, hid = 0, tries = 0, ready = false, inFlight, timer, lost, ended = false, shown = false;
  let heard = () => {};                                             // the page's own function for what arrives
  let notice = () => {};

  const send = (what) => socket.send(JSON.stringify(what));

  const flush = () => {                                             // one at a time: the order is the person's order
    if (!ready || inFlight || !unsent.length) return;
    inFlight = unsent[0];
    send({ ...inFlight.what, k: inFlight.key, seen: inFlight.what.seen ?? seen });
    clearTimeout(timer);
    timer = setTimeout(() => socket.close(), 15000);                // no answer: take a new line, repeat the same key
  };

  const again = () => {
    if (ended) return;
    ready = false; inFlight = undefined;
    lost ??= setTimeout(() => notice(true), 3000);
    const wait = Math.min(30, 2 ** tries++) * 1000;
    clearTimeout(timer);
    timer = setTimeout(connect, wait * (0.75 + Math.random() / 4));
  };

  const take = (news) => {
    if (news.me) {
      ready = true; tries = 0;
      clearTimeout(lost); lost = undefined;
      notice(false);
    }
    if (news.chat !== undefined && news.chat !== chat) { chat = news.chat; seen = hid = 0; }
    if (news.ok || news.no) {
      clearTimeout(timer);
      const one = inFlight;
      inFlight = undefined;
      if (news.ok) { unsent.shift(); one?.done(); } else { timer = setTimeout(flush, Math.min(30, 2 ** tries++) * 1000); }
    }
    if (news.gone) { ended = true; clearTimeout(lost); notice(false); }
    if (news.hidden) { hid = news.hidden; shown = false; }
    heard(news);
    if (news.c) seen = news.c;                                      // drawn now, so a text may answer it
    if (!news.no) flush();
  };

  const connect = async () => {
    try {
      if (practice && !token) token = await phone();
      socket = new WebSocket(body.dataset.socket);
    } catch { again(); return; }
    const mine = socket;
    mine.onopen = () => send({ hi: token ?? "", chat, seen, hid, shown, join: Boolean(body.dataset.join) });
    mine.onmessage = (event) => { if (mine === socket) take(JSON.parse(event.data)); };
    mine.onclose = () => { if (mine === socket) again(); };
  };

  /* Practice has no cookies: each phone gets a token and keeps it in the page's memory. */
  const phone = async () => {
    const answer = await fetch("/practice/phone", { method: "POST", body: body.dataset.bot });
    return answer.text();
  };

  addEventListener("online", () => { if (!ready && !ended) { clearTimeout(timer); connect(); } });

  return {
    start(hear, offline) { heard = hear; notice = offline; connect(); },
    /* `done` is called when the server has stored it. A later press on the same card replaces one not yet on its way. */
    put(what, done = () => {}, { insteadOf } = {}) {
      const old = insteadOf && unsent.findIndex((one) => one.insteadOf === insteadOf && one !== inFlight);
      const one = { what, done, insteadOf, key: crypto.getRandomValues(new Uint32Array(3)).join("-") };
      if (old >= 0) unsent.splice(old, 1, one); else unsent.push(one);
      flush();
      return one.key;
    },
    hide() { shown = false; if (ready) send({ hide: 1 }); },
    show() { shown = true; if (ready) send({ show: 1 }); },
    get ready() { return ready; },
    get token() { return token ?? ""; },
    get seen() { return seen; },
    end() { ended = true; clearTimeout(timer); clearTimeout(lost); unsent.length = 0; socket?.close(); },
  };
})();

/* Exit: blank first, then go. The address is replaced, so Back does not return here. */
const leave = () => {
  document.title = "";
  body.replaceChildren();
  navigator.sendBeacon("/hide", JSON.stringify({ bot: body.dataset.bot, token: line.token }));
  line.end();
  location.replace(body.dataset.exit);
};
let presses = [];
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") { presses = []; return; }
  presses = [...presses.filter((at) => event.timeStamp - at < 2000), event.timeStamp];
  if (presses.length === 3) leave();
}, true);

/* The join page: nothing is used up before somebody presses Start (messengers open links by themselves). */
const join = async (event) => {
  event.preventDefault();
  const code = body.dataset.code || document.querySelector("#code").value.trim();
  try {
    if (!practice) {
      const answer = await fetch("/join", { method: "POST", body: body.dataset.bot });
      if (!answer.ok) throw new Error(answer.statusText);
    }
  } catch {
    const said = document.querySelector("#join-notice");
    said.textContent = words["join-failed"];
    said.hidden = false;
    return;
  }
  history.replaceState(null, "", body.dataset.bot === "console" ? "/console" : practice ? "/chat" : "/");
  document.querySelector("#join-page").remove();
  document.querySelector("#chat").hidden = false;
  line.put({ command: "start", rest: code });
  begin();
};
