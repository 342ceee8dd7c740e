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
  sendFile(chat, kind, file, from, caption) {
    const form = new FormData();
    form.append("from", from);
    if (caption) form.append("caption", caption);
    form.append(kind, file, file.name);
    return post(`chats/${chat}/messages`, form);
  },
  rewrite: (chat, message, from, text) => call("PUT", `chats/${chat}/messages/${message}`, { from, text }),
  takeBack: (chat, message, from) => call("DELETE", `chats/${chat}/messages/${message}?from=${from}`),
  tap: (chat, body) => post(`chats/${chat}/taps`, body),
  start: (person, payload) => post(`people/${person}/start`, payload ? { payload } : {}),
  block: (person) => post(`people/${person}/block`),
  setMember: (group, body) => post(`groups/${group}/members`, body),
  migrate: (group) => post(`groups/${group}/migrate`),
  settings: (body) => post("settings", body),
  reset: () => post("reset"),
  advance: (seconds) => post("clock/advance", { seconds }),
  fault: (body) => post("faults", body),
  prank: (body) => post("updates", body),
  heal: () => call("DELETE", "faults"),
  fileURL: (id) => `${base}files/${encodeURIComponent(id)}`,
};
