// The page: brings panes and tools to life and passes on what the simulator tells.

import { Arrangement } from "./arrangement.js";
import { icon } from "./dom.js";
import { Pane } from "./pane.js";
import { takeAnswer } from "./keyboards.js";
import { clock, dayKey, setNow } from "./times.js";
import { setUpTools } from "./tools.js";
import { listen, on, world } from "./world.js";

const panes = new Map();
const holder = document.getElementById("panes");
const arrangement = new Arrangement(document.getElementById("tabs"));

const shell = {
  isVisible: (pane) => !document.hidden && arrangement.isOpen(pane),
  unreadChanged(pane) {
    arrangement.showUnread(pane);
    const total = [...panes.values()].reduce((sum, each) => sum + each.totalUnread, 0);
    document.title = total ? `(${total}) Kentongan` : "Kentongan · simulator percakapan";
  },
  /** Brings up a person's private chat with the bot and sends /start there. */
  open(person, payload) {
    const pane = panes.get(person);
    if (!pane) return;
    arrangement.select(pane);
    pane.element.classList.remove("called");
    requestAnimationFrame(() => pane.element.classList.add("called"));
    pane.composer.focus();
    pane.start(payload);
  },
};

function build() {
  panes.clear();
  for (const chat of world.chats.values()) panes.set(chat.id, new Pane(chat, shell));
  const all = [...panes.values()];
  holder.replaceChildren(...all.map((pane) => pane.element));
  arrangement.fill(all);
  for (const pane of all) arrangement.showLast(pane);
  holder.removeAttribute("aria-busy");
}

// Alt and an arrow step from chat to chat, wherever one is.
document.addEventListener("keydown", (event) => {
  const step = event.altKey && { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const from = panes.get(Number(event.target.closest?.(".pane")?.dataset.chat)) ?? arrangement.current;
  const next = arrangement.neighbour(from, step);
  arrangement.select(next);
  next.composer.focus();
});

on("world", (data) => {
  setNow(data.now);
  build();
});
on("chat", (chat) => panes.get(chat.id)?.update(chat));
on("message", (chat, message, isNew) => {
  const pane = panes.get(chat.id);
  if (!pane) return;
  pane.show(message, isNew);
  arrangement.showLast(pane);
});
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
document.addEventListener("visibilitychange", () => {
  for (const pane of panes.values()) pane.noteScroll();
});

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
