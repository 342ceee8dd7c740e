// Menus that open beside their button: arrow keys move, Escape and a click elsewhere close.

import { h, icon } from "./dom.js";

let closeOpen = () => {};

/**
 * A button that opens a menu. `items` is asked each time: {label, icon, act, isDanger}, or null for none.
 */
export function menuButton({ label, iconName, className, items, side = "below" }) {
  const button = h("button", {
    type: "button", class: className, "aria-label": label, "aria-haspopup": "menu", "aria-expanded": "false", title: label,
  }, icon(iconName));
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-expanded") === "true") closeOpen();
    else openMenu(button, label, items().filter(Boolean), side);
  });
  return button;
}

function openMenu(button, label, items, side) {
  closeOpen();
  const choose = (item) => () => {
    closeOpen();
    button.focus();
    item.act();
  };
  const menu = h("div", { class: `menu menu-${side}`, role: "menu", "aria-label": label },
    items.map((item) => h("button", {
      type: "button", role: "menuitem", tabindex: -1, class: item.isDanger ? "danger" : null, onclick: choose(item),
    }, item.icon && icon(item.icon), item.label)));
  const isOutside = (event) => !menu.contains(event.target) && !button.contains(event.target);
  const leave = (event) => isOutside(event) && closeOpen();
  closeOpen = () => {
    closeOpen = () => {};
    document.removeEventListener("click", leave);
    button.setAttribute("aria-expanded", "false");
    menu.remove();
  };
  menu.addEventListener("keydown", (event) => move(event, menu, button));
  button.setAttribute("aria-expanded", "true");
  button.after(menu);
  keepInView(menu, button);
  document.addEventListener("click", leave);
  menu.firstElementChild?.focus();
}

/** The menu hangs free of its pane, which would cut it off. */
function keepInView(menu, button) {
  const place = button.getBoundingClientRect();
  const size = menu.getBoundingClientRect();
  const wantsUp = menu.classList.contains("menu-above") || place.bottom + size.height > innerHeight - 8;
  const top = wantsUp ? place.top - size.height - 6 : place.bottom + 6;
  const left = Math.min(place.right - size.width, innerWidth - size.width - 8);
  menu.style.setProperty("top", `${Math.max(8, top)}px`);
  menu.style.setProperty("left", `${Math.max(8, menu.classList.contains("menu-above") ? place.left : left)}px`);
}

function move(event, menu, button) {
  const items = [...menu.children];
  const place = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) items[(place + step + items.length) % items.length].focus();
  else if (event.key === "Home") items[0].focus();
  else if (event.key === "End") items.at(-1).focus();
  else if (event.key === "Escape" || event.key === "Tab") {
    closeOpen();
    button.focus();
    if (event.key === "Tab") return;
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
