"use strict";
(() => {
const form = document.getElementById("tools");
const packages = Array.from(document.querySelectorAll(".package"));
const count = form.querySelector(".tools-count");
const fields = Array.from(form.elements).filter(({name}) => name !== "");
const figures = new Intl.NumberFormat(document.documentElement.lang || "en");
let index = null;

/** Words and the packages that have them, read when somebody searches for the first time. */
function wordIndex() {
  if (index === null) {
    index = document.getElementById("words").textContent.trim().split("\n").map((line) => line.split(" "));
  }
  return index;
}

/** As the program folds what it indexes. */
function wordsOf(text) {
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}+/gu, "");
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
}

/** Where the first word stands that is not before this one. */
function firstFrom(word) {
  const lines = wordIndex();
  let low = 0;
  let high = lines.length;
  while (high > low) {
    const middle = (low + high) >> 1;
    if (word > lines[middle][0]) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Positions of the packages that have a word with this beginning. */
function having(beginning) {
  const lines = wordIndex();
  const found = new Set();
  for (let i = firstFrom(beginning); lines.length > i; i++) {
    const [word, places] = lines[i];
    if (!word.startsWith(beginning)) {
      break;
    }
    let position = 0;
    (places || "").split(",").forEach((distance) => {
      position += parseInt(distance, 36);
      found.add(position);
    });
  }
  return found;
}

function apply() {
  const {q, marking, state, overdue} = form.elements;
  const found = wordsOf(q.value).map(having);
  const fits = (field, value) => field.value === "" || field.value === value;
  let shown = 0;
  packages.forEach((item, position) => {
    const told = item.dataset;
    const wanted = [
      found.every((places) => places.has(position)),
      fits(marking, told.marking || "-"),
      fits(state, told.state),
      !overdue.checked || told.overdue === "yes",
    ];
    item.hidden = wanted.includes(false);
    shown += item.hidden ? 0 : 1;
  });
  count.textContent = count.dataset.said.replace("#", figures.format(shown));
  form.classList.toggle("filtered", packages.length > shown);
  writeAddress();
}

/** What is chosen stands in the address, so that it is there again after a reload and can be sent on. */
function writeAddress() {
  const address = new URL(location.href);
  fields.forEach((field) => {
    const value = field.type === "checkbox" ? (field.checked ? field.value : "") : field.value;
    if (value === "") {
      address.searchParams.delete(field.name);
    } else {
      address.searchParams.set(field.name, value);
    }
  });
  if (address.href !== location.href) {
    history.replaceState(null, "", address.href);
  }
}

function readAddress() {
  const wanted = new URL(location.href).searchParams;
  fields.forEach((field) => {
    const value = wanted.get(field.name) || "";
    if (field.type === "checkbox") {
      field.checked = value === field.value;
    } else if (field.type === "search" || Array.from(field.options).some((option) => option.value === value)) {
      field.value = value;
    }
  });
}

form.addEventListener("input", apply);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(apply));
readAddress();
form.hidden = false;
apply();
})();
