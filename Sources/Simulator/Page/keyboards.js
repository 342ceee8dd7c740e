// Buttons under messages, and keys in place of the device's keyboard.

import { h, icon } from "./dom.js";
import { simulator } from "./calls.js";
import { alert, confirm, toast } from "./dialogs.js";
import { world } from "./world.js";

/** Taps whose answer has not come, and answers that came before the simulator had told the tap's number. */
const waiting = new Map();
const early = new Map();

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
    const settle = (answer) => {
      element.removeAttribute("aria-busy");
      if (answer?.text && answer.show_alert) alert(answer.text);
      else if (answer?.text) toast(answer.text);
    };
    try {
      const { id } = await simulator.tap(message.chat.id, {
        from: pane.viewer, message_id: message.message_id, data: button.callback_data,
      });
      awaitAnswer(id, settle);
    } catch (error) {
      settle();
      toast(`Tombol tidak bisa ditekan: ${error.message}`);
    }
  };
  return h("button", { type: "button", class: "button", onclick: press }, button.text);
}

function awaitAnswer(id, settle) {
  if (early.has(id)) return settle(early.get(id));
  waiting.set(id, settle);
  setTimeout(() => waiting.delete(id) && settle(), 15_000);
}

/** Takes what a bot answered to a tap; taps of other pages are none of ours. */
export function takeAnswer(answer) {
  const settle = waiting.get(answer.id);
  waiting.delete(answer.id);
  if (settle) return settle(answer);
  early.set(answer.id, answer);
  setTimeout(() => early.delete(answer.id), 5_000);
}

/** The keys a bot put in place of the keyboard; null where there are none. */
export function replyKeyboard(keyboard, pane) {
  if (!keyboard?.keyboard?.length) return null;
  return h("div", { class: "keys", role: "group", "aria-label": "Tombol balasan" },
    keyboard.keyboard.map((row) => h("div", { class: "keys-row" }, row.map((key) => h("button", {
      type: "button", class: "key", onclick: () => pressKey(key, pane),
    }, keyIcon(key), key.text)))));
}

/** What a key will ask for, unless the bot has put a picture there itself. */
function keyIcon(key) {
  if (/^\p{Extended_Pictographic}/u.test(key.text)) return null;
  return key.request_contact ? icon("person") : key.request_location && icon("pin");
}

function pressKey(key, pane) {
  pane.composer.focus();
  if (key.request_contact) return shareContact(pane);
  if (key.request_location) return pane.say({ latitude: -6.2446, longitude: 106.8229 });
  return pane.say({ text: key.text });
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
