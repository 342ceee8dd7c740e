// The topics of a forum, as tabs between a group's head and its log: one is open, the others count what came.

import { h, icon, spoken } from "./dom.js";
import { isBot } from "./world.js";

/** The topic of a message; null is the General one. */
export const topicOf = (message) => (message.is_topic_message ? message.message_thread_id : null);

export class Topics {
  constructor(pane, chat) {
    this.pane = pane;
    this.all = [];
    /** The open one. */
    this.current = null;
    this.unread = new Map();
    this.element = h("div", {
      class: "topics", role: "tablist", "aria-label": `Topik ${pane.label}`, onwheel: (event) => this.roll(event),
    });
    this.update(chat);
  }

  /** Follows what topics there are, how they are called and whether they are closed. */
  update(chat) {
    const known = JSON.stringify(chat.topics);
    if (known === this.known) return;
    this.known = known;
    const hadFocus = this.element.contains(document.activeElement);
    // The newest first, as what is at hand; closed ones last.
    const topics = chat.topics.toSorted((a, b) => a.closed - b.closed || b.message_thread_id - a.message_thread_id);
    this.all = [{ message_thread_id: null, name: "Umum", closed: false }, ...topics];
    for (const topic of [...this.unread.keys()]) if (!this.find(topic)) this.unread.delete(topic);
    this.element.replaceChildren(...this.all.map((topic) => this.tab(topic)));
    // Deleted while it was open.
    if (!this.find(this.current)) this.select(null);
    this.show();
    if (hadFocus) this.tabOf(this.current).focus();
  }

  find(topic) {
    return this.all.find((each) => each.message_thread_id === topic);
  }

  get open() { return this.find(this.current); }

  tab({ message_thread_id: topic, name, closed }) {
    return h("button", {
      type: "button", role: "tab", class: closed ? "topic closed" : "topic", "data-topic": topic ?? "", title: name,
      "aria-controls": this.pane.list.id, onclick: () => this.select(topic), onkeydown: (event) => this.key(event),
    }, closed && [icon("lock"), spoken("ditutup")], h("span", { class: "topic-name" }, name),
    h("span", { class: "badge-count" }));
  }

  tabOf(topic) {
    return this.element.querySelector(`[data-topic="${topic ?? ""}"]`);
  }

  select(topic) {
    this.current = topic;
    this.unread.delete(topic);
    this.show();
    this.pane.topicChanged();
  }

  /** Marks the open one, and what was not read in the others. */
  show() {
    for (const { message_thread_id: topic } of this.all) {
      const tab = this.tabOf(topic);
      const isOpen = topic === this.current;
      tab.setAttribute("aria-selected", isOpen);
      tab.setAttribute("tabindex", isOpen ? 0 : -1);
      tab.querySelector(".badge-count").textContent = this.unread.get(topic) ?? "";
      if (isOpen) this.bringIntoView(tab);
    }
  }

  /** A wheel that turns one way only moves the row as well. */
  roll(event) {
    if (event.deltaX || this.element.scrollWidth <= this.element.clientWidth) return;
    event.preventDefault();
    this.element.scrollLeft += event.deltaY;
  }

  /** Scrolls nothing but the row of tabs. */
  bringIntoView(tab) {
    const row = this.element;
    const [start, end] = [tab.offsetLeft - row.offsetLeft, tab.offsetLeft - row.offsetLeft + tab.offsetWidth];
    if (start < row.scrollLeft) row.scrollLeft = start - 24;
    else if (end > row.scrollLeft + row.clientWidth) row.scrollLeft = end - row.clientWidth + 24;
  }

  /** A message came into a topic that is not open. */
  note(message) {
    if (!isBot(message) && message.from.id === this.pane.viewer) return;
    const topic = topicOf(message);
    this.unread.set(topic, (this.unread.get(topic) ?? 0) + 1);
    this.show();
  }

  get totalUnread() {
    return [...this.unread.values()].reduce((sum, count) => sum + count, 0);
  }

  key(event) {
    const places = { ArrowRight: this.place + 1, ArrowLeft: this.place - 1, Home: 0, End: this.all.length - 1 };
    if (!(event.key in places) || event.altKey) return;
    event.preventDefault();
    const next = this.all[(places[event.key] + this.all.length) % this.all.length].message_thread_id;
    this.select(next);
    this.tabOf(next).focus();
  }

  get place() { return this.all.indexOf(this.open); }
}
