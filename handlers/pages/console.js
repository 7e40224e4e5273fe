/* The clinician's page: people at one side, what is open at the other; on a phone one at a time. Nothing opens by
   itself: opening is recorded, and the person can see it. */
const $ = (selector) => document.querySelector(selector);
const drawn = new Map();                                            // seq → entry
let board, open, opened, pressed, editedAt = 0, moved = false, fresh = true;
let changed = "", boardEntry;                                       // the list that is shown, and whether it would be another now

const ASKS = { invite: "invite", "how-this-works": "help", "show-all": "people" };

const inOrder = () => [...drawn].sort(([one], [other]) => one - other).filter(([, entry]) => entry.o === undefined);
const newest = (is) => inOrder().findLast(([, entry]) => is(entry)) ?? [];
const isBoard = (entry) => entry.c === "people";

const take = (news) => {
  if (news.me) { $(".top .who").textContent = news.me.name ?? ""; }
  if (news.gone) { show([make("p", { class: "empty" }, words["staff-no-device"]), make("p", {}, make("a", { class: "button", href: "/console/join" }, words["have-code"]))]); return; }
  if (news.chat !== undefined) drawn.clear();
  if (news.hidden) { drawn.clear(); $("#announcer").textContent = ""; }
  const first = fresh && news.me?.language && !body.dataset.join;
  if (!news.e && first) line.put({ command: "people" });
  if (news.changed) { changed = news.changed; tellChange(); }
  if (!news.e) return;
  for (const [seq, entry] of news.e) drawn.set(seq, entry);
  for (const [seq] of inOrder().slice(0, -40)) drawn.delete(seq);
  pressed = undefined;
  editedAt = performance.now();
  draw();
  if (first && !open) line.put({ command: "people" });              // the list as it is now
  fresh = false;
};

const draw = () => {
  const held = document.activeElement;
  const [seqOfBoard, newestBoard] = newest(isBoard);
  if (newestBoard !== boardEntry) changed = "";
  boardEntry = newestBoard;
  const [seq, entry] = newest(() => true);
  board = seqOfBoard;
  if (boardEntry) $("#people").replaceChildren(...people(boardEntry));
  const isOpen = entry && !isBoard(entry);
  const last = inOrder().at(-2)?.[1];
  if (!isOpen && !fresh && last && !isBoard(last) && !last.a) {        // "Sent." stands above the list
    $("#people").prepend(make("div", { class: "notice", role: "status" }, ...blocks(last), last.q ? make("p", {}, last.q) : undefined));
  }
  tellChange();
  reading(Boolean(isOpen));
  $(".write").hidden = !(isOpen && entry.t);
  if (isOpen && (seq !== open?.seq || entry !== open.entry)) {
    open = { seq, entry };
    show(pane(seq, entry));
    if (!fresh) moveFocus(held);
  } else if (!isOpen) {
    const from = opened;
    open = undefined; opened = undefined;
    show([make("p", { class: "empty" }, words["choose-person"])]);
    if (moved || !held.isConnected) toPeople(from);
  }
  current();
};

/* One quiet line: the list does not move under its reader's eyes, and nothing opens by itself. */
const tellChange = () => {
  if (!changed || $("#changed")) return;
  $("#people").prepend(make("div", { class: "notice", role: "status", id: "changed" }, make("p", {}, changed),
    make("p", {}, make("button", { type: "button", class: "button", "data-do": "renew" }, words["show-list"]))));
};

/* Back in the list: to the row of whoever was open. */
const toPeople = (from) => {
  moved = false;
  (document.querySelector(`.someone[data-choice="${CSS.escape(from ?? "")}"]`) ?? $(".someone") ?? $("#people button"))?.focus();
};

/* The rows of a list under their headings, and the buttons that are none. */
const sectioned = (entry, level = "h2") => {
  const [rows, rest] = [(entry.a ?? []).filter(([, , , , more]) => more?.section), (entry.a ?? []).filter(([, , , , more]) => !more?.section)];
  const sections = new Map();
  for (const row of rows) sections.set(row[4].section, [...(sections.get(row[4].section) ?? []), row]);
  const listed = [...sections].map(([name, ones], at) => make("section", { "aria-labelledby": `${level}-group-${at}` },
    make(level, { id: `${level}-group-${at}` }, name, " ", make("span", {}, String(ones.length))),
    make("ul", {}, ...ones.map((one) => make("li", {}, someone(one))))));
  return [listed, { ...entry, a: rest }];
};

/* What stands above the list ("Sent."), the rows under their headings, then the board's own buttons. */
const people = (entry) => {
  const [listed, rest] = sectioned(entry);
  const said = blocks({ b: entry.b });
  if (entry.q && !listed.length) said.unshift(make("p", {}, entry.q));
  return [...said, ...listed, ...choices({ a: rest.a })];
};
const someone = ([data, label, , id, { lines = {} }]) => make("button", { type: "button", class: "someone", "data-press": data, "data-choice": id, "data-label": label },
  make("strong", {}, lines.name ?? label), " ", make("span", { class: "since" }, lines.when ?? ""), " ",
  ...Object.entries(lines).flatMap(([part, said]) => part !== "name" && part !== "when" ? [make("span", { class: kind(part) }, said), " "] : []));
/* A second of a kind ("state-2") is drawn like the first. */
const kind = (part) => ({ when: "more", hours: "more" })[part.replace(/-\d+$/, "")] ?? part.replace(/-\d+$/, "");

/* The opened card. A screen that sends stands in a frame, with "To Ana:" as its heading. */
const pane = (seq, entry) => {
  const said = blocks(entry);
  const place = entry.p ? make("p", { class: "small" }, entry.p) : undefined;
  const title = make("h2", { id: "title", tabindex: "-1" }, entry.q || said.shift()?.textContent || "");
  const first = said.find((one) => one.matches("h2"));
  const sends = entry.b?.some(([style]) => style === "human");
  if (first) first.tabIndex = -1;
  const heading = first ?? title;
  const rest = [first ? make("p", {}, entry.q) : undefined, entry.x ? make("p", {}, entry.x) : undefined, entry.f ? file(entry.f) : undefined];
  const parts = first ? [...said, ...rest] : [title, ...said, ...rest];
  const [listed, others] = sectioned(entry, "h3");
  const all = [...parts.filter((one) => one && (one !== rest[0] || entry.q)), ...listed, ...choices(others)];
  heading.id = "title";
  if (sends) all.at(-1)?.closest(".row")?.firstElementChild?.classList.add("main");
  return [make("section", { class: sends ? "confirm stack" : "stack", "data-seq": seq, "aria-labelledby": "title", "aria-live": "off" }, place, ...all)];
};

const show = (nodes) => $("#opened").replaceChildren(...nodes);

const moveFocus = (held) => {
  const title = $("#title");
  if (moved || (document.hasFocus() && (!held.isConnected || held === body))) title?.focus();
  else $("#announcer").textContent = title?.textContent ?? "";
  moved = false;
};

const reading = (isOpen) => {
  $("#chat").classList.toggle("reading", isOpen);
  $("#chat").classList.toggle("choosing", !isOpen);
  $(".skip-to").hidden = !isOpen;
};
const current = () => {
  for (const row of document.querySelectorAll(".someone")) {
    if (opened && row.dataset.choice === opened) row.setAttribute("aria-current", "true"); else row.removeAttribute("aria-current");
  }
};

const press = (target) => {
  const row = target.closest(".someone");
  if (isKey(target)) { line.put({ press: target.dataset.press, card: open?.seq ?? board }); return; }
  if (performance.now() - editedAt < 400 || (pressed && line.ready)) return;
  pressed = target;
  moved = true;
  const slow = setTimeout(() => target.append(make("span", { class: "not-yet" }, words["not-sent-here"])), line.ready ? 1000 : 0);
  const done = () => {
    clearTimeout(slow);
    target.querySelectorAll(".not-yet").forEach((one) => one.remove());
    setTimeout(() => { if (pressed === target) pressed = undefined; }, 3000);
  };
  if (row) opened = row.dataset.choice;
  const seq = row ? board : open?.seq ?? board;
  /* While somebody is open the list's own question has passed: the row then asks by name for the other person. */
  const passed = open && target.closest("#people");
  const what = passed ? { command: ASKS[target.dataset.choice] ?? "open", rest: target.dataset.choice } : { press: target.dataset.press, card: seq };
  line.put(what, done, { insteadOf: "press" });
  if (!row && target.closest("#people")) opened = undefined;
};

const does = {
  renew: () => { line.put({ command: "people" }); moved = true; },
  people: () => { line.put({ command: "people" }); reading(false); toPeople(opened); moved = true; },
  invite: () => { moved = true; opened = undefined; line.put({ command: "invite" }); },
  how: () => { moved = true; opened = undefined; line.put({ command: "help" }); },
  print: () => print(),
};

addEventListener("click", (event) => {
  const target = event.target.closest("button");
  if (!target) return;
  if (target.matches(".exit")) leave();
  else if (target.dataset.do) does[target.dataset.do]?.();
  else if (target.dataset.press) press(target);
});

addEventListener("submit", (event) => {
  event.preventDefault();
  if (event.target.id === "start") { join(event); return; }
  const text = $("#words").value.trim();
  if (!text) return;
  moved = true;
  line.put({ text, seen: line.seen });
  $("#words").value = "";
});

addEventListener("keydown", (event) => {
  const field = event.target.closest?.("#words");
  if (field && event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); field.form.requestSubmit(); }
});

const offline = (lost) => {
  const notice = $("#notice");
  notice.replaceChildren(...(lost ? [make("p", {}, words.offline)] : []));
  notice.hidden = !lost;
};
const begin = () => line.start(take, offline);
if (!body.dataset.join) begin();
