// Questions that stop everything else, in the browser's own dialog: focus stays inside, Escape leaves.

import { h, icon } from "./dom.js";

function open(content, { label, className = "dialog" }) {
  const dialog = h("dialog", { class: className, "aria-label": label }, content);
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.showModal();
  return dialog;
}

/** Asks yes or no; resolves to whether the answer was yes. */
export function confirm({ title, text, yes }) {
  return new Promise((resolve) => {
    const form = h("form", { method: "dialog" },
      h("h2", {}, title),
      h("p", {}, text),
      h("div", { class: "dialog-buttons" },
        h("button", { value: "no" }, "Batal"),
        h("button", { value: "yes", class: "primary", autofocus: true }, yes)));
    const dialog = open(form, { label: title });
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"));
  });
}

/** Shows what a bot answered to a tap as an alert. */
export function alert(text) {
  open(
    h("form", { method: "dialog" }, h("p", { class: "dialog-text" }, text),
      h("div", { class: "dialog-buttons" }, h("button", { class: "primary", autofocus: true }, "Oke"))),
    { label: "Pesan dari bot" },
  );
}

/** Shows chosen files before they go; resolves to the caption, or to null where the person thought better of it. */
export function preview(file) {
  return new Promise((resolve) => {
    const isPicture = file.type.startsWith("image/");
    const url = isPicture ? URL.createObjectURL(file) : null;
    const caption = h("input", {
      type: "text", name: "caption", placeholder: "Tambahkan keterangan…", maxlength: 1024, "aria-label": "Keterangan",
      autofocus: true, autocomplete: "off",
    });
    const form = h("form", { method: "dialog" },
      h("h2", {}, isPicture ? "Kirim foto" : "Kirim berkas"),
      isPicture
        ? h("img", { src: url, alt: `Pratinjau ${file.name}`, class: "preview" })
        : h("p", { class: "preview-file" }, icon("file"), file.name),
      caption,
      h("div", { class: "dialog-buttons" },
        h("button", { type: "button", onclick: () => dialog.close("no") }, "Batal"),
        h("button", { value: "yes", class: "primary" }, "Kirim")));
    const dialog = open(form, { label: isPicture ? "Kirim foto" : "Kirim berkas" });
    dialog.addEventListener("close", () => {
      if (url) URL.revokeObjectURL(url);
      resolve(dialog.returnValue === "yes" ? caption.value : null);
    });
  });
}

/** Shows a picture large. */
export function lightbox(url) {
  const dialog = open(
    h("form", { method: "dialog" },
      h("button", { class: "lightbox-close", "aria-label": "Tutup", autofocus: true }, icon("close")),
      h("img", { src: url, alt: "Foto" })),
    { label: "Foto", className: "dialog lightbox" },
  );
  dialog.querySelector("img").addEventListener("click", () => dialog.close());
}

/** Asks for a short text; resolves to it, or to null. */
export function ask({ title, label, yes, longest }) {
  return new Promise((resolve) => {
    const field = h("input", { type: "text", maxlength: longest, "aria-label": label, autofocus: true, autocomplete: "off" });
    const dialog = open(
      h("form", { method: "dialog" }, h("h2", {}, title), field,
        h("div", { class: "dialog-buttons" },
          h("button", { type: "button", onclick: () => dialog.close("no") }, "Batal"),
          h("button", { value: "yes", class: "primary" }, yes))),
      { label: title },
    );
    dialog.addEventListener("close", () => resolve((dialog.returnValue === "yes" && field.value.trim()) || null));
  });
}

/** Lets the person change a text; resolves to the new one, or to null. */
export function rewrite(text) {
  return new Promise((resolve) => {
    const field = h("textarea", { rows: 4, "aria-label": "Isi pesan", autofocus: true });
    field.value = text;
    const dialog = open(
      h("form", { method: "dialog" }, h("h2", {}, "Ubah pesan"), field,
        h("div", { class: "dialog-buttons" },
          h("button", { type: "button", onclick: () => dialog.close("no") }, "Batal"),
          h("button", { value: "yes", class: "primary" }, "Simpan"))),
      { label: "Ubah pesan" },
    );
    dialog.addEventListener("close", () => {
      const changed = field.value.trim();
      resolve(dialog.returnValue === "yes" && changed && changed !== text ? changed : null);
    });
  });
}

let toastTimer;

/** A short notice that goes by itself. */
export function toast(text) {
  document.querySelector(".toast")?.remove();
  clearTimeout(toastTimer);
  const notice = h("div", { class: "toast", role: "status" }, text);
  document.body.append(notice);
  toastTimer = setTimeout(() => notice.remove(), 3600);
}
