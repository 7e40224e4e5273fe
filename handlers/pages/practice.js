/* The practice page: two real pages in two frames, each with a token in its own memory. */
for (const phone of document.querySelectorAll(".phone")) {
  const frame = phone.querySelector("iframe"), again = phone.querySelector("button"), from = frame.getAttribute("src");
  frame.addEventListener("load", () => {                            // Exit blanks this phone only
    const gone = frame.contentWindow.location.href === "about:blank";
    again.hidden = !gone;
    if (gone) again.focus();
  });
  again.addEventListener("click", () => { again.hidden = true; frame.src = from; frame.focus(); });
}
const [person] = document.querySelectorAll("iframe");
document.querySelector("#language").addEventListener("change", (event) => {
  person.contentWindow.postMessage({ language: event.target.value }, location.origin);
});
document.querySelector("#again").addEventListener("click", async () => {
  await fetch("/practice/again", { method: "POST" });
  location.reload();
});

/* One clock for both phones. A button that does nothing now says why, and keeps the focus. */
const now = document.querySelector("#now"), says = document.querySelector("#clock-says");
const moves = document.querySelectorAll("[data-move]");
let moving = false;
const show = (clock, aloud) => {
  now.setAttribute("aria-live", aloud ? "polite" : "off");          // the minutes go by in silence
  now.setAttribute("aria-busy", String(clock.moving));
  if (now.textContent !== clock.now) now.textContent = clock.now;
  if (says.textContent !== clock.says) says.textContent = clock.says;
  for (const one of moves) {
    if (clock.moving || (one.dataset.move === "next" && !clock.next)) one.setAttribute("aria-disabled", "true");
    else one.removeAttribute("aria-disabled");
  }
};
const look = async () => {
  const answer = await fetch("/practice/clock").catch(() => undefined);
  if (answer?.ok) { const clock = await answer.json(); if (!moving || clock.moving) show(clock, moving); }
};
const move = async (how) => {
  moving = true;
  const looks = setInterval(look, 300);                               // a long way shows how far it is
  const answer = await fetch("/practice/clock", { method: "POST", body: how }).catch(() => undefined);
  clearInterval(looks);
  if (answer?.ok) show(await answer.json(), true);
  moving = false;
};
for (const one of moves) {
  one.addEventListener("click", () => { if (!moving && one.getAttribute("aria-disabled") !== "true") move(one.dataset.move); });
}
setInterval(() => { if (!moving && !document.hidden) look(); }, 2000);
look();
