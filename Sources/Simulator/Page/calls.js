// What the page asks of the simulator; see docs/simulator.md.

const base = "_simulator/";

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(base + path, {
    method,
    headers: body && !isForm ? { "content-type": "application/json" } : undefined,
    body: isForm ? body : body && JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

const post = (path, body = {}) => call("POST", path, body);

export const simulator = {
  say: (chat, body) => post(`chats/${chat}/messages`, body),
  sendFile(chat, kind, file, place) {
    const form = new FormData();
    for (const [name, value] of Object.entries(place)) form.append(name, value);
    form.append(kind, file, file.name);
    return post(`chats/${chat}/messages`, form);
  },
  rewrite: (chat, message, from, words) => call("PUT", `chats/${chat}/messages/${message}`, { from, ...words }),
  takeBack: (chat, message, from) => call("DELETE", `chats/${chat}/messages/${message}?from=${from}`),
  tap: (chat, body) => post(`chats/${chat}/taps`, body),
  start: (person, payload) => post(`people/${person}/start`, payload ? { payload } : {}),
  block: (person) => post(`people/${person}/block`),
  setMember: (group, body) => post(`groups/${group}/members`, body),
  divide: (group) => post(`groups/${group}/forum`),
  openTopic: (group, from, name) => post(`groups/${group}/topics`, { from, name }),
  changeTopic: (group, topic, body) => call("PUT", `groups/${group}/topics/${topic}`, body),
  removeTopic: (group, topic, from) => call("DELETE", `groups/${group}/topics/${topic}?from=${from}`),
  migrate: (group) => post(`groups/${group}/migrate`),
  settings: (body) => post("settings", body),
  reset: () => post("reset"),
  advance: (seconds) => post("clock/advance", { seconds }),
  fault: (body) => post("faults", body),
  prank: (body) => post("updates", body),
  heal: () => call("DELETE", "faults"),
  fileURL: (id) => `${base}files/${encodeURIComponent(id)}`,
};
