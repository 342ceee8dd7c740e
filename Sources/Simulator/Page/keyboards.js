// Buttons under messages, and keys in place of the device's keyboard.

import { h, icon } from "./dom.js";
import { simulator } from "./calls.js";
import { confirm, toast } from "./dialogs.js";
import { world } from "./world.js";

const waiting = new Map();

/** The buttons under a message; null where it has none. */
export function inlineKeyboard(message, pane) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h("div", { class: "buttons", role: "group", "aria-label": "Tombol pesan" },
    rows.map((row) => h("div", { class: "buttons-row" }, row.map((button) => inlineButton(button, message, pane)))));
}

function inlineButton(button, message, pane) {
  if (button.url) {
    const follow = (event) => {
      if (pane.follow(button.url)) event.preventDefault();
    };
    return h("a", { class: "button", href: button.url, target: "_blank", rel: "noopener noreferrer", onclick: follow },
      button.text, icon("link"));
  }
  const press = async (event) => {
    const element = event.currentTarget;
    if (button.callback_data === undefined) return toast("Tombol jenis ini tidak ada di simulator.");
    if (element.getAttribute("aria-busy") === "true") return;
    element.setAttribute("aria-busy", "true");
    const done = () => element.removeAttribute("aria-busy");
    try {
      const { id } = await simulator.tap(message.chat.id, {
        from: pane.viewer, message_id: message.message_id, data: button.callback_data,
      });
      waiting.set(id, done);
      setTimeout(() => settle(id), 15_000);
    } catch (error) {
      done();
      toast(`Tombol tidak bisa ditekan: ${error.message}`);
    }
  };
  return h("button", { type: "button", class: "button", onclick: press }, button.text);
}

/** Ends the waiting of a tapped button; whether this page waited for it. */
export function settle(id) {
  waiting.get(id)?.();
  return waiting.delete(id);
}

/** The keys a bot put in place of the keyboard; null where there are none. */
export function replyKeyboard(keyboard, pane) {
  if (!keyboard?.keyboard?.length) return null;
  return h("div", { class: "keys", role: "group", "aria-label": "Tombol balasan" },
    keyboard.keyboard.map((row) => h("div", { class: "keys-row" }, row.map((key) => h("button", {
      type: "button", class: "key", onclick: () => pressKey(key, pane),
    }, key.request_contact && icon("person"), key.request_location && icon("pin"), key.text)))));
}

async function pressKey(key, pane) {
  if (key.request_contact) await shareContact(pane);
  else if (key.request_location) await pane.say({ latitude: -6.2446, longitude: 106.8229 });
  else await pane.say({ text: key.text });
  pane.composer.focus();
}

/** Asks, as the chat app does, before a phone number is given away. */
export async function shareContact(pane) {
  const person = world.people.get(pane.viewer);
  const isAgreed = await confirm({
    title: "Bagikan nomor Anda?",
    text: `Nomor +${person.phone} akan dikirim ke ${pane.isShared ? "grup ini" : world.bot.first_name}.`,
    yes: "Bagikan",
  });
  if (isAgreed) await pane.say({ contact: true });
}
