"use strict";
(() => {
const LIT_FOR = 2500;
const links = Array.from(document.querySelectorAll("nav a"));
const asked = new URL(location.href).searchParams.get("kind");
const link = links.find((each) => each.dataset.kind === asked) || links[0];
const kind = link.dataset.kind;
const status = document.getElementById("status");
const findings = document.getElementById("findings");
const frames = document.getElementById("frames");
let frame = null;
let shown = 0;
let loading = 0;

link.setAttribute("aria-current", "page");
document.getElementById("print").href = kind + ".pdf";

function make(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function say(text, bad) {
  status.textContent = text;
  status.classList.toggle("bad", bad === true);
}

/* Findings */

function counted(list, severity) {
  const number = list.filter((each) => each.severity === severity).length;
  return number === 0 ? [] : [number + " " + severity + (number === 1 ? "" : "s")];
}

function tellFindings(list) {
  const counts = ["error", "warning", "note"].flatMap((severity) => counted(list, severity));
  findings.hidden = list.length === 0;
  findings.querySelector("summary").textContent = counts.join(", ");
  findings.querySelector("ol").replaceChildren(...list.map((each) => {
    const item = document.createElement("li");
    item.append(
      make("span", "place", each.place), " ", make("span", each.severity, each.severity + " " + each.code), " " + each.message,
      make("span", "remedy", each.remedy));
    return item;
  }));
  if (list.some((each) => each.severity === "error")) {
    findings.open = true;
  }
  return counts.join(", ");
}

/* The document */

/** Elements of a document by id, and what each says. */
function texts(page) {
  return new Map(Array.from(page.querySelectorAll("main [id]")).map((each) => [each.id, each.textContent]));
}

/** The innermost elements that say something else than before. */
function changed(before, page) {
  const differ = Array.from(page.querySelectorAll("main [id]"))
    .filter((each) => each.textContent.trim() !== "" && before.get(each.id) !== each.textContent);
  const known = new Set(differ);
  return differ.filter((each) => !Array.from(each.querySelectorAll("[id]")).some((inner) => known.has(inner)));
}

/** By an animation, since the document's own policy allows no other style. */
function light(element) {
  const lit = {outline: "3px solid rgb(230 150 0)", outlineOffset: "3px", backgroundColor: "rgb(230 150 0 / .25)"};
  const off = {outline: "3px solid transparent", outlineOffset: "3px", backgroundColor: "transparent"};
  element.animate([lit, lit, off], {duration: LIT_FOR});
  element.dataset.previewLit = "";
  setTimeout(() => element.removeAttribute("data-preview-lit"), LIT_FOR);
}

function opened(page) {
  return Array.from(page.querySelectorAll("details")).map((each) => each.open);
}

/** What the reader had before the eyes stays there. */
function restore(from, to) {
  const open = opened(from.document);
  if (open.length !== 0) {
    to.document.querySelectorAll("details").forEach((each, i) => { each.open = open[i] === true; });
  }
  to.scrollTo({left: from.scrollX, top: from.scrollY, behavior: "instant"});
}

/** A link to elsewhere leaves the preview where it is. */
function sendElsewhere(page) {
  page.querySelectorAll("a[href^=http]").forEach((each) => {
    each.target = "_blank";
    each.rel = "noopener noreferrer";
  });
}

function arrived(next, number) {
  const former = frame;
  const page = next.contentDocument;
  if (number !== loading || page.querySelector("main") === null) {
    next.remove();
    return;
  }
  sendElsewhere(page);
  const lit = former === null ? [] : changed(texts(former.contentDocument), page);
  if (former !== null) {
    restore(former.contentWindow, next.contentWindow);
    former.remove();
  }
  next.classList.remove("next");
  frame = next;
  lit.forEach(light);
  frames.dataset.number = String(number);
  frames.dataset.changed = String(lit.length);
}

/** The filters of a document stand in its address. */
function filters() {
  return frame === null ? "" : new URL(frame.contentWindow.location.href).search;
}

function load(number) {
  loading = number;
  const next = document.createElement("iframe");
  next.title = "Document";
  next.className = "next";
  next.addEventListener("load", () => arrived(next, number));
  next.src = kind + ".html" + filters();
  frames.append(next);
}

function told(state) {
  document.title = state.title + " – preview";
  const counts = tellFindings(state.findings);
  if (!state.good) {
    say(state.number === 0 ? "Reading …" : "Errors: what is shown is the last state without any.", true);
  } else {
    say(counts === "" ? "As saved." : "As saved, with " + counts + ".");
  }
  if (state.good && state.number !== shown) {
    shown = state.number;
    load(state.number);
  } else if (frame === null && state.number !== 0 && loading === 0) {
    load(state.number);
  }
}

const events = new EventSource("events");
events.addEventListener("message", (event) => told(JSON.parse(event.data)));
events.addEventListener("error", () => say("The preview has ended.", true));
})();
