// Which chats stand on the page, as the window has room: all, some or one; and the list to choose from.

import { headline } from "./bubble.js";
import { avatar, h, icon } from "./dom.js";
import { hour } from "./times.js";
import { world } from "./world.js";

// What a chat needs with the gap beside it: the width of a phone.
const chatWidth = 334;
// The same as in page.css: below it the list is a row of faces, above it stands at the side, as wide as this.
const phone = matchMedia("(max-width: 699px)");
const listWidth = () => Math.min(240, Math.max(220, innerWidth * 0.22));

export class Arrangement {
  constructor(list) {
    this.list = list;
    this.panes = [];
    /** Every pane, the one last used first. */
    this.recent = [];
    this.room = 0;
    addEventListener("resize", () => { if (this.measure()) this.arrange(); });
  }

  /** Takes up the panes of a world; those that were open stay so. */
  fill(panes) {
    const earlier = this.recent.map((pane) => pane.chat);
    const rank = (pane) => earlier.indexOf(pane.chat);
    this.panes = panes;
    // At first the first person and the group: the way in leads from one to the other.
    const first = panes.find((pane) => !pane.isShared) ?? panes[0];
    const group = panes.find((pane) => pane.isShared);
    this.recent = earlier.length
      ? panes.toSorted((a, b) => rank(a) - rank(b))
      : [...new Set([first, group, ...panes].filter(Boolean))];
    this.list.replaceChildren(...panes.map((pane) => this.entry(pane)));
    for (const pane of panes) pane.element.addEventListener("focusin", () => this.use(pane));
    this.measure();
    this.arrange();
  }

  get current() { return this.recent[0]; }

  isOpen(pane) {
    return this.recent.indexOf(pane) < this.room;
  }

  /** How many chats the window has room for; says whether that changed. */
  measure() {
    const all = this.panes.length;
    const beside = Math.floor((innerWidth - listWidth()) / chatWidth);
    const room = phone.matches ? 1 : innerWidth >= all * chatWidth ? all : Math.max(1, beside);
    if (room === this.room) return false;
    this.room = room;
    document.body.classList.toggle("has-list", room < all);
    this.list.setAttribute("aria-multiselectable", room > 1);
    return true;
  }

  /** Brings a pane up, in place of the one not used for longest. */
  select(pane) {
    if (!pane) return;
    this.use(pane);
    pane.toEnd();
  }

  use(pane) {
    if (pane === this.current) return;
    this.recent = [pane, ...this.recent.filter((each) => each !== pane)];
    this.arrange();
  }

  arrange() {
    for (const pane of this.panes) {
      const [wasOpen, isOpen] = [pane.element.classList.contains("open"), this.isOpen(pane)];
      pane.element.classList.toggle("open", isOpen);
      const entry = this.entryOf(pane);
      entry.setAttribute("aria-selected", isOpen);
      entry.setAttribute("tabindex", pane === this.current ? 0 : -1);
      if (isOpen && !wasOpen) pane.toEnd();
      if (isOpen && pane.isAtEnd()) pane.setUnread(0);
    }
  }

  neighbour(pane, step) {
    const { panes } = this;
    return panes[(panes.indexOf(pane) + step + panes.length) % panes.length];
  }

  // MARK: The list

  entry(pane) {
    const face = avatar(pane.name, pane.hue);
    if (pane.isShared) face.replaceChildren(icon("group"));
    return h("button", {
      type: "button", role: "tab", "data-chat": pane.chat, "aria-controls": pane.element.id,
      onclick: () => this.select(pane), onkeydown: (event) => this.key(event, pane),
    }, face, h("span", { class: "tab-name" }, pane.name), h("span", { class: "tab-short" }, pane.shortName),
    h("time", { class: "tab-time" }), h("span", { class: "tab-last" }, pane.hint), h("span", { class: "badge-count" }));
  }

  entryOf(pane) {
    return this.list.querySelector(`[data-chat="${pane.chat}"]`);
  }

  key(event, pane) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step || event.altKey) return;
    event.preventDefault();
    const next = this.neighbour(pane, step);
    this.select(next);
    this.entryOf(next).focus();
  }

  showUnread(pane) {
    this.entryOf(pane).querySelector(".badge-count").textContent = pane.totalUnread || "";
  }

  /** Tells the newest message of a chat in its entry. */
  showLast(pane) {
    const last = [...world.chats.get(pane.chat).messages.values()].at(-1);
    if (!last) return;
    const entry = this.entryOf(pane);
    entry.querySelector(".tab-last").textContent = headline(last, pane.isShared);
    entry.querySelector(".tab-time").textContent = hour(last.date);
  }
}
