// What the simulator has told: people, chats, messages; and who wants to hear of changes.

const listeners = new Map();

export const world = { bot: null, people: new Map(), chats: new Map(), canAdvance: false };

/** Calls back for each event of that name, with what it is about. */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

function tell(name, ...about) {
  for (const listener of listeners.get(name) ?? []) listener(...about);
}

/** The name of whoever sent a message. */
export function nameOf(user) {
  return [user.first_name, user.last_name].filter(Boolean).join(" ");
}

export const isBot = (message) => message.from.is_bot;

const readers = {
  world(data) {
    world.bot = data.bot;
    world.canAdvance = data.can_advance;
    world.people = new Map(data.people.map((person) => [person.id, person]));
    world.chats = new Map(
      data.chats.map((chat) => [chat.id, { ...chat, messages: new Map(chat.messages.map((m) => [m.message_id, m])) }]),
    );
    tell("world", data);
    tell("bot");
  },
  bot(data) {
    world.bot = data;
    tell("bot");
  },
  chat(data) {
    const known = world.chats.get(data.id);
    if (!known) return;
    // What the simulator no longer names is gone: keyboards above all.
    const chat = { ...data, messages: known.messages };
    world.chats.set(data.id, chat);
    tell("chat", chat);
  },
  message(data) {
    const chat = world.chats.get(data.chat.id);
    if (!chat) return;
    const isNew = !chat.messages.has(data.message_id);
    chat.messages.set(data.message_id, data);
    tell("message", chat, data, isNew);
  },
  read(data) {
    const chat = world.chats.get(data.chat);
    for (const message of chat?.messages.values() ?? []) {
      if (message.read || message.message_id > data.message) continue;
      message.read = true;
      tell("read", chat, message);
    }
  },
  typing: (data) => tell("typing", data.chat, data.milliseconds),
  answer: (data) => tell("answer", data),
};

/** Listens to the simulator; the browser takes up a broken stream by itself, and is then told everything anew. */
export function listen() {
  const stream = new EventSource("_simulator/events");
  for (const [name, read] of Object.entries(readers)) {
    stream.addEventListener(name, (event) => read(JSON.parse(event.data)));
  }
  stream.addEventListener("open", () => tell("online", true));
  stream.addEventListener("error", () => tell("online", false));
}
