// One chat: its head, its log, its composer.

import { avatar, h, icon, spoken, ticks } from "./dom.js";
import { bubble } from "./bubble.js";
import { simulator } from "./calls.js";
import { Composer } from "./composer.js";
import { ask, rewrite, toast } from "./dialogs.js";
import { menuButton } from "./menus.js";
import { day, dayKey } from "./times.js";
import { Topics, topicOf } from "./topics.js";
import { isBot, nameOf, world } from "./world.js";

/** Messages of one sender closer than this stand together. */
const TOGETHER = 300;

export class Pane {
  constructor(chat, shell) {
    this.chat = chat.id;
    this.shell = shell;
    this.isShared = chat.type !== "private";
    this.viewer = this.isShared ? this.members(chat)[0]?.id : chat.id;
    this.unread = 0;
    const person = world.people.get(chat.id);
    this.name = this.isShared ? chat.title : nameOf(person);
    this.shortName = this.isShared ? (chat.is_forum ? "Ruang" : "Grup") : person.first_name;
    this.hue = this.isShared ? 205 : person.hue ?? chat.id % 360;
    this.label = this.isShared ? `grup ${this.name}` : `${this.name} dengan ${world.bot.first_name}`;
    this.role = h("p", { class: "pane-role" });
    const partner = `dengan ${world.bot.first_name}`;
    this.roleText = this.isShared ? this.memberCount(chat) : person.role ?? partner;
    this.partner = person?.role ? ` · ${partner}` : "";
    /** Stands in the list of chats until something is said. */
    this.hint = this.roleText;
    this.list = h("div", {
      class: "log", id: `log-${chat.id}`, role: "log", tabindex: 0, "aria-live": "polite", "aria-label": `Percakapan ${this.label}`,
      onscroll: () => this.noteScroll(), onkeydown: (event) => this.key(event),
    });
    // Pictures make their room when they arrive.
    this.list.addEventListener("load", () => this.wasAtEnd && this.toEnd(), true);
    this.typing = h("div", { class: "typing", hidden: true }, spoken(`${world.bot.first_name} sedang mengetik`),
      h("i"), h("i"), h("i"));
    this.jump = h("button", { type: "button", class: "jump", hidden: true, onclick: () => this.toEnd(true) },
      icon("down"), h("span", { class: "jump-count" }), spoken("pesan baru, ke bawah"));
    this.topics = chat.is_forum ? new Topics(this, chat) : null;
    this.composer = new Composer(this);
    this.element = h("section", { class: this.isShared ? "pane shared" : "pane", id: `pane-${chat.id}`, "aria-label": this.label, "data-chat": chat.id },
      this.head(chat), this.topics?.element, h("div", { class: "wall" }, this.list, this.jump), this.composer.element);
    this.element.style.setProperty("--hue", this.hue);
    this.fill(chat);
  }

  members(chat = world.chats.get(this.chat)) {
    return chat.members.filter((member) => !["left", "kicked"].includes(member.status))
      .map((member) => world.people.get(member.id)).filter(Boolean);
  }

  memberCount(chat) {
    const hasBot = !["left", "kicked"].includes(chat.bot);
    return `${this.members(chat).length} orang${hasBot ? ` dan ${world.bot.first_name}` : ", tanpa bot"}`;
  }

  head(chat) {
    const face = avatar(this.name, this.hue);
    if (this.isShared) face.replaceChildren(icon("group"));
    return h("header", { class: "pane-head" }, face,
      h("div", { class: "pane-names" }, h("h2", {}, this.name), this.role),
      menuButton({
        label: `Pilihan untuk ${this.label}`, iconName: "more", className: "pane-menu",
        items: () => (this.isShared ? this.groupItems() : this.privateItems()),
      }));
  }

  privateItems() {
    const chat = world.chats.get(this.chat);
    if (chat.bot === "kicked") return [{ label: "Buka blokir bot", icon: "check", act: () => this.start() }];
    return [
      { label: "Kirim /start", icon: "send", act: () => this.start() },
      { label: "Blokir bot", icon: "block", isDanger: true, act: () => this.attempt(simulator.block(this.chat)) },
    ];
  }

  groupItems() {
    const { bot } = world.chats.get(this.chat);
    const make = (status) => () => this.attempt(simulator.setMember(this.chat, { member: "bot", status }));
    const isPrivate = !world.bot.can_read_all_group_messages;
    return [
      bot === "member" && { label: "Jadikan bot admin", icon: "shield", act: make("administrator") },
      bot === "administrator" && { label: "Cabut admin dari bot", icon: "shield", act: make("member") },
      ["left", "kicked"].includes(bot)
        ? { label: "Tambahkan bot", icon: "check", act: make("member") }
        : { label: "Keluarkan bot", icon: "block", isDanger: true, act: make("kicked") },
      {
        label: isPrivate ? "Bot boleh baca semua pesan" : "Bot hanya baca yang ditujukan padanya", icon: "eye",
        act: () => this.attempt(simulator.settings({ privacy: !isPrivate })),
      },
      world.chats.get(this.chat).type === "group"
        && { label: "Naikkan jadi supergrup", icon: "up", act: () => this.attempt(simulator.migrate(this.chat)) },
      ...(this.topics ? this.topicItems() : [
        { label: "Bagi dalam topik", icon: "topic", act: () => this.attempt(simulator.divide(this.chat)) },
      ]),
    ];
  }

  topicItems() {
    const { message_thread_id: topic, closed } = this.topics.open;
    const change = (body) => () => this.attempt(simulator.changeTopic(this.chat, topic, { from: this.viewer, ...body }));
    return [
      { label: "Topik baru", icon: "topic", act: () => this.openTopic() },
      topic && { label: closed ? "Buka lagi topik ini" : "Tutup topik ini", icon: "lock", act: change({ closed: !closed }) },
      topic && {
        label: "Hapus topik ini", icon: "bin", isDanger: true,
        act: () => this.attempt(simulator.removeTopic(this.chat, topic, this.viewer)),
      },
    ];
  }

  async openTopic() {
    const name = await ask({ title: "Topik baru", label: "Nama topik", yes: "Buka", longest: 128 });
    if (!name) return;
    await this.attempt(simulator.openTopic(this.chat, this.viewer, name).then((topic) => {
      this.opening = topic.message_thread_id;
      if (this.topics.find(this.opening)) this.topics.select(this.opening);
    }));
    this.composer.focus();
  }

  /** Another topic was opened on the page, by its tab or because the old one is gone. */
  topicChanged() {
    // While the pane is being made there is nothing yet to fill.
    if (!this.element) return;
    this.composer.reply(null);
    this.setUnread(0);
    this.fill(world.chats.get(this.chat));
  }

  /** The messages that stand in the log: those of the open topic, or all. */
  visible(chat) {
    const all = [...chat.messages.values()];
    return this.topics ? all.filter((message) => topicOf(message) === this.topics.current) : all;
  }

  /** Where the person writes, for what is sent. */
  get place() {
    return { from: this.viewer, ...(this.topics?.current && { message_thread_id: this.topics.current }) };
  }

  // MARK: The log

  fill(chat) {
    this.list.setAttribute("aria-busy", "true");
    this.list.replaceChildren(...this.rows(this.visible(chat)), this.typing);
    this.list.removeAttribute("aria-busy");
    this.update(chat);
    requestAnimationFrame(() => this.toEnd());
  }

  rows(messages) {
    let last = null;
    const rows = [];
    for (const message of messages) {
      rows.push(...this.row(message, last));
      last = message;
    }
    if (!this.isShared && !messages.length) rows.push(this.welcome());
    return rows;
  }

  /** A message, behind the day's name where a day begins. */
  row(message, last) {
    const element = this.joined(bubble(message, this), message, last);
    if (last && dayKey(last.date) === dayKey(message.date)) return [element];
    return [h("div", { class: "day", "data-date": message.date }, h("span", {}, day(message.date))), element];
  }

  /** Names the days anew: today has become yesterday. */
  renameDays() {
    for (const row of this.list.querySelectorAll(".day")) row.firstChild.textContent = day(Number(row.dataset.date));
  }

  joined(element, message, last) {
    const isTogether = last && last.from.id === message.from.id && message.date - last.date < TOGETHER
      && dayKey(last.date) === dayKey(message.date) && element.classList.contains("message")
      && !last.new_chat_members && !last.group_chat_created && !last.left_chat_member;
    element.classList.toggle("together", Boolean(isTogether));
    return element;
  }

  welcome() {
    return h("div", { class: "welcome" }, h("span", { class: "avatar avatar-bot", "aria-hidden": "true" }),
      h("strong", {}, world.bot.first_name),
      h("p", {}, `${this.name} belum pernah menyapa bot ini. Tekan MULAI, atau buka tautan dari grup.`));
  }

  show(message, isNew) {
    const chat = world.chats.get(this.chat);
    if (this.topics && topicOf(message) !== this.topics.current) {
      if (isNew) this.topics.note(message);
      return void this.shell.unreadChanged(this);
    }
    const messages = this.visible(chat);
    const place = messages.indexOf(message);
    const wasAtEnd = this.isAtEnd();
    const old = this.list.querySelector(`[data-message="${message.message_id}"]`);
    if (old) {
      const hadFocus = old.contains(document.activeElement);
      const fresh = this.joined(bubble(message, this), message, messages[place - 1]);
      old.replaceWith(fresh);
      if (hadFocus) fresh.focus({ preventScroll: true });
    } else {
      this.list.querySelector(".welcome")?.remove();
      for (const row of this.row(message, messages[place - 1])) {
        if (row.classList.contains("message")) row.classList.add("fresh");
        this.typing.before(row);
      }
    }
    if (isNew) this.noteNew(message, wasAtEnd);
    else if (wasAtEnd) this.toEnd();
  }

  /** Changes nothing but the ticks, so that a menu open on the bubble stays. */
  markRead(message) {
    this.list.querySelector(`[data-message="${message.message_id}"] .ticks`)?.replaceWith(ticks(true));
  }

  noteNew(message, wasAtEnd) {
    const isOwn = !isBot(message) && message.from.id === this.viewer;
    if (wasAtEnd || isOwn) this.toEnd();
    if (!isOwn && !(wasAtEnd && this.shell.isVisible(this))) this.setUnread(this.unread + 1);
  }

  /** What was not read, in other topics too. */
  get totalUnread() { return this.unread + (this.topics?.totalUnread ?? 0); }

  setUnread(count) {
    this.unread = count;
    this.jump.querySelector(".jump-count").textContent = count || "";
    this.shell.unreadChanged(this);
  }

  update(chat) {
    if (this.isShared) this.roleText = this.memberCount(chat);
    if (this.typing.hidden) this.showRole();
    this.topics?.update(chat);
    if (this.opening && this.topics?.find(this.opening)) {
      const topic = this.opening;
      this.opening = null;
      this.topics.select(topic);
    }
    this.element.classList.toggle("blocked", chat.bot === "kicked");
    const atEnd = this.isAtEnd();
    this.composer.update(chat);
    if (atEnd) this.toEnd();
  }

  showRole() {
    this.role.replaceChildren(this.roleText, h("span", { class: "pane-partner" }, this.partner));
  }

  setTyping(milliseconds) {
    clearTimeout(this.typingTimer);
    const atEnd = this.isAtEnd();
    this.typing.hidden = milliseconds <= 0;
    this.role.classList.toggle("pane-typing", milliseconds > 0);
    if (milliseconds > 0) this.role.textContent = `${world.bot.first_name} sedang mengetik…`;
    else this.showRole();
    if (milliseconds > 0) this.typingTimer = setTimeout(() => this.setTyping(0), milliseconds);
    if (atEnd) this.toEnd();
  }

  // MARK: Scrolling and keys

  isAtEnd() {
    return this.list.scrollHeight - this.list.scrollTop - this.list.clientHeight < 60;
  }

  toEnd(isSmooth = false) {
    this.wasAtEnd = true;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.list.scrollTo({ top: this.list.scrollHeight, behavior: isSmooth && !calm ? "smooth" : "instant" });
  }

  noteScroll() {
    const isAtEnd = this.isAtEnd();
    this.wasAtEnd = isAtEnd;
    this.jump.hidden = isAtEnd;
    if (isAtEnd && this.unread && this.shell.isVisible(this)) this.setUnread(0);
  }

  /** Up and down walk through the messages; the rest of the keys are the browser's. */
  key(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.altKey) return;
    const messages = [...this.list.querySelectorAll(".message")];
    const place = messages.indexOf(event.target.closest(".message"));
    event.preventDefault();
    if (place < 0) return void messages.at(-1)?.focus();
    const next = messages[place + step];
    if (next) next.focus();
    else if (step > 0) this.composer.focus();
  }

  focusLastMessage() {
    [...this.list.querySelectorAll(".message")].at(-1)?.focus();
  }

  // MARK: What the person does

  async attempt(promise) {
    try {
      await promise;
      return true;
    } catch (error) {
      toast(`Tidak bisa: ${error.message}`);
      return false;
    }
  }

  say(body) {
    return this.attempt(simulator.say(this.chat, { ...this.place, ...body }));
  }

  command(text) {
    this.composer.focus();
    return this.say({ text: this.isShared && !text.includes("@") ? `${text}@${world.bot.username}` : text });
  }

  start(payload) {
    return this.attempt(simulator.start(this.chat, payload));
  }

  takeBack(message) {
    return this.attempt(simulator.takeBack(this.chat, message.message_id, this.viewer));
  }

  async rewrite(message) {
    const text = await rewrite(message.text ?? message.caption ?? "");
    const words = message.text ? { text } : { caption: text };
    if (text) await this.attempt(simulator.rewrite(this.chat, message.message_id, this.viewer, words));
  }

  /** Opens a link into the bot's private chat with whoever looks on; false for any other link. */
  follow(url) {
    const match = /^(?:https?:\/\/)?t\.me\/(\w+)(?:\?(.*))?$/i.exec(url);
    if (match?.[1].toLowerCase() !== world.bot.username.toLowerCase()) return false;
    this.shell.open(this.viewer, new URLSearchParams(match[2] ?? "").get("start"));
    return true;
  }

  lookAs(person) {
    this.viewer = person;
    this.fill(world.chats.get(this.chat));
  }
}
