// Small ways to make elements; nothing here knows about chats.

/** Makes an element: attributes by name, listeners as `onclick`, children as nodes or texts; null and false are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  send: "M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8z",
  clip: "M16.5 6.5v9.8a4.5 4.5 0 0 1-9 0V5.5a3 3 0 0 1 6 0v9.8a1.5 1.5 0 0 1-3 0V6.5",
  slash: "M15.5 4 8.5 20",
  more: "M12 5.5v.01M12 12v.01M12 18.500v.01",
  down: "m6 9 6 6 6-6",
  close: "m6 6 12 12M18 6 6 18",
  clock: "M12 7v5l3.5 2M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z",
  bolt: "M13 3 5 14h6l-1 7 8-11h-6z",
  restart: "M4 12a8 8 0 1 0 2.6-5.900M4 4v4.500h4.5",
  reply: "M10 8V4.500L3.5 11l6.5 6.500V14c5 0 8 1.5 10.5 5-.8-6-4-10.5-10.5-11z",
  edit: "M4 20h4L19 9l-4-4L4 16zM13.5 6.500l4 4",
  bin: "M5 7h14M10 4h4M7 7l1 13h8l1-13M10.5 11v5.500M13.5 11v5.5",
  photo: "M4 5h16v14H4zM8.5 10.500a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3M4 17l5-5 4 4 3-3 4 4",
  file: "M7 3h7l4 4v14H7zM14 3v4h4",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20c.6-4 3.5-6 7.5-6s6.9 2 7.5 6",
  pin: "M12 21s7-6.3 7-11.500a7 7 0 0 0-14 0C5 14.7 12 21 12 21zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5",
  smile: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM8.5 14.500c1 1.3 2.2 2 3.5 2s2.5-.7 3.5-2M9 9.500v.01M15 9.500v.01",
  voice: "M12 15a3 3 0 0 0 3-3V6a3 3 0 0 0-6 0v6a3 3 0 0 0 3 3zM6 11.500a6 6 0 0 0 12 0M12 17.500V21",
  play: "M8 5.500v13l11-6.500z",
  block: "M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM6 6l12 12",
  group: "M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6M3 19c.5-3.5 2.7-5 6-5s5.5 1.5 6 5M16 11a2.5 2.5 0 1 0-1-4.800M17 14c2.4.4 3.7 1.9 4 5",
  shield: "M12 3 5 6v5c0 5 3 8.5 7 10 4-1.5 7-5 7-10V6z",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6",
  up: "M12 19V5M6 11l6-6 6 6",
  link: "M9 15 15 9M11 6.500l1-1a4.2 4.2 0 0 1 6 6l-1 1M13 17.500l-1 1a4.2 4.2 0 0 1-6-6l1-1",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  topic: "M4 5h16v11H9l-5 4zM8 9h8M8 12.500h5",
  check: "m4 12.5 5 5L20 6.5",
};

const SOLID = new Set(["send", "play", "bolt"]);

/** An icon of the page; decoration only, so screen readers pass it by. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", SOLID.has(name) ? "icon icon-solid" : "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

/** One tick for sent, two for read. */
export function ticks(isRead) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 12");
  svg.setAttribute("class", isRead ? "ticks ticks-read" : "ticks");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", isRead ? "dibaca" : "terkirim");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", isRead ? "m1.5 6.5 3.5 3.500L12 2.500M9 9l1 1 7.5-7.5" : "m4 6.5 3.5 3.500L14.5 2.5");
  svg.append(path);
  return svg;
}

/** The initials of a name on its colour; a form of address or a bracketed note is no name. */
export function avatar(name, hue, className = "avatar") {
  const parts = name.replace(/\(.*\)/, "").replace(/^(bu|ibu|pak|bapak)\s+/i, "").split(/\s+/);
  const letters = parts.map((part) => [...part.replace(/[^\p{L}\p{N}]/gu, "")][0] ?? "").join("");
  const element = h("span", { class: className, "aria-hidden": "true" }, letters.slice(0, 2).toUpperCase() || "?");
  element.style.setProperty("--hue", hue);
  return element;
}

/** Words only screen readers get. */
export const spoken = (text) => h("span", { class: "spoken" }, text);
