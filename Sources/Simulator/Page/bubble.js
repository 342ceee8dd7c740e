// One message as it stands in the log.

import { avatar, h, icon, spoken, ticks } from "./dom.js";
import { hour } from "./times.js";
import { isEmojiOnly, words } from "./words.js";
import { isBot, nameOf, world } from "./world.js";
import { simulator } from "./calls.js";
import { lightbox } from "./dialogs.js";
import { inlineKeyboard } from "./keyboards.js";
import { menuButton } from "./menus.js";

/** The element of a message; `pane` tells who looks on and does what is asked. */
export function bubble(message, pane) {
  const service = serviceText(message);
  if (service) return h("div", { class: "notice", "data-message": message.message_id }, h("span", {}, service));
  const isOwn = !isBot(message) && message.from.id === pane.viewer;
  const kind = message.deleted ? "deleted" : kindOf(message);
  const body = h("div", { class: `bubble bubble-${kind}` }, h("span", { class: "tail", "aria-hidden": "true" }),
    author(message, pane, isOwn), quote(message), message.deleted ? gone() : content(message, kind, pane), meta(message, isOwn, kind));
  return h("div", { class: `message ${isOwn ? "own" : "other"}`, "data-message": message.message_id, tabindex: -1 },
    h("div", { class: "message-row" }, pane.isShared && !isOwn && face(message), body,
      !message.deleted && actions(message, pane, isOwn)),
    !message.deleted && inlineKeyboard(message, pane));
}

const hueOf = (user) => world.people.get(user.id)?.hue ?? user.id % 360;

function face(message) {
  if (isBot(message)) return h("span", { class: "avatar avatar-small avatar-bot", "aria-hidden": "true" });
  return avatar(nameOf(message.from), hueOf(message.from), "avatar avatar-small");
}

function kindOf(message) {
  for (const kind of ["photo", "document", "voice", "sticker", "contact", "location"]) if (message[kind]) return kind;
  return isEmojiOnly(message.text ?? "") ? "emoji" : "text";
}

function author(message, pane, isOwn) {
  if (isOwn) return spoken("Anda: ");
  if (!pane.isShared) return spoken(`${nameOf(message.from)}: `);
  const name = h("div", { class: "author" }, nameOf(message.from), isBot(message) && h("span", { class: "badge" }, "bot"));
  name.style.setProperty("--hue", isBot(message) ? 152 : hueOf(message.from));
  return name;
}

function quote(message) {
  const target = message.reply_to_message;
  // In a topic every message answers the one that opened it; people do not see that.
  if (!target || target.forum_topic_created || message.deleted) return null;
  return h("div", { class: "quote" }, h("strong", {}, nameOf(target.from)), h("span", {}, summary(target)));
}

/** A message in a few words, for quotes. */
export function summary(message) {
  const words = message.text ?? message.caption;
  if (words) return words.slice(0, 120);
  return { photo: "Foto", document: "Berkas", voice: "Pesan suara", sticker: "Stiker", contact: "Kontak",
    location: "Lokasi", text: "Pesan", emoji: "Pesan" }[kindOf(message)];
}

/** A message in one line, with who said it unless the bot did: for the list of chats. */
export function headline(message, isShared) {
  const service = serviceText(message);
  if (service) return service;
  const words = message.deleted ? "Pesan ini dihapus" : summary(message);
  if (isShared) return `${message.from.first_name}: ${words}`;
  return isBot(message) ? words : `Anda: ${words}`;
}

const gone = () => h("em", { class: "gone" }, icon("block"), "Pesan ini dihapus");

function content(message, kind, pane) {
  switch (kind) {
    case "photo": return [photo(message), caption(message, pane)];
    case "document": return [document_(message.document), caption(message, pane)];
    case "voice": return voice(message.voice);
    case "sticker": return h("span", { class: "sticker" }, message.sticker.emoji);
    case "contact": return contact(message.contact);
    case "location": return location_(message.location);
    default: return h("span", { class: "words", dir: "auto" }, ...words(message.text, message.entities, pane));
  }
}

function caption(message, pane) {
  if (!message.caption) return null;
  return h("span", { class: "words", dir: "auto" }, ...words(message.caption, message.caption_entities, pane));
}

function photo(message) {
  const size = message.photo.at(-1);
  const url = simulator.fileURL(size.file_id);
  return h("button", { type: "button", class: "photo", "aria-label": "Perbesar foto", onclick: () => lightbox(url) },
    h("img", { src: url, alt: message.caption ?? "Foto", width: size.width || null, height: size.height || null }));
}

function document_(file) {
  const size = file.file_size < 1024 ? `${file.file_size} B` : `${Math.ceil(file.file_size / 1024)} KB`;
  return h("a", { class: "attachment", href: simulator.fileURL(file.file_id), download: file.file_name ?? "berkas" },
    h("span", { class: "attachment-icon" }, icon("file")),
    h("span", {}, h("strong", {}, file.file_name ?? "Berkas"), h("small", {}, size)));
}

function voice(note) {
  const bars = Array.from({ length: 26 }, (_, index) => {
    const bar = h("i");
    bar.style.setProperty("--level", 0.25 + 0.75 * Math.abs(Math.sin(index * 1.7) * Math.cos(index * 0.6)));
    return bar;
  });
  const length = `${Math.floor(note.duration / 60)}.${String(note.duration % 60).padStart(2, "0")}`;
  return h("span", { class: "attachment" }, h("span", { class: "attachment-icon" }, icon("play")),
    h("span", {}, h("span", { class: "wave", "aria-hidden": "true" }, bars), h("small", {}, `Pesan suara, ${length}`)));
}

function contact(card) {
  const name = nameOf(card);
  return h("span", { class: "attachment" }, avatar(name, hueOf({ id: card.user_id ?? 200 }), "avatar attachment-icon"),
    h("span", {}, h("strong", {}, name), h("small", {}, `+${card.phone_number.replace(/^\+/, "")}`)));
}

function location_({ latitude, longitude }) {
  return h("span", { class: "attachment" }, h("span", { class: "attachment-icon" }, icon("pin")),
    h("span", {}, h("strong", {}, "Lokasi"), h("small", {}, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`)));
}

function meta(message, isOwn, kind) {
  return h("span", { class: "meta" },
    message.edit_date && kind !== "deleted" && h("span", {}, "diedit"),
    h("time", { datetime: new Date(message.date * 1000).toISOString() }, hour(message.date)),
    isOwn && kind !== "deleted" && ticks(message.read));
}

function actions(message, pane, isOwn) {
  return menuButton({
    label: "Tindakan untuk pesan ini", iconName: "down", className: "message-menu",
    items: () => [
      { label: "Balas", icon: "reply", act: () => pane.composer.reply(message) },
      isOwn && (message.text || message.photo || message.document) && { label: "Ubah", icon: "edit", act: () => pane.rewrite(message) },
      isOwn && { label: "Hapus", icon: "bin", isDanger: true, act: () => pane.takeBack(message) },
    ],
  });
}

function serviceText(message) {
  const actor = nameOf(message.from);
  if (message.group_chat_created) return `${actor} membuat grup ini`;
  if (message.new_chat_members) {
    const names = message.new_chat_members.map(nameOf).join(", ");
    return names === actor ? `${actor} bergabung` : `${actor} menambahkan ${names}`;
  }
  if (message.left_chat_member) {
    const name = nameOf(message.left_chat_member);
    return name === actor ? `${actor} keluar dari grup` : `${actor} mengeluarkan ${name}`;
  }
  if (message.forum_topic_created) return `${actor} membuka topik “${message.forum_topic_created.name}”`;
  if (message.forum_topic_edited) return `${actor} menamai topik ini “${message.forum_topic_edited.name}”`;
  if (message.forum_topic_closed) return `${actor} menutup topik ini`;
  if (message.forum_topic_reopened) return `${actor} membuka topik ini lagi`;
  if (message.migrate_to_chat_id) return "Grup ini naik menjadi supergrup";
  if (message.migrate_from_chat_id) return "Grup ini telah menjadi supergrup";
  return null;
}
