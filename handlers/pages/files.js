/* Voice notes and photos. A file is told its size before it is sent, and sent only after a yes; one that is kept is asked
   for when somebody wants it, lives in the page's memory, and goes from there with what it stood in. */
const MOST_BYTES = 10 * 1024 * 1024;                                // the server's own limit (handlers/media_type.py)

const sized = (bytes) => {
  const [unit, n] = bytes < 1e6 ? ["kilobyte", Math.max(1, Math.round(bytes / 1000))] : ["megabyte", Math.round(bytes / 1e5) / 10];
  const language = document.documentElement.lang.replace(/^ar$/u, "ar-u-nu-arab");
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(n);
};

const settled = () => !fresh;                                         // what comes now was asked for just now

const pressable = (text, act, main) => {
  const node = make("button", { type: "button", class: main ? "button main" : "button" }, text);
  node.addEventListener("click", (event) => { event.stopPropagation(); act(); });
  return node;
};

/* The place in a card where a file is chosen. */
const uploader = () => {
  const input = make("input", { type: "file", accept: "image/jpeg,image/png,image/webp,audio/*,.m4a,.mp3,.ogg,.oga", hidden: "hidden", tabindex: "-1" });
  const said = make("div", { tabindex: "-1" }), row = make("div", { class: "row" }), state = make("p", { role: "status" });
  const bar = make("progress", { max: "1", value: "0", "aria-label": words["file-sending"], hidden: "hidden" });
  const box = make("div", { class: "upload" }, said, bar, state, row, input);
  let chosen;
  const tell = (text) => { state.replaceChildren(...isolated(text)); };
  const offer = () => { said.replaceChildren(); bar.hidden = true; row.replaceChildren(pressable(words["file-choose"], () => input.click())); };
  input.addEventListener("change", () => {
    chosen = input.files[0];
    input.value = "";
    if (!chosen) return;
    tell("");
    if (chosen.size > MOST_BYTES) { offer(); tell(words["file-too-big"]); return; }
    said.replaceChildren(make("p", {}, `\u2068${sized(chosen.size)}\u2069`), make("p", { class: "ask" }, words["file-ask"]));
    row.replaceChildren(pressable(words["file-keep"], () => send(), true), pressable(words["file-leave"], () => { chosen = undefined; offer(); row.firstChild.focus(); }));
    said.focus();
  });
  const send = () => {
    const key = crypto.getRandomValues(new Uint32Array(3)).join("-"), file = chosen, request = new XMLHttpRequest();
    request.open("POST", "/upload");
    request.setRequestHeader("Wren-Key", key);
    if (line.token) request.setRequestHeader("Wren-Phone", line.token);
    row.replaceChildren(pressable(words["file-leave"], () => request.abort()));
    row.firstChild.focus();
    bar.hidden = false;
    tell(words["file-sending"]);
    request.upload.addEventListener("progress", (event) => { if (event.lengthComputable) bar.value = event.loaded / event.total; });
    request.addEventListener("loadend", () => {
      const held = box.contains(document.activeElement);
      offer();
      if (request.status === 204) { tell(words["file-sent"]); box.querySelectorAll(".row").forEach((one) => one.remove()); if (held) box.closest(".card")?.querySelector("h2")?.focus(); return; }
      tell(words[{ 0: "file-not-sent", 413: "file-too-big", 415: "file-unknown", 507: "file-no-room" }[request.status] ?? "file-not-sent"]);
      if (held) row.firstChild.focus();
    });
    request.send(file);
  };
  offer();
  return box;
};

/* One that is kept: fetched at a press, or at once where it has just been asked for. */
const keptFile = ({ name, type, id }, at_once) => {
  const picture = type.startsWith("image/"), box = make("div", { class: "kept-file" });
  const state = make("p", { role: "status" });
  const open = async () => {
    const answer = await fetch("/file", { method: "POST", body: JSON.stringify({ bot: body.dataset.bot, token: line.token, id }) }).catch(() => undefined);
    if (!answer?.ok) { state.textContent = words[answer?.status === 404 ? "file-gone" : "file-not-now"]; return; }
    const address = URL.createObjectURL(await answer.blob());
    const node = picture ? make("img", { class: "photo", src: address, alt: words["file-photo"] })
      : make("audio", { controls: "controls", src: address, "aria-label": words["file-sound"] });
    box.replaceChildren(node, make("p", {}, make("a", { class: "button", download: name, href: address }, words["keep-file"])));
    const gone = new MutationObserver(() => { if (!box.isConnected) { URL.revokeObjectURL(address); gone.disconnect(); } });
    gone.observe(document.body, { childList: true, subtree: true });
  };
  box.append(make("p", {}, pressable(words[picture ? "file-look" : "file-listen"], open)), state);
  if (at_once) open();
  return box;
};
