// The tools in the bar: time, disturbances, a fresh start.

import { h } from "./dom.js";
import { simulator } from "./calls.js";
import { confirm, toast } from "./dialogs.js";
import { on, world } from "./world.js";

const DISTURBANCES = [
  ["Lambat", [
    ["Jawaban lambat 2 detik, 10 kali", () => simulator.fault({ kind: "delay", milliseconds: 2000, times: 10 })],
  ]],
  ["Sambungan putus", [
    ["Sebelum diproses, 3 kali", () => simulator.fault({ kind: "drop_before", times: 3 })],
    ["Sesudah pesan terkirim, sekali", () => simulator.fault({ kind: "drop_after", method: "sendMessage" })],
    ["Jawaban terpotong, sekali", () => simulator.fault({ kind: "truncate", method: "sendMessage" })],
  ]],
  ["Server menolak", [
    ["Terlalu cepat: tunggu 5 detik (429)",
      () => simulator.fault({ kind: "too_many_requests", retry_after: 5, method: "sendMessage" })],
    ["Galat server (500), 3 kali", () => simulator.fault({ kind: "internal_error", times: 3 })],
    ["Gerbang rusak (502), 3 kali", () => simulator.fault({ kind: "bad_gateway", times: 3 })],
    ["Bot kembar (409)", () => simulator.fault({ kind: "conflict", method: "getUpdates" })],
  ]],
  ["Kabar aneh", [
    ["Ulangi kabar terakhir", () => simulator.prank({ kind: "duplicate" })],
    ["Kabar cacat", () => simulator.prank({ kind: "malformed" })],
    ["Kabar jenis baru", () => simulator.prank({ kind: "unknown" })],
  ]],
];

/** Wires the bar. */
export function setUpTools() {
  setUpReset();
  setUpClock();
  setUpFaults();
  for (const tool of document.querySelectorAll("details.tool")) closeByItself(tool);
}

function setUpReset() {
  document.getElementById("reset").addEventListener("click", async () => {
    const isSure = await confirm({
      title: "Mulai dari awal?", text: "Semua percakapan di halaman ini akan dihapus.", yes: "Mulai ulang",
    });
    if (isSure) await attempt(simulator.reset(), "Semua kembali seperti semula.");
  });
}

function setUpClock() {
  const tool = document.getElementById("advance");
  on("world", () => {
    tool.hidden = !world.canAdvance;
  });
  for (const button of tool.querySelectorAll("[data-seconds]")) {
    button.addEventListener("click", () => {
      tool.open = false;
      attempt(simulator.advance(Number(button.dataset.seconds)), `Waktu maju ${button.textContent}.`);
    });
  }
}

function setUpFaults() {
  const tool = document.getElementById("faults");
  const menu = tool.querySelector(".tool-menu");
  const choose = (act, told) => () => {
    tool.open = false;
    attempt(act(), told);
  };
  for (const [title, items] of DISTURBANCES) {
    menu.append(h("h3", {}, title), ...items.map(([label, act]) =>
      h("button", { type: "button", onclick: choose(act, `Gangguan dipasang: ${label}.`) }, label)));
  }
  menu.append(h("hr"), h("button", { type: "button", onclick: choose(simulator.heal, "Jaringan kembali normal.") },
    "Hentikan semua gangguan"));
}

async function attempt(promise, told) {
  try {
    await promise;
    toast(told);
  } catch (error) {
    toast(`Tidak bisa: ${error.message}`);
  }
}

/** A details element that closes as a menu does. */
function closeByItself(tool) {
  document.addEventListener("click", (event) => {
    if (!tool.contains(event.target)) tool.open = false;
  });
  tool.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !tool.open) return;
    tool.open = false;
    tool.querySelector("summary").focus();
  });
}
