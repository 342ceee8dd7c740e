// The page: brings panes and tools to life and passes on what the simulator tells.

import { avatar, h, icon } from "./dom.js";
import { Pane } from "./pane.js";
import { takeAnswer } from "./keyboards.js";
import { clock, dayKey, setNow } from "./times.js";
import { setUpTools } from "./tools.js";
import { listen, on, world } from "./world.js";

const panes = new Map();
const holder = document.getElementById("panes");
const tabs = document.getElementById("tabs");
const narrow = matchMedia("(max-width: 699px)");
let current = null;

const shell = {
  isVisible: (pane) => !document.hidden && (!narrow.matches || pane === current),
  unreadChanged(pane) {
    const badge = tabs.querySelector(`[data-chat="${pane.chat}"] .badge-count`);
    if (badge) badge.textContent = pane.unread || "";
    const total = [...panes.values()].reduce((sum, each) => sum + each.unread, 0);
    document.title = total ? `(${total}) Kentongan` : "Kentongan · simulator percakapan";
  },
  /** Brings up a person's private chat with the bot and sends /start there. */
  open(person, payload) {
    const pane = panes.get(person);
    if (!pane) return;
    select(pane);
    pane.element.classList.remove("called");
    requestAnimationFrame(() => pane.element.classList.add("called"));
    pane.element.scrollIntoView({ block: "nearest" });
    pane.composer.focus();
    pane.start(payload);
  },
};

function build() {
  const chosen = current?.chat;
  panes.clear();
  for (const chat of world.chats.values()) panes.set(chat.id, new Pane(chat, shell));
  holder.replaceChildren(...[...panes.values()].map((pane) => pane.element));
  tabs.replaceChildren(...[...panes.values()].map(tab));
  holder.removeAttribute("aria-busy");
  select(panes.get(chosen) ?? panes.values().next().value);
}

function tab(pane) {
  const face = avatar(pane.name, pane.hue, "avatar avatar-small");
  if (pane.isShared) face.replaceChildren(icon("group"));
  return h("button", {
    type: "button", role: "tab", "data-chat": pane.chat, "aria-controls": pane.element.id,
    onclick: () => select(pane), onkeydown: (event) => moveTab(event, pane),
  }, face, h("span", { class: "tab-name" }, pane.shortName),
  h("span", { class: "badge-count" }));
}

function select(pane) {
  if (!pane) return;
  current = pane;
  for (const each of panes.values()) {
    const isCurrent = each === pane;
    each.element.classList.toggle("current", isCurrent);
    const button = tabs.querySelector(`[data-chat="${each.chat}"]`);
    button?.setAttribute("aria-selected", isCurrent);
    button?.setAttribute("tabindex", isCurrent ? 0 : -1);
  }
  if (pane.isAtEnd()) pane.setUnread(0);
  pane.toEnd();
}

function neighbour(pane, step) {
  const list = [...panes.values()];
  return list[(list.indexOf(pane) + step + list.length) % list.length];
}

function moveTab(event, pane) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const next = neighbour(pane, step);
  select(next);
  tabs.querySelector(`[data-chat="${next.chat}"]`).focus();
}

// Alt and an arrow step from chat to chat, wherever one is.
document.addEventListener("keydown", (event) => {
  const step = event.altKey && { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const holderPane = event.target.closest?.(".pane");
  const from = panes.get(Number(holderPane?.dataset.chat)) ?? current;
  const next = neighbour(from, step);
  select(next);
  next.composer.focus();
});

on("world", (data) => {
  setNow(data.now);
  build();
});
on("chat", (chat) => panes.get(chat.id)?.update(chat));
on("message", (chat, message, isNew) => panes.get(chat.id)?.show(message, isNew));
on("read", (chat, message) => panes.get(chat.id)?.markRead(message));
on("typing", (chat, milliseconds) => panes.get(chat)?.setTyping(milliseconds));
on("answer", takeAnswer);
on("online", (isOnline) => {
  document.getElementById("offline").hidden = isOnline;
});
on("bot", () => {
  const status = document.getElementById("status");
  const text = world.bot.connected ? "Bot tersambung" : "Menunggu bot";
  if (status.textContent !== text) status.textContent = text;
  status.classList.toggle("on", world.bot.connected);
  document.body.classList.toggle("has-commands", world.bot.commands.length > 0);
  keepTime();
});
document.addEventListener("visibilitychange", () => current?.noteScroll());

let today = null;

function keepTime() {
  setNow(world.bot.now);
  const key = dayKey(world.bot.now);
  if (key !== today) for (const pane of panes.values()) pane.renameDays();
  today = key;
  const time = document.getElementById("clock");
  time.hidden = !world.canAdvance;
  time.textContent = clock();
}

for (const place of document.querySelectorAll("[data-icon]")) place.append(icon(place.dataset.icon));
setUpTools();
listen();
