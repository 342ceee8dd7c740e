// Where the person writes: field, attachments, commands, keys.

import { h, icon } from "./dom.js";
import { simulator } from "./calls.js";
import { preview, toast } from "./dialogs.js";
import { replyKeyboard, shareContact } from "./keyboards.js";
import { menuButton } from "./menus.js";
import { nameOf, world } from "./world.js";
import { summary } from "./bubble.js";

export class Composer {
  constructor(pane) {
    this.pane = pane;
    this.replyTo = null;
    this.forced = null;
    this.photo = this.chooser("photo", "image/png,image/jpeg,image/gif,image/webp");
    this.file = this.chooser("document", "");
    this.field = h("textarea", {
      rows: 1, maxlength: 4096, placeholder: "Tulis pesan", "aria-label": `Tulis pesan, ${pane.label}`,
      enterkeyhint: "send", oninput: () => this.grow(), onkeydown: (event) => this.key(event),
      onpaste: (event) => this.paste(event),
    });
    this.quote = h("div", { class: "composer-quote", hidden: true });
    this.keys = h("div", { class: "composer-keys", hidden: true });
    this.as = pane.isShared ? this.viewerChoice() : null;
    const send = h("button", { type: "submit", class: "send", "aria-label": "Kirim", title: "Kirim" }, icon("send"));
    this.form = h("form", { class: "composer-form" },
      h("div", { class: "field" }, this.attach(), this.field, this.commands()), send);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.opening = h("div", { class: "composer-opening", hidden: true });
    this.element = h("div", { class: "composer" },
      this.as, this.quote, this.form, this.opening, this.keys, this.photo, this.file);
  }

  focus() {
    const target = this.opening.hidden ? this.field : this.opening.querySelector("button");
    target?.focus({ preventScroll: true });
  }

  /** Follows what the chat has become: opened, blocked, keys, a forced reply. */
  update(chat) {
    const isOpen = this.pane.isShared ? this.mayWrite(chat) : chat.opened && chat.bot !== "kicked";
    const hadFocus = [this.opening, this.keys].some((part) => part.contains(document.activeElement));
    this.form.hidden = !isOpen;
    this.opening.hidden = isOpen;
    if (!isOpen) this.offerOpening(chat);
    const keys = isOpen ? replyKeyboard(chat.reply_keyboard, this.pane) : null;
    this.keys.replaceChildren(...(keys ? [keys] : []));
    this.keys.hidden = !keys;
    // What had the focus is gone: the person goes on writing.
    if (hadFocus) this.focus();
    const forced = chat.forced_reply;
    if (forced && forced.message_id !== this.forced) this.reply(chat.messages.get(forced.message_id));
    this.forced = forced?.message_id ?? null;
    this.field.placeholder = forced?.placeholder ?? chat.reply_keyboard?.input_field_placeholder ?? "Tulis pesan";
  }

  /** In a closed topic only administrators write. */
  mayWrite(chat) {
    if (!this.pane.topics?.open.closed) return true;
    const standing = chat.members.find((member) => member.id === this.pane.viewer)?.status;
    return ["creator", "administrator"].includes(standing);
  }

  offerOpening(chat) {
    if (this.pane.isShared) {
      this.opening.dataset.kind = "closed";
      return this.opening.replaceChildren(h("p", { class: "opening-closed" }, icon("lock"), "Topik ini ditutup"));
    }
    const isBlocked = chat.bot === "kicked";
    if (this.opening.dataset.kind === String(isBlocked)) return;
    this.opening.dataset.kind = String(isBlocked);
    this.opening.replaceChildren(h("button", { type: "button", class: "opening", onclick: () => this.pane.start() },
      isBlocked ? "BUKA BLOKIR" : "MULAI"));
  }

  reply(message) {
    this.replyTo = message ?? null;
    this.quote.hidden = !message;
    if (!message) return;
    this.quote.replaceChildren(
      icon("reply"), h("span", {}, h("strong", {}, nameOf(message.from)), h("span", {}, summary(message))),
      h("button", { type: "button", "aria-label": "Batal membalas", onclick: () => this.reply(null) }, icon("close")));
    this.focus();
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    const reply = this.replyTo?.message_id;
    this.field.value = "";
    this.grow();
    this.reply(null);
    this.focus();
    const isSent = await this.pane.say({ text, ...(reply && { reply_to_message_id: reply }) });
    if (!isSent && !this.field.value) this.field.value = text;
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    } else if (event.key === "Escape" && this.replyTo) {
      this.reply(null);
    } else if (event.key === "ArrowUp" && !this.field.value) {
      event.preventDefault();
      this.pane.focusLastMessage();
    }
  }

  grow() {
    this.field.style.setProperty("height", "auto");
    this.field.style.setProperty("height", `${Math.min(this.field.scrollHeight, 140)}px`);
  }

  paste(event) {
    const file = [...event.clipboardData.files].find((item) => item.type.startsWith("image/"));
    if (!file) return;
    event.preventDefault();
    this.sendFile("photo", file);
  }

  chooser(kind, accept) {
    const input = h("input", {
      type: "file", accept, hidden: true, "data-kind": kind,
      "aria-label": kind === "photo" ? "Pilih foto" : "Pilih berkas",
    });
    input.addEventListener("change", () => {
      const [file] = input.files;
      input.value = "";
      if (file) this.sendFile(kind, file);
    });
    return input;
  }

  async sendFile(kind, file) {
    const caption = await preview(file);
    this.focus();
    if (caption === null) return;
    const reply = this.replyTo?.message_id;
    this.reply(null);
    const place = { ...this.pane.place, ...(reply && { reply_to_message_id: reply }), ...(caption && { caption }) };
    try {
      await simulator.sendFile(this.pane.chat, kind, file, place);
    } catch (error) {
      toast(`Berkas tidak terkirim: ${error.message}`);
    }
  }

  attach() {
    const pane = this.pane;
    return menuButton({
      label: "Lampirkan", iconName: "clip", className: "field-button", side: "above",
      items: () => [
        { label: "Foto", icon: "photo", act: () => this.photo.click() },
        { label: "Berkas", icon: "file", act: () => this.file.click() },
        { label: "Kontak saya", icon: "person", act: () => shareContact(pane) },
        { label: "Lokasi", icon: "pin", act: () => pane.say({ latitude: -6.2446, longitude: 106.8229 }) },
        { label: "Stiker", icon: "smile", act: () => pane.say({ sticker: "👍" }) },
        { label: "Pesan suara", icon: "voice", act: () => pane.say({ voice: 7 }) },
      ],
    });
  }

  commands() {
    const button = menuButton({
      label: "Perintah bot", iconName: "slash", className: "field-button field-commands", side: "above",
      items: () => world.bot.commands.map(({ command, description }) => ({
        label: `/${command}  ${description}`, act: () => this.pane.command(`/${command}`),
      })),
    });
    this.commandButton = button;
    return button;
  }

  /** In a group: which of the people writes. */
  viewerChoice() {
    const name = `as-${this.pane.chat}`;
    const people = this.pane.members();
    if (people.length < 2) return null;
    return h("fieldset", { class: "viewers" }, h("legend", {}, "Menulis sebagai"),
      people.map((person) => {
        const input = h("input", {
          type: "radio", name, value: person.id, checked: person.id === this.pane.viewer,
          onchange: () => this.pane.lookAs(person.id),
        });
        const label = h("label", {}, input, h("span", {}, person.first_name));
        label.style.setProperty("--hue", person.hue ?? person.id % 360);
        return label;
      }));
  }
}
