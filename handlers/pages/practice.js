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
