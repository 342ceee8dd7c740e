// Texts with their entities, as nodes. Entities count UTF-16 units, as JavaScript's strings do.

import { h } from "./dom.js";

/** Longer texts are shown cut: a browser would choke on a megabyte in one bubble. */
const LONGEST = 6000;

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "span",
};

/** The nodes of a text. `act` is told of commands and links that are followed. */
export function words(text, entities = [], act) {
  const shown = text.slice(0, LONGEST);
  const nodes = nest(shown, 0, shown.length, entities.filter((entity) => entity.offset < shown.length), act);
  if (text.length > LONGEST) {
    nodes.push(h("em", { class: "cut" }, ` … (${text.length.toLocaleString("id-ID")} huruf, dipotong di layar)`));
  }
  return nodes;
}

function nest(text, start, end, entities, act) {
  const nodes = [];
  let place = start;
  let rest = [...entities];
  while (rest.length) {
    const [entity, ...others] = rest;
    const from = Math.max(entity.offset, place);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) {
      rest = others;
      continue;
    }
    if (from > place) nodes.push(text.slice(place, from));
    const inside = others.filter((other) => other.offset < to);
    nodes.push(mark(entity, text.slice(from, to), nest(text, from, to, inside, act), act));
    place = to;
    rest = others.filter((other) => other.offset + other.length > to);
  }
  if (place < end) nodes.push(text.slice(place, end));
  return nodes;
}

function mark(entity, text, children, act) {
  switch (entity.type) {
    case "bot_command":
      return h("button", { type: "button", class: "link", onclick: () => act.command(text) }, ...children);
    case "url": return link(text.includes("://") ? text : `https://${text}`, children, act);
    case "text_link": return link(entity.url, children, act);
    case "mention": case "hashtag": return h("span", { class: "mention" }, ...children);
    case "spoiler": {
      const reveal = (event) => event.currentTarget.classList.add("open");
      return h("button", { type: "button", class: "spoiler", onclick: reveal }, ...children);
    }
    default: return h(TAGS[entity.type] ?? "span", {}, ...children);
  }
}

function link(url, children, act) {
  const follow = (event) => {
    if (act.follow(url)) event.preventDefault();
  };
  const safe = /^(https?|tg|mailto):/i.test(url) ? url : "#";
  return h("a", { href: safe, target: "_blank", rel: "noopener noreferrer", onclick: follow }, ...children);
}

/** Whether a text is nothing but up to three emoji, shown large. */
export function isEmojiOnly(text) {
  const parts = [...new Intl.Segmenter("id", { granularity: "grapheme" }).segment(text.slice(0, 64).trim())];
  return text.length <= 40 && parts.length > 0 && parts.length <= 3
    && parts.every((part) => /\p{Extended_Pictographic}/u.test(part.segment));
}
