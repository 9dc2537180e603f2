"use strict";
(() => {
const lines = document.getElementById("page--data").textContent.trim().split("\n").map((line) => JSON.parse(line));
const told = (subject) => lines.filter(([first]) => first === subject).map((line) => line.slice(1));
const titles = new Map(told("title"));
const members = told("member");
const ties = told("tie").map(([kind, from, to, any]) => ({kind, from, to, any}));
const measures = Array.from(document.querySelectorAll("main [data-direction]"));
const titleOf = (id) => titles.get(id) || id;
const words = new Map(told("word"));
const say = (key) => words.get(key) || key;
const language = document.documentElement.lang || "en";
const plurals = new Intl.PluralRules(language);
const figures = new Intl.NumberFormat(language);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach((name) => element.setAttribute(name, attributes[name]));
  element.append(...children);
  return element;
}

/** The sentence of a sample number that takes the same plural, with this number. */
function counted(key, number) {
  const alike = ([name, sample]) => name === key ? plurals.select(sample) === plurals.select(number) : false;
  return told("count").find(alike)[2].replace("#", figures.format(number));
}

/* Filters */

const NONE = "none";
const FACETS = [
  ["party", say("who-acts")], ["part", say("part")], ["phase", say("phase")], ["status", say("status")],
  ["direction", say("direction")],
];
const count = make("p", {class: "tools-count", role: "status"});
const tools = make("fieldset", {class: "tools"}, make("legend", {}, say("only-some")));
const filters = [];

function valuesOf(measure, facet) {
  const values = (measure.getAttribute("data-" + facet) || "").split(" ").filter((value) => value !== "");
  return values.length === 0 ? [NONE] : values;
}

function wordsFor(facet, value) {
  const text = words.get(facet + "." + value) || titles.get(value) || (value === NONE ? say("none") : value);
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

function addFilter(facet, label) {
  const values = Array.from(new Set(measures.flatMap((measure) => valuesOf(measure, facet))));
  if (values.length === 1) {
    return;
  }
  const select = make("select", {"data-facet": facet}, make("option", {value: ""}, say("all")));
  values.forEach((value) => select.append(make("option", {value}, wordsFor(facet, value))));
  select.addEventListener("change", applyFilters);
  filters.push({facet, select});
  tools.append(make("label", {}, make("span", {}, label), select));
}

function isWanted(measure) {
  return filters.every(({facet, select}) =>
    select.value === "" || valuesOf(measure, facet).includes(select.value));
}

function applyFilters() {
  measures.forEach((measure) => { measure.hidden = !isWanted(measure); });
  document.querySelectorAll("main section.group").forEach((group) => {
    group.hidden = group.querySelector("[data-direction]:not([hidden])") === null;
  });
  const shown = measures.filter((measure) => !measure.hidden).length;
  count.textContent = counted("shown", shown);
  tools.classList.toggle("filtered", measures.length > shown);
  writeAddress();
}

/** What is chosen stands in the address, so that it is there again after a reload and can be sent on. */
function writeAddress() {
  const address = new URL(location.href);
  filters.forEach(({facet, select}) => {
    if (select.value === "") {
      address.searchParams.delete(facet);
    } else {
      address.searchParams.set(facet, select.value);
    }
  });
  if (address.href !== location.href) {
    history.replaceState(null, "", address.href);
  }
}

function readAddress() {
  const wanted = new URL(location.href).searchParams;
  filters.forEach(({facet, select}) => {
    const known = Array.from(select.options).some(({value}) => value === wanted.get(facet));
    select.value = known ? wanted.get(facet) : "";
  });
}

function resetFilters() {
  filters.forEach(({select}) => { select.value = ""; });
  applyFilters();
}

/** A link to a measure that a filter hides shows it again. */
function showTarget(event) {
  const link = event.target.closest("a[href^='#']");
  const target = link === null ? null : document.getElementById(link.getAttribute("href").slice(1));
  if (target !== null ? target.closest("[hidden]") !== null : false) {
    resetFilters();
  }
}

function addTools() {
  FACETS.forEach(([facet, label]) => addFilter(facet, label));
  const reset = make("button", {type: "button"}, say("reset"));
  reset.addEventListener("click", resetFilters);
  tools.append(reset, count);
  document.getElementById("page--tools").append(tools);
  readAddress();
  applyFilters();
}

/* What hangs on what. A step here is {id, any}: the step, and whether it is one of several that will do. */

function lists(pairs) {
  const map = new Map();
  pairs.forEach(([key, value]) => map.set(key, (map.get(key) || []).concat([value])));
  return (key) => map.get(key) || [];
}

const required = lists(ties.filter(({kind}) => kind === "requires").map((tie) => [tie.from, {id: tie.to, any: tie.any}]));
const groupsOf = lists(members);
const membersOf = lists(members.map(([member, group]) => [group, member]));

/** Ids that the steps lead to, directly and through others; without alternatives only, if firm. */
function reach(start, next, firm) {
  const found = new Set();
  const todo = [...start];
  while (todo.length > 0) {
    const step = todo.pop();
    if (firm ? !step.any : true) {
      if (!found.has(step.id)) {
        found.add(step.id);
        todo.push(...next(step.id));
      }
    }
  }
  return found;
}

/** What the beginning of a group needs of its own members cannot wait for that beginning. */
function isNeededToBegin(member, group) {
  const inside = membersOf(group);
  return reach(required(group), (id) => inside.includes(id) ? required(id) : [], false).has(member);
}

function stepsBefore(id) {
  const ofGroups = groupsOf(id).filter((group) => !isNeededToBegin(id, group)).flatMap(required);
  return required(id).concat(ofGroups);
}

/** The same for something that must be finished: a group is when its members are. */
function stepsToFinish(id) {
  return stepsBefore(id).concat(membersOf(id).map((member) => ({id: member, any: false})));
}

const everything = new Set(ties.flatMap(({from, to}) => [from, to]).concat(members.flat()));
const stepsAfter = lists(Array.from(everything).flatMap((id) =>
  stepsToFinish(id).map((step) => [step.id, {id, any: step.any}])));

const DIRECT = {
  "in-return-for": [say("taken"), say("given")],
  "opens-way-for": [say("way-opened"), say("opens-way")],
  "eases": [say("eased"), say("eases")],
  "suspended-by": [say("holds-up"), say("held-up")],
};

/** For each id that is tied to the picked one: how it looks and what is said of it. */
function rolesFor(picked) {
  const roles = new Map([[picked, {look: "picked", words: [say("picked")]}]]);
  const add = (id, look, words) => {
    const role = roles.get(id) || {look, words: []};
    if (id !== picked) {
      roles.set(id, {look: role.look, words: Array.from(new Set(role.words.concat([words])))});
    }
  };
  const addAll = (start, next, look, firmly, perhaps) => {
    const firm = reach(start, next, true);
    reach(start, next, false).forEach((id) => add(id, look, firm.has(id) ? firmly : perhaps));
  };
  addAll(stepsBefore(picked), stepsToFinish, "needs", say("first"), say("first-perhaps"));
  addAll(stepsAfter(picked), stepsAfter, "waits", say("waiting"), say("waiting-perhaps"));
  ties.filter(({kind}) => kind in DIRECT).forEach(({kind, from, to}) => {
    if (from === picked) {
      add(to, "tied", DIRECT[kind][0]);
    } else if (to === picked) {
      add(from, "tied", DIRECT[kind][1]);
    }
  });
  return roles;
}

/* Lights */

const said = make("p", {role: "status", "aria-live": "polite"});
const bar = make("div", {class: "picked-bar"}, said);
let pickedId = null;
let pickedFrom = null;

function framed(node, look) {
  const box = node.getBBox();
  const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const sizes = {x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 3};
  Object.keys(sizes).forEach((name) => frame.setAttribute(name, sizes[name]));
  frame.setAttribute("class", "lit-frame");
  node.setAttribute("data-lit", look);
  node.append(frame);
}

function lightElement(id, role) {
  document.querySelectorAll("svg [data-id='" + id + "']").forEach((node) => framed(node, role.look));
  const element = document.getElementById(id);
  if (element !== null) {
    element.setAttribute("data-lit", role.look);
    element.querySelectorAll(".pick-row").forEach((row) =>
      row.append(make("span", {class: "lit-tag"}, role.words.join(say("comma")))));
  }
}

function lightTies(roles) {
  const isIn = (id, looks) => roles.has(id) ? looks.includes(roles.get(id).look) : false;
  const within = (ends, looks) => ends.every((id) => isIn(id, looks));
  document.querySelectorAll("[data-kind]").forEach((tie) => {
    const from = tie.getAttribute("data-from");
    const lit = tie.getAttribute("data-to").split(" ").some((to) =>
      tie.getAttribute("data-kind") === "requires"
        ? within([from, to], ["picked", "needs"]) || within([from, to], ["picked", "waits"])
        : from === pickedId || to === pickedId);
    if (lit) {
      tie.setAttribute("data-lit", "tie");
    }
  });
}

function darken() {
  document.querySelectorAll(".lit-frame, .lit-tag, .picked-bar .more").forEach((element) => element.remove());
  document.querySelectorAll("[data-lit]").forEach((element) => element.removeAttribute("data-lit"));
  document.querySelectorAll("button.pick[aria-pressed='true']").forEach((button) =>
    button.setAttribute("aria-pressed", "false"));
}

function clear() {
  const inBar = bar.contains(document.activeElement);
  darken();
  pickedId = null;
  said.textContent = "";
  document.documentElement.classList.remove("has-picked");
  if (inBar ? pickedFrom !== null : false) {
    pickedFrom.focus();
  }
}

function summaryOf(roles) {
  const number = (look) => Array.from(roles.values()).filter((role) => role.look === look).length;
  return titleOf(pickedId) + ": " + ["needs", "waits", "tied"]
    .map((look) => counted(look, number(look)))
    .join(say("comma")) + ".";
}

function addWays() {
  const graph = document.querySelector("[id^='figure--order'] [data-id='" + pickedId + "']");
  const close = make("button", {type: "button"}, say("clear"));
  close.addEventListener("click", clear);
  const ways = make("p", {class: "more"});
  if (document.getElementById(pickedId) !== null) {
    ways.append(make("a", {href: "#" + pickedId}, say("to-place")));
  }
  if (graph !== null) {
    ways.append(make("a", {href: "#" + graph.closest("figure").id}, say("to-figure")));
  }
  ways.append(close);
  bar.append(ways);
}

function pick(id, from) {
  darken();
  pickedId = id;
  pickedFrom = from;
  const roles = rolesFor(id);
  roles.forEach((role, other) => lightElement(other, role));
  lightTies(roles);
  document.querySelectorAll("button.pick[data-for='" + id + "']").forEach((button) =>
    button.setAttribute("aria-pressed", "true"));
  said.textContent = summaryOf(roles);
  addWays();
  document.documentElement.classList.add("has-picked");
}

function addButton(measure) {
  const label = say("show-ties");
  const button = make("button", {
    type: "button", class: "pick", "aria-pressed": "false", "data-for": measure.id, "aria-label": label + ": " + titleOf(measure.id),
  }, label);
  button.addEventListener("click", () => pickedId === measure.id ? clear() : pick(measure.id, button));
  measure.querySelector(".m-facts, th").append(" ", make("span", {class: "pick-row"}, button));
}

/** The first click on a box of the figure of order picks it, the second follows its link. */
function pickNode(event) {
  const node = event.target.closest("[id^='figure--order'] [data-id]");
  const plain = ![event.ctrlKey, event.metaKey, event.shiftKey, event.altKey].includes(true);
  if (node === null ? false : plain) {
    if (node.getAttribute("data-id") !== pickedId) {
      event.preventDefault();
      pick(node.getAttribute("data-id"), node);
    }
  }
}

addTools();
measures.forEach(addButton);
document.querySelector("main").append(bar);
document.addEventListener("click", (event) => {
  showTarget(event);
  pickNode(event);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" ? pickedId !== null : false) {
    clear();
  }
});
})();
