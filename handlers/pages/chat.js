/* The person's page. Focus is never lost and never taken; each question is announced once; what is above stays put. */
const $ = (selector) => document.querySelector(selector);
let log = $(".log");
const drawn = new Map();                                            // seq → { node, entry }
let fresh = true;                                                   // the first batch is not announced as news
let editedAt = 0, pressed, routes, owed = false, hidden = false, paused = false, left = false, helpFrom, plan, language;

const short = () => log.scrollHeight <= log.clientHeight && getComputedStyle(log).overflowY === "visible";
const atNewest = () => {                                            // some of the newest message can be seen
  const last = log.lastElementChild;
  return !last || last.getBoundingClientRect().top < (short() ? innerHeight : log.getBoundingClientRect().bottom) - 24;
};

/* At the newest message: follow. A card taller than the view shows its top. Numbers to call that came with what was
   written stay in sight, whatever comes below them, until the person does something. */
const follow = () => {
  const last = routes?.isConnected ? routes : log.lastElementChild;
  $(".newer").hidden = last === log.lastElementChild;
  if (!last) return;
  const tall = last === routes || last.offsetHeight + 24 > log.clientHeight;
  if (short()) last.scrollIntoView({ block: "start" });
  else log.scrollTop = tall ? last.offsetTop - log.offsetTop - 8 : log.scrollHeight;
};

/* The chat's language, which the page itself may still be on its way to; Arabic with its own digits, as everywhere. */
const written = () => (language || document.documentElement.lang).replace(/^ar$/u, "ar-u-nu-arab").replace(/^en$/u, "en-GB");
const day = (at) => new Intl.DateTimeFormat(written(), { weekday: "long", day: "numeric", month: "long" }).format(at * 1000);
const fit = (node) => {
  if (short()) return;
  const over = node.getBoundingClientRect().bottom + 16 - log.getBoundingClientRect().bottom;
  const room = node.getBoundingClientRect().top - 8 - log.getBoundingClientRect().top;
  if (over > 0 && room > 0) log.scrollTop += Math.min(over, room);
};

let lastDay;
const append = (node, entry) => {
  const today = entry?.at ? day(entry.at) : lastDay;
  if (today !== lastDay) log.append(make("p", { class: "day" }, lastDay = today));
  if (!fresh) node.classList.add("new");
  log.append(node);
};

/* The newest exchange: the last own message and all after it. The quieter look shows nothing else. */
const markLatest = () => {
  const all = [...log.children];
  const from = all.findLastIndex((one) => one.matches(".own"));
  all.forEach((one, at) => one.classList.toggle("latest", at >= from));
};

const question = (node) => node.querySelector("h2[tabindex]");
const announce = (node) => { $("#announcer").textContent = [node.querySelector(".says"), question(node)].map((one) => one?.textContent ?? "").join(" ").trim(); };

const arrive = (seq, entry, follows) => {
  const before = drawn.get(seq)?.node;
  const held = before?.contains(document.activeElement) ? document.activeElement : undefined;
  if (entry.z) {                                                      // taken out: a newer reminder has come
    before?.remove();
    drawn.delete(seq);
    if (held) log.focus({ preventScroll: true });
    return;
  }
  const node = drawEntry(seq, entry);
  const waiting = entry.y && log.querySelector(`[data-key="${CSS.escape(entry.y)}"]`);
  drawn.set(seq, { node, entry });
  if (waiting) { waiting.dataset.seq = seq; drawn.set(seq, { node: waiting, entry }); return; }
  if (before) {
    const top = before.offsetTop;
    before.replaceWith(node);
    log.scrollTop += node.offsetTop - top;                          // the question stays where it was,
    if (follows) fit(node);                                         // or moves up as far as its buttons need
    editedAt = performance.now();
  } else {
    append(node, entry);
    if (entry.s && !fresh) routes = node;
  }
  if (node.matches(".card")) focusOn(node, held ?? heldBy(), follows);
  else if (held) { owed = true; log.focus({ preventScroll: true }); }
  if (pressed && (pressed.seq === seq || !before)) pressed = undefined;
  if (!before && follows) follow();
};

/* The question moved into a new message: focus follows it out of the card that lost its buttons. */
const heldBy = () => {
  const at = document.activeElement;
  return pressed?.node.contains(at) || (owed && at === log) ? at : undefined;
};

/* Focus was in the card: it goes to the new question, which is read. It was elsewhere: the announcer says it. Never both. */
const focusOn = (node, held, follows) => {
  const explained = node.querySelector(".explain");
  const key = sameKey(node, held);
  owed = false;
  if (key) { key.focus({ preventScroll: true }); announce(node); }
  else if (held) (held.dataset.choice === "another-way" && explained ? explained : question(node)).focus();
  else if (!fresh) {
    announce(node);
    if (follows && !routes) question(node).scrollIntoView({ block: "nearest" });
  }
};

const take = (news) => {
  if (news.me) me(news.me);
  if (news.gone) { nobody(); return; }
  if (news.chat !== undefined) { drawn.clear(); log.querySelectorAll("[data-seq]").forEach((one) => one.removeAttribute("data-seq")); }
  if (news.hidden) conceal();
  if (news.static) append(drawEntry(0, { b: news.static.split("\n").filter(Boolean).map((text) => ["text", text]) }));
  if (news.me?.language && !news.e && fresh && !news.hidden && !body.dataset.join) line.put({ command: "menu" });  // nothing was said yet
  if (!news.e) return;
  const follows = fresh || atNewest(), before = drawn.size;
  for (const [seq, entry] of news.e) arrive(seq, entry, follows);
  if (!follows && drawn.size > before) $(".newer").hidden = false;
  markLatest();
  const newestSeq = Math.max(...[...drawn].filter(([, one]) => one.entry.o === undefined).map(([seq]) => seq));
  const newest = drawn.get(newestSeq)?.entry;
  if (newest) pauseOr(newest.a?.some(([data]) => data === "w:carry-on"));
  if (newest?.n) draft(newestSeq, newest);
  if (follows && newest && !routes) fit(drawn.get(newestSeq).node);
  if (fresh) follow();
  fresh = false;
};

const pauseOr = (isPaused) => {
  paused = Boolean(isPaused);
  const bar = $('[data-do="pause"]');
  bar.textContent = paused ? words["carry-on"] : words.pause;
};

/* The honest line of a draft language, once, above the first screen in it, with a way into English. */
const draft = (seq, entry) => {
  if (log.querySelector(".draft")) return;
  drawn.get(seq).node.before(make("div", { class: "msg wren draft latest", lang: entry.l, dir: entry.d || "ltr" }, make("p", { class: "who" }, "Wren"),
    make("div", { class: "says" }, make("p", {}, entry.n),
      make("p", {}, make("button", { type: "button", class: "button", "data-do": "english", lang: "en", dir: "ltr" }, words.english)))));
};

const me = (who) => {
  document.documentElement.dataset.look = who.look === "quiet" ? "quiet" : "";
  left = Boolean(who.left);
  plan = who.plan;
  waits();
  if (who.language && who.language !== (language ?? document.documentElement.lang.slice(0, 2))) speak(who.language);
  language = who.language || language;
  if (who.hidden && fresh) conceal();
};

/* The page's own words in another language: the same page is asked for, and its fixed parts are exchanged. */
const speak = async (code) => {
  const answer = await fetch(`${location.pathname.startsWith("/join") ? "/" : location.pathname}?language=${code}`);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  Object.assign(document.documentElement, { lang: page.documentElement.lang, dir: page.documentElement.dir });
  Object.assign(words, JSON.parse(page.body.dataset.words));
  const kept = $("#words").value, writing = document.activeElement === $("#words"), open = !$("#help-page").hidden;
  for (const part of ["#chat > .top", "#chat > .foot", "#help-page"]) $(part).replaceWith(document.adoptNode(page.querySelector(part)));
  log.setAttribute("aria-label", page.querySelector(".log").getAttribute("aria-label"));
  $("#help-page").hidden = !open;
  ownPlan(open);
  waits();
  $("#words").value = kept;
  if (writing) $("#words").focus();
  pauseOr(paused);
};

const nobody = () => {
  plan = undefined;
  log.replaceChildren(make("div", { class: "msg wren latest" }, make("p", { class: "who" }, "Wren"),
    make("div", { class: "says" }, make("p", {}, words["no-device"]),
      make("p", {}, make("a", { class: "button", href: "/join" }, words["have-code"])))));
  $(".write").hidden = true;
};

const conceal = () => {
  drawn.clear(); lastDay = undefined; hidden = true; pressed = undefined;
  $("#announcer").textContent = "";                                  // it holds the last question
  ownPlan(false);
  log.replaceChildren(make("div", { class: "msg wren latest" }, make("p", { class: "who" }, "Wren"),
    make("div", { class: "says" }, make("p", {}, words.hidden),
      make("p", {}, make("button", { type: "button", class: "button", "data-do": "show" }, words.show)))));
};
const reveal = () => { hidden = false; fresh = true; lastDay = undefined; drawn.clear(); log.replaceChildren(); line.show(); log.focus(); };

const mark = (node, text, waiting) => { node.querySelector(".mark").textContent = text; node.classList.toggle("waiting", waiting); };

const write = (text) => {
  const node = own(text, "");
  routes = undefined;
  append(node);
  markLatest();
  const slow = setTimeout(() => mark(node, words["not-sent"], true), line.ready ? 1000 : 0);
  node.dataset.key = line.put({ text, seen: line.seen }, () => { clearTimeout(slow); mark(node, words.sent, false); });
  follow();
};

/* A press. For 400 ms after an edit the card takes none, and a second press waits for the first to be answered. */
const press = (target) => {
  const node = target.closest("[data-seq]");
  const seq = Number(node.dataset.seq);
  if (isKey(target)) { line.put({ press: target.dataset.press, card: seq }); return; }
  if (performance.now() - editedAt < 400 || (line.ready && pressed?.seq === seq)) return;
  pressed = { seq, node };
  routes = undefined;
  node.querySelectorAll(".not-yet").forEach((one) => one.remove());
  const slow = setTimeout(() => target.append(make("span", { class: "not-yet mine" }, words["not-sent-here"])), line.ready ? 1000 : 0);
  line.put({ press: target.dataset.press, card: seq }, () => {
    clearTimeout(slow);
    node.querySelectorAll(".not-yet").forEach((one) => one.remove());
    setTimeout(() => { if (pressed?.seq === seq) pressed = undefined; }, 3000);
  }, { insteadOf: `card ${seq}` });
};

/* What can wait is passed on only for somebody from whom something can be passed on. */
const waits = () => { if ($("#help-wait")) $("#help-wait").hidden = left || Boolean($("#join-page")); };

/* Their own people first. The words stand on the page only while help is open. */
const ownPlan = (open) => {
  const place = $("#help-own"), parts = open ? Object.entries(plan ?? {}) : [];
  place.hidden = !parts.length;
  place.replaceChildren(...parts.flatMap(([part, text]) => [make("h2", {}, place.dataset[part]), make("p", { dir: "auto" }, ...dialled(text))]));
};

const help = (open) => {
  if (open) helpFrom = document.activeElement;
  const joining = $("#join-page");
  $("#help-page").hidden = !open;
  (joining ?? $("#chat")).hidden = open;
  ownPlan(open);
  waits();
  if (open) { scrollTo(0, 0); $("#help").focus(); } else (helpFrom?.isConnected && helpFrom !== body ? helpFrom : $('[data-do="help"]')).focus();
};

const does = {
  help: () => help(true),
  "close-help": () => help(false),
  pause: () => line.put({ press: paused ? "w:carry-on" : "w:pause" }),
  hide: () => { line.hide(); conceal(); $("#words").value = ""; log.focus(); },
  show: reveal,
  "in-person": () => { help(false); line.put({ press: "w:in-person" }); },
  "not-now": leave,
  print: () => {                                                     // the one whose button it was, and no other
    const one = document.activeElement.closest(".print");
    log.querySelectorAll(".print").forEach((other) => other.classList.toggle("no-print", other !== one));
    print();
    log.querySelectorAll(".msg.no-print").forEach((other) => other.classList.remove("no-print"));
  },
  english: () => line.put({ command: "language", rest: "en" }),
};

addEventListener("click", (event) => {
  const target = event.target.closest("button");
  if (!target) return;
  if (target.matches(".exit")) leave();
  else if (target.matches(".newer")) { routes = undefined; follow(); (log.querySelector(".card:last-child h2") ?? log).focus({ preventScroll: true }); }
  else if (target.dataset.do) does[target.dataset.do]?.();
  else if (target.dataset.press) press(target);
});

addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.id === "start") { join(event); return; }
  const text = $("#words").value.trim();
  if (text) write(text);
  $("#words").value = "";
  $("#words").focus();
});

addEventListener("keydown", (event) => {
  const field = event.target.closest?.("#words");
  if (field && event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); field.form.requestSubmit(); return; }
  if (event.key === "Escape") {
    const explained = event.target.closest?.(".card")?.querySelector(".explain");
    if (!$("#help-page")?.hidden) help(false);
    else if (explained) { question(explained.closest(".card")).focus(); explained.remove(); }
  }
  if (event.altKey || event.ctrlKey || event.metaKey || field) return;
  const key = keyFor(event, log.querySelector(".card:last-child .keys"));
  if (key) { event.preventDefault(); press(key); return; }
  event.target.closest?.(".card")?.querySelector(`.rate[value="${CSS.escape(event.key)}"]`)?.click();
});

log.addEventListener("scroll", () => { if (atNewest()) $(".newer").hidden = true; });
addEventListener("pageshow", (event) => { if (event.persisted) conceal(); });

const offline = (lost) => {
  const notice = $("#notice");
  notice.replaceChildren(...(lost ? [make("p", {}, words.offline)] : []));
  notice.hidden = !lost;
};
/* The practice page may change the language of this phone. */
addEventListener("message", (event) => {
  if (practice && event.origin === location.origin && event.data?.language) line.put({ command: "language", rest: event.data.language });
});
const begin = () => line.start(take, offline);
if (!body.dataset.join) begin();
