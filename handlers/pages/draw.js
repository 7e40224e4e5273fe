/* From what the server sends to the markup of the reference pages. Text goes in as text, never as HTML. */
const make = (tag, attributes = {}, ...kids) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined && value !== "") node.setAttribute(name, value);
  node.append(...kids.filter((kid) => kid).flatMap((kid) => typeof kid === "string" ? isolated(kid) : kid));
  return node;
};

/* Names, numbers and people's own words arrive between U+2068 and U+2069: here that is <bdi>. */
const isolated = (text) => text.split(/\u2068([^\u2068\u2069]*)\u2069/u).map((part, at) => {
  if (at % 2 === 0) return part.replace(/[\u2068\u2069]/gu, "");
  const own = document.createElement("bdi");
  own.append(...dialled(part));
  return own;
});

/* A number of ours can be tapped, and so can one that somebody put into their own words (who to call). */
const dialled = (text) => !words.numbers ? [text]
  : words.numbers[text] ? [link(text, words.numbers[text])]
  : text.split(/(\+?[0-9](?: ?[0-9]){8,13})/u).map((part, at) => at % 2 ? link(part, `tel:${part.replaceAll(" ", "")}`) : part);
const link = (text, href) => {
  const node = document.createElement("a");
  node.href = href;
  node.textContent = text;
  return node;
};

/* Blocks: [style, text] or ["table", rows]. Items next to each other become one list. */
const blocks = (entry) => {
  const nodes = [];
  let list, titled = false;
  for (const [style, text] of entry.b ?? []) {
    if (style !== "item" && style !== "step") list = undefined;
    if (style === "heading") { nodes.push(make(titled ? "h3" : "h2", {}, text)); titled = true; }
    else if (style === "item" || style === "step") {
      if (!list) nodes.push(list = make(style === "step" ? "ol" : "ul"));
      list.append(make("li", {}, text));
    }
    else if (style === "quote") nodes.push(make("blockquote", {}, make("p", {}, text)));
    else if (style === "table") nodes.push(table(text));
    else nodes.push(make("p", { class: { small: "small", proof: "proof", human: "text" }[style] }, text));
  }
  return nodes;
};

/* Phones lay a table out as blocks, which drops its meaning: so every part says its role. Before each cell stands
   its heading, for the phone. */
const table = ([heads, ...rows]) => make("table", { class: "compare", role: "table" },
  make("thead", { role: "rowgroup" }, make("tr", { role: "row" },
    ...heads.map((head) => make("th", { role: "columnheader", scope: "col" }, head)))),
  make("tbody", { role: "rowgroup" }, ...rows.map(([first, ...cells]) => make("tr", { role: "row" },
    make("th", { role: "rowheader", scope: "row" }, first),
    ...cells.map((cell, at) => make("td", { role: "cell", class: cell ? (at === 0 && heads.length > 3 ? "was" : "") : "none" },
      make("span", { class: "lead" }, heads[at + 1]), " ", make("span", {}, ...numbered(cell))))))));
const numbered = (cell) => {
  const [, number, word] = /^\u2068?([0-9])\u2069?,?( .*)$/u.exec(cell) ?? [];
  return number ? [make("b", {}, number), word] : [cell];
};

const button = ([data, label, group, id, more = {}], only) => {
  const attributes = { type: "button", "data-press": data, "data-choice": id, "data-label": label, value: group === "rates" ? id : "" };
  if (group === "rates") {
    const rate = make("button", { ...attributes, class: "rate" },
      make("b", {}, more.lines?.number ?? id), " ", make("span", {}, more.lines?.word ?? label));
    if (more.pressed) rate.append(" ", make("span", { class: "mine" }, words["your-answer"]));
    return rate;
  }
  if (group === "lines") return make("button", { ...attributes, class: "button line" }, ...parts(label, more.lines));
  if (group === "keys") return make("button", { ...attributes, class: "button key" }, make("span", {}, label));
  if (more.pressed) attributes["aria-pressed"] = "true";
  return make("button", { ...attributes, class: only ? "button main" : "button" }, make("span", {}, more.long || label));
};
const parts = (label, lines = {}) => Object.keys(lines).length
  ? Object.entries(lines).map(([name, text]) => make("span", { class: name }, text))
  : [make("span", {}, label)];

/* A keypad: keys may be pressed as fast as fingers go, and on the keyboard; the digits go from here and are not shown. */
const isKey = (node) => Boolean(node?.matches?.(".key"));
const sameKey = (node, held) => isKey(held) ? node.querySelector(`.key[data-choice="${CSS.escape(held.dataset.choice)}"]`) : undefined;
const keyFor = (event, pad) => {
  const choice = /^[0-9]$/u.test(event.key) ? `digit-${event.key}` : event.key === "Backspace" ? "erase" : event.key === "Enter" && !event.target.closest?.("button") ? "ok" : "";
  return choice ? pad?.querySelector(`.key[data-choice="${choice}"]`) : undefined;
};

/* Buttons in their groups, in the order in which the groups first appear. */
const choices = (entry, labelled) => {
  const groups = grouped(entry.a ?? []);
  return [...groups].map(([group, ones]) => {
    const chosen = ones.some(([, , , , more]) => more?.pressed);
    const only = group === "answers" && ones.length === 1;
    const box = make("div", {
      class: { rates: "rates", ways: "ways row", answers: "row", keys: "keys" }[group] ?? "stack",
      role: "group",
      ...(group === "ways" ? { "aria-label": words["other-ways"] } : labelled ? { "aria-labelledby": labelled } : { "aria-label": words.answers }),
    }, ...ones.map((one) => button(one, only)));
    if (group === "rates" && chosen) {
      ones.forEach(([, , , , more], at) => box.children[at].setAttribute("aria-pressed", String(Boolean(more?.pressed))));
    }
    return box;
  });
};
const grouped = (all) => {
  const groups = new Map();
  for (const one of all) groups.set(one[2], [...(groups.get(one[2]) ?? []), one]);
  return groups;
};

/* Who speaks is always written. A clinician's words stand in a frame of their own, with the agreed phrase below. */
const letter = (all = []) => {
  const at = all.findIndex(([style]) => style === "human");
  if (at < 0 || body.dataset.bot === "console") return { rest: all };
  const from = all[at - 1]?.[0] === "small" ? all[at - 1][1] : "";
  const spoken = all.filter(([style]) => style === "human" || style === "proof");
  const node = make("div", { class: "msg human" }, from ? make("p", { class: "who" }, from) : undefined,
    make("div", { class: "says" }, ...spoken.map(([style, text]) => make("p", { class: style === "proof" ? "proof" : "text" }, text))));
  return { node, rest: all.filter((one, here) => !spoken.includes(one) && (here !== at - 1 || !from)) };
};

/* One entry of the log. A question with buttons is a card; a card that has lost them is a message like any other. */
const drawEntry = (seq, entry) => {
  const language = { "data-seq": seq, lang: entry.l, dir: entry.d || "ltr" };
  if (entry.o !== undefined) return own(entry.o, words.sent, { "data-seq": seq });
  if (entry.q && entry.c && entry.a?.length) return card(seq, entry, language);
  const { node, rest } = letter(entry.b);
  const past = entry.c && entry.q;                                   // what to do on a screen is no use once it has passed
  const said = blocks({ b: past ? rest.filter(([style]) => style !== "small") : rest });
  if (entry.q) said.push(make("p", { class: said.length ? "ask" : "" }, entry.q));
  if (entry.x) said.push(make("p", {}, entry.x));
  if (entry.f) said.push(file(entry.f));
  const prints = entry.k && !entry.f;                                // what goes with a file is kept as the file
  const what = prints ? [make("article", { class: "plan" }, ...said, printing())] : said;
  if (node && !what.length && !entry.a) { Object.entries(language).forEach(([name, value]) => value && node.setAttribute(name, value)); return node; }
  return make("div", { ...language, class: `msg wren${prints ? " print" : ""}` },
    make("p", { class: "who" }, "Wren"),
    make("div", { class: "says" }, node, ...what, ...choices(entry)));
};

const own = (text, mark, attributes = {}) => make("div", { ...attributes, class: "msg own" },
  make("p", { class: "who" }, words.you),
  make("div", { class: "says" }, make("p", {}, text)),
  make("p", { class: "mark" }, mark));

const card = (seq, entry, language) => {
  const { node, rest } = letter(entry.b);
  const small = rest.filter(([style]) => style === "small").map(([, text]) => make("p", { class: "also" }, text));
  const above = [node, ...blocks({ b: rest.filter(([style]) => style !== "small") })].filter(Boolean);
  const says = above.length ? make("div", { class: "says", id: `above-${seq}` }, ...above) : undefined;
  const title = make("h2", { id: `question-${seq}`, class: (entry.q.length > 90 || entry.q.includes("\n")) && !entry.p ? "long" : "", tabindex: "-1", "aria-describedby": says?.id });
  if (entry.p) title.append(make("span", { class: "place" }, entry.p), " ");
  title.append(...isolated(entry.q));
  return make("section", { ...language, class: "card", "aria-labelledby": title.id, "aria-live": "off" },
    says, title, entry.x ? make("p", { class: "explain", tabindex: "-1" }, entry.x) : undefined, ...small,
    entry.f ? file(entry.f) : undefined, entry.u ? uploader() : undefined, ...choices(entry, title.id));
};

const printing = () => make("p", { class: "no-print" }, make("button", { type: "button", class: "button", "data-do": "print" }, words["keep-copy"]));

/* A picture is shown; any other file is offered. It comes over the line, so there is no address to find it at. */
const file = ({ name, type, data, id }) => {
  if (id) return keptFile({ name, type, id }, settled());
  if (type.startsWith("image/")) return make("img", { class: "picture", src: `data:${type};base64,${data}`, alt: words.picture });
  const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
  const link = make("a", { class: "button", download: name, href: URL.createObjectURL(new Blob([bytes], { type })) }, words["keep-file"]);
  return make("p", {}, link);
};
